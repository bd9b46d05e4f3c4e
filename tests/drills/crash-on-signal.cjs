// Loaded into a process of the drill: a fault that nothing catches, its message full of the key, as a careless library would throw it.
process.on("SIGUSR2", () => {
  setImmediate(() => {
    throw new Error(`401 for Authorization: Bearer ${process.env.SEXTANT_API_KEY}`);
  });
});
