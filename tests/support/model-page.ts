/** References of the facts that the page cites: how many engineers there are, and the net burn a month. */
export interface PageRefs {
  engineers: string;
  burn: string;
}

const opening = ({ engineers }: PageRefs): string =>
  `Our 9 engineers [${engineers}] lose days to the old bank connection, so we ask you to let it wait no longer.`;
const asks = `## What we ask

Let the team begin in the first quarter. Stop it in 5 months if nothing gets faster.`;

/** The sentences of `hardPage` that no board should have to read, hardest first. */
export const hardSentences = ({ burn }: PageRefs): [string, string] => [
  "Notwithstanding considerable organisational familiarity, the accumulated technical debt of the integration systematically deteriorates the predictability of our engineering deliveries.",
  `Every modification necessitates extensive regression testing at a monthly expenditure of $95,000 [${burn}], because the behaviour of the underlying implementation was never comprehensively investigated.`,
];

/** A page on Ledgerly's bank connection as a model writes it for engineers: every number proven, two sentences and two terms too hard for a board. */
export const hardPage = (refs: PageRefs): string => `${opening(refs)}

## What the old connection does to us

${hardSentences(refs).join(" ")}

${asks}`;

/** The same page in plain words, with the same numbers and marks. */
export const plainPage = (refs: PageRefs): string => `${opening(refs)}

## What the old connection does to us

We know this part well. But it was built in haste, and we now pay for that haste in lost days. So we can't say when our work will be done. Each change has to be tried out at length, while we spend $95,000 a month [${refs.burn}]. For nobody has ever looked at how it behaves when a message comes twice.

${asks}`;
