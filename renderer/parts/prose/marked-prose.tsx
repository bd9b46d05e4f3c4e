import { marked } from "marked";
import { createContext, memo, useContext, useMemo, type ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import type { Grounding, Mark } from "../../../electron/contract/grounding.ts";
import { describeReference, useSources } from "../sources.ts";
import { ClaimText } from "./claim-text.tsx";
import { MarkChip } from "./mark-chip.tsx";
import { plantDraftMarks, plantMarks, type Claim } from "./plant-marks.ts";
import { remarkMarks } from "./remark-marks.ts";
import styles from "./prose.module.css";

/** Props of a text with marks. Without a grounding it is still being written, and its marks are soft. */
export interface MarkedProseProps {
  text: string;
  grounding: Grounding | null;
  /** `small` for cards; `page` is a brief's own type. */
  size?: "page" | "small";
}

/**
 * Markdown whose marks show as chips, never as brackets, and whose unconfirmed numbers are underlined. Raw HTML in it is text.
 * It is cut into its top-level blocks, so that while text streams in only the last block is parsed again.
 */
export function MarkedProse({ text, grounding, size = "page" }: MarkedProseProps) {
  const planted = useMemo(() => (grounding === null ? null : plantMarks(text, grounding)), [text, grounding]);
  const blocks = cutBlocks(planted?.text ?? text);
  return (
    <div className={`${styles.prose} ${size === "small" ? styles.small : ""}`} dir="auto">
      {blocks.map((block, at) =>
        planted === null ? (
          // Blocks only ever grow at the end, so their place names them.
          <DraftBlock key={at} text={block} />
        ) : (
          <Block key={at} text={block} marks={planted.marks} claims={planted.claims} soft={false} />
        ),
      )}
    </div>
  );
}

/** The Markdown's top-level blocks, each with its own source. */
function cutBlocks(text: string): string[] {
  return marked
    .lexer(text)
    .filter((token) => token.type !== "space")
    .map((token) => token.raw);
}

const DraftBlock = memo(function DraftBlock({ text }: { text: string }) {
  const sources = useSources();
  const planted = useMemo(() => plantDraftMarks(text, (ref) => describeReference(sources, ref)), [text, sources]);
  return <Block text={planted.text} marks={planted.marks} claims={planted.claims} soft />;
});

interface BlockContext {
  marks: readonly Mark[];
  claims: readonly Claim[];
  soft: boolean;
}

const BlockSigns = createContext<BlockContext>({ marks: [], claims: [], soft: true });

const Block = memo(function Block({ text, marks, claims, soft }: BlockContext & { text: string }) {
  const signs = useMemo(() => ({ marks, claims, soft }), [marks, claims, soft]);
  const plugins = useMemo(() => [remarkGfm, remarkMarks(marks)], [marks]);
  return (
    <BlockSigns.Provider value={signs}>
      <div>
        <ReactMarkdown remarkPlugins={plugins} components={components} disallowedElements={["img"]}>
          {text}
        </ReactMarkdown>
      </div>
    </BlockSigns.Provider>
  );
});

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

const components = {
  "sx-chip": ChipAt,
  "sx-claim": ClaimAt,
  "sx-keep": ({ children }: { children?: ReactNode }) => <span className={styles.keep}>{children}</span>,
  // A link of a text leads out of the app; the shell asks first.
  a: ({ href, children }: { href?: string; children?: ReactNode }) => (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ),
} as Components;
