import { styleString } from "./escape-html.ts";

/**
 * The style sheet of an exported page: a well-set memo on screen, and pages with numbers, the client's name and no interface on paper.
 * @param colour of headings and rules, `#rrggbb`
 * @param foot what stands at the foot of each page: whose data it is
 */
export function htmlStyle(colour: string, foot: string): string {
  return `
:root { --brand: ${colour}; --ink: #1b2426; --soft: #515b5e; --line: #dcd6c9; --warm: #874b00; }
* { box-sizing: border-box; }
html { background: #f2efe8; color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 17px/1.58 "Source Serif 4", Charter, "Iowan Old Style", Georgia, Cambria, "Times New Roman", serif; }
.page { max-width: 820px; margin: 32px auto; padding: 56px 72px 64px; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
h1, h2, h3, h4, h5, h6 { color: var(--brand); line-height: 1.25; margin: 1.6em 0 0.5em; text-wrap: balance; overflow-wrap: break-word; break-after: avoid; }
h1 { font-size: 31px; margin: 0 0 10px; } h2 { font-size: 23px; } h3 { font-size: 18.5px; } h4, h5, h6 { font-size: 17px; }
p, ul, ol, dl, blockquote, pre, figure, table { margin: 0 0 0.85em; overflow-wrap: break-word; }
li > p { margin: 0 0 0.3em; }
p { orphans: 3; widows: 3; }
.head { display: flex; gap: 24px; justify-content: space-between; align-items: flex-start; border-bottom: 2px solid var(--brand); padding-bottom: 18px; margin-bottom: 28px; }
.head > div { min-width: 0; }
.head p { margin: 0; color: var(--soft); font-size: 15px; }
.head img { flex: none; max-width: 180px; max-height: 72px; object-fit: contain; }
nav ol { columns: 2; padding-inline-start: 1.3em; font-size: 15.5px; }
a { color: var(--brand); text-decoration: underline; text-underline-offset: 2px; }
sup { line-height: 0; font-size: 0.72em; }
sup a { text-decoration: none; padding: 0 1px; }
mark { background: #fbeeda; color: inherit; border-bottom: 2px dotted var(--warm); padding: 0 2px; }
.told { color: var(--warm); font-size: 0.84em; }
blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: 16px; color: var(--soft); }
pre, code { font: 0.86em/1.45 ui-monospace, Menlo, Consolas, monospace; }
pre { white-space: pre-wrap; background: #f8f5ee; padding: 12px 14px; border-radius: 4px; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.6em 0; }
.wide { overflow-x: auto; margin: 0 0 1.1em; }
table { border-collapse: collapse; width: 100%; margin: 0; font-size: 14.5px; line-height: 1.42; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; padding: 0 0 6px; color: var(--ink); }
th, td { text-align: start; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 1.5px solid var(--brand); color: var(--soft); font-weight: 600; }
tbody th { font-weight: 400; }
.number { text-align: end; }
.many table { font-size: 12.5px; } .many th, .many td { padding-inline-end: 8px; }
tr { break-inside: avoid; }
figure { margin: 1.4em 0; break-inside: avoid; }
figcaption { font-weight: 600; margin-bottom: 8px; }
svg { display: block; width: 100%; height: auto; max-width: 640px; }
summary { color: var(--soft); font-size: 14.5px; cursor: pointer; width: fit-content; padding: 4px 0; }
.fields { border-inline-start: 3px solid var(--brand); padding-inline-start: 18px; margin: 0 0 1.4em; }
.fields h3, .fields h4, .fields h5, .fields h6 { margin-top: 0.2em; color: var(--ink); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 18px; font-size: 15.5px; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; min-width: 0; }
.notes { font-size: 14.5px; line-height: 1.45; padding-inline-start: 2.2em; }
.notes li { margin-bottom: 4px; } .notes li:target, sup a:target { background: #fbeeda; }
.detail { color: var(--soft); }
.break { height: 0; margin: 44px 0 0; border-top: 1px solid var(--line); }
@media (max-width: 720px) {
  .page { margin: 0; padding: 28px 20px 40px; border: 0; border-radius: 0; }
  .head { flex-direction: column-reverse; } nav ol { columns: 1; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 6px; }
  .wide table { min-width: 560px; }
}
@page {
  size: A4; margin: 20mm 18mm 22mm;
  @bottom-left { content: ${styleString(foot)}; font: 9pt sans-serif; color: #515b5e; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #515b5e; }
}
@media print {
  html { background: #fff; } body { font-size: 10.5pt; }
  .page { max-width: none; margin: 0; padding: 0; border: 0; }
  h1 { font-size: 21pt; } h2 { font-size: 15pt; } h3 { font-size: 12pt; } h4, h5, h6 { font-size: 10.5pt; }
  table, .notes { font-size: 8.6pt; } .many table { font-size: 7pt; } dl, .head p { font-size: 9.6pt; }
  .wide { overflow: visible; } details, .backs { display: none; }
  .break { break-before: page; border: 0; margin: 0; }
  mark, .fields, .head { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .fields { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
}
