// Plain and old-fashioned on purpose: it must run on a Node that can't run the other scripts, and say so.
if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error(
    `Sextant's scripts need the Node 24 that "npm ci" puts into node_modules, and this is Node ${process.versions.node}.\n` +
      'Start them through npm ("npm start", "npm test"). If that is what you did, run "npm ci" again without --ignore-scripts.',
  );
  process.exit(1);
}
