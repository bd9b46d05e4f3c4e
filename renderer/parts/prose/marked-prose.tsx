import {
  createContext,
  Fragment,
  memo,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import type { Grounding, Mark } from "../../../electron/contract/grounding.ts";
import { showHidden } from "../../../electron/contract/hidden-signs.ts";
import { FaultBoundary } from "../fault-boundary.tsx";
import { OutsideLink } from "../outside/outside-link.tsx";
import { PicturePlace } from "../outside/picture-place.tsx";
import { describeReference, useSources } from "../sources.ts";
import { ClaimText } from "./claim-text.tsx";
import { cutBlocks, type ProseBlock } from "./cut-blocks.ts";
import { MarkChip } from "./mark-chip.tsx";
import { plantDraftMarks, plantMarks, unplant, type Claim } from "../../../electron/contract/plant-marks.ts";
import { remarkMarks } from "./remark-marks.ts";
import styles from "./prose.module.css";

/** Props of a text with marks. Without a grounding it is still being written, and its marks are soft. */
export interface MarkedProseProps {
  text: string;
  grounding: Grounding | null;
  /** `small` for cards; `page` is a brief's own type. */
  size?: "page" | "small";
  /** What the app draws behind the opening paragraph, before the rest. */
  behindLead?: ReactNode;
}

/**
 * Markdown whose marks show as chips, never as brackets, and whose unconfirmed numbers are underlined. Raw HTML in it is text.
 * It is cut into its top-level blocks, so that while text streams in only the last block is parsed again.
 */
export function MarkedProse({ text, grounding, size = "page", behindLead = null }: MarkedProseProps) {
  const planted = useMemo(() => (grounding === null ? null : plantMarks(text, grounding)), [text, grounding]);
  const source = planted?.text ?? text;
  const blocks = useMemo(() => cutBlocks(source), [source]);
  const shown = useGrowing(blocks.length);
  const leadAt = leadOf(blocks, planted?.marks ?? []);
  return (
    <div className={`${styles.prose} ${size === "small" ? styles.small : ""}`} dir="auto">
      {blocks.slice(0, shown).map((block, at) => (
        // Blocks only ever grow at the end, so their place names them.
        <Fragment key={at}>
          {planted === null ? (
            <DraftBlock {...block} />
          ) : (
            <Block {...block} marks={planted.marks} claims={planted.claims} soft={false} />
          )}
          {at === leadAt && behindLead}
        </Fragment>
      ))}
      {leadAt === null && behindLead}
    </div>
  );
}

/**
 * The place of the paragraph that answers the question: the first, unless that one looks back at decisions and follow-ups and another comes
 * before any heading; a text may begin with its title. Null where there is none.
 */
function leadOf(blocks: readonly ProseBlock[], marks: readonly Mark[]): number | null {
  const isHeading = (block: ProseBlock | undefined) => block !== undefined && /^#{1,6}\s/.test(block.text);
  const at = isHeading(blocks[0]) ? 1 : 0;
  const lead = blocks[at];
  if (lead === undefined || isHeading(lead)) return null;
  const looksBack = [...lead.text.matchAll(/\uE000(\d+)\uE001/g)].some(([, index]) =>
    marks[Number(index)]?.refs.some((ref) => /^[DU]\d/.test(ref)),
  );
  return looksBack && blocks[at + 1] !== undefined && !isHeading(blocks[at + 1]) ? at + 1 : at;
}

/** So many blocks are drawn at once: more than any page that one reads has. */
const portion = 80;

/** How many of the blocks are drawn by now: a portion, and one more each time the page has come to rest. */
function useGrowing(all: number): number {
  const [shown, setShown] = useState(portion);
  useEffect(() => {
    if (shown < all) startTransition(() => setShown(shown + portion));
  }, [shown, all]);
  return Math.min(shown, all);
}

const DraftBlock = memo(function DraftBlock({ text, plain }: ProseBlock) {
  const sources = useSources();
  const planted = useMemo(() => plantDraftMarks(text, (ref) => describeReference(sources, ref)), [text, sources]);
  return <Block text={planted.text} plain={plain} marks={planted.marks} claims={planted.claims} soft />;
});

interface BlockContext {
  marks: readonly Mark[];
  claims: readonly Claim[];
  soft: boolean;
}

const BlockSigns = createContext<BlockContext>({ marks: [], claims: [], soft: true });

const Block = memo(function Block({ text, plain, marks, claims, soft }: BlockContext & ProseBlock) {
  const signs = useMemo(() => ({ marks, claims, soft }), [marks, claims, soft]);
  const plugins = useMemo(() => [remarkGfm, remarkMarks(marks)], [marks]);
  if (plain) return <AsWritten text={text} marks={marks} />;
  return (
    <BlockSigns.Provider value={signs}>
      <div>
        <FaultBoundary of={text} fallback={<AsWritten text={text} marks={marks} />}>
          <ReactMarkdown remarkPlugins={plugins} components={components} urlTransform={asWritten}>
            {text}
          </ReactMarkdown>
        </FaultBoundary>
      </div>
    </BlockSigns.Provider>
  );
});

/** A block that can't be set as Markdown: every character as it was written. */
function AsWritten({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return <p className={styles.asWritten}>{showHidden(unplant(text, marks))}</p>;
}

function ChipAt({ index }: { index: string }) {
  const { marks, soft } = useContext(BlockSigns);
  const mark = marks[Number(index)];
  return mark === undefined ? null : <MarkChip mark={mark} soft={soft} />;
}

function ClaimAt({ index, part, children }: { index: string; part: string; children?: ReactNode }) {
  const claim = useContext(BlockSigns).claims[Number(index)];
  if (claim === undefined) return <>{children}</>;
  return (
    <ClaimText claim={claim} ends={part === "end"}>
      {children}
    </ClaimText>
  );
}

/** Addresses come as they stand in the text: what shows them judges them. */
const asWritten = (address: string): string => address;

const components = {
  "sx-chip": ChipAt,
  "sx-claim": ClaimAt,
  "sx-keep": ({ children }: { children?: ReactNode }) => <span className={styles.keep}>{children}</span>,
  "sx-hidden": ({ children }: { children?: ReactNode }) => <span className={styles.hiddenSign}>{children}</span>,
  a: ({ href = "", children }: { href?: string; children?: ReactNode }) => (
    <OutsideLink address={href}>{children}</OutsideLink>
  ),
  img: ({ src = "", alt = "" }: { src?: string; alt?: string }) => <PicturePlace address={src} name={alt} />,
} as Components;
