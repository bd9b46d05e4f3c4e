import { entries } from "./entry.ts";

/** Tables, lists, headings, other scripts, and marks in odd places. */
export const shapes = [
  ...entries("ledgerly", [
    [
      "table, marks in the last column",
      "| Step | October | Rate | Source |\n|---|---:|---:|---|\n| Visitors | {+42,000} | | [F1] |\n| Sign-ups | {+1,260} | {+3.0 %} | [F2][A1] |\n| Activated | {!262} | {+20.0 %} | [F3][A1] |\n| Paying | {+63} | {!35 %} | [F4][A1] |",
    ],
    [
      "table, marks in the cells",
      "| Today | Needed |\n| --- | --- |\n| {+20 %} [A1.activation_rate] | {+21.8 %} [A2.activation_needed] |\n| {+63} [F4] | {!96} [A2.new_customers_needed] |",
    ],
    [
      "table, units in the header",
      "| Measure | MRR ($k) | Churn (%) |\n|---|---|---|\n| Today | {+61.2} [F6] | {+4.1} [F7] |\n| Told last time | {!71.2} [F6] | {!1.4} [F7] |",
    ],
    [
      "table under a citing sentence",
      "All from the funnel [A1]:\n\n| Step | Rate |\n|---|---|\n| Visit to sign-up | {+3 %} |\n| Sign-up to bank | {+20 %} |\n| Bank to paid | {!52 %} |",
    ],
    ["list", "* {+1,260} sign-ups [F2]\n* {+252} activated [F3]\n* {!36} paying [F4]"],
    ["numbered list", "1. {+42,000} visitors came [F1].\n2. {+1,260} signed up [F2].\n3. {!252} pay [F4]."],
    ["nested list", "- Growth\n  - churn {+4.1 %} [F7]\n  - margin {!4.1 %} [F8]\n- Cash {+$1.4M} [F10]"],
    [
      "task list",
      "- [ ] Bring activation above {~25 %} [proposed] by {-31 March 2027}\n- [x] Count the {+312} tickets [F19]",
    ],
    [
      "heading with a proven number",
      "## {+80 %} never connect a bank\n\nOf the people who sign up, {+80 %} never connect a bank [A1].",
    ],
    [
      "heading with a false number",
      "## {!90 %} never connect a bank\n\nOf the people who sign up, {+80 %} never connect a bank [A1].",
    ],
    ["quote block", "> Churn is {+4.1 %} a month [F7], and margin {!68 %} [F8]."],
    ["hard breaks", "Churn is {+4.1 %}\na month [F7],\nand margin is\n{!87 %} [F8]."],
    ["windows line ends", "Churn is {+4.1 %} a month [F7].\r\n\r\nMargin is {!87 %} [F8].\r\n"],
    ["emphasis inside", "**Churn**: _{+4.1 %}_ a month [F7]; ***margin***: {!87 %} [F8]."],
    ["stars in expressions", "About {+20} [=F2*F13*0.2] and {+63} [=F4*1] of them."],
    ["escaped brackets", "Churn is {+4.1 %} \\[F7\\]."],
    ["white brackets", "Churn is {+4.1 %} 【F7】 and margin {!87 %} 【F8】."],
    ["round brackets", "Churn is {+4.1 %} (F7) and margin {!87 %} (F8)."],
    ["lower case", "Churn is {+4.1 %} [f7]."],
    ["spaces in marks", "You have {+510} customers and {+$61,200} MRR [ F5 , F6 ]."],
    ["semicolon in marks", "You have {+510} customers and {+$61,200} MRR [F5; F6]."],
    ["mark as a link", "Churn is {+4.1 %} [F7](#F7)."],
    ["rtl around", "שיעור הנטישה הוא {+4.1 %} [F7] והרווח {!87 %} [F8]."],
    ["arabic around", "معدل التسرب {+4.1 %} [F7] والهامش {!87 %} [F8]."],
    ["bidi signs", "\u2067Churn\u2069 \u200e{+4.1 %}\u200e [F7] 🙂 margin \u200e{!87 %}\u200e [F8]"],
    ["emoji between", "📉 {+4.1 %} churn 😬 [F7], 💰 {!$1.5M} cash [F10]"],
    ["joined emoji", "👩‍👩‍👧‍👦 {+510} customers [F5] and 👍🏽 {!36} new ones [F4]."],
    ["chinese around", "流失率是{+4.1 %} [F7]，毛利率是{!87 %} [F8]。"],
    [
      "abbreviations",
      "Churn, i.e. customers lost vs. those at the start, is {+4.1 %} a month, approx. what it was [F7].",
    ],
    ["decimal and stop", "Churn is {+4.1 %}. Margin is {+78 %}. [F7][F8]"],
    [
      "long sentence",
      "Because {+41 %} of the tickets that new users write in their first days, when they still want to like what they bought, are about the bank connection [F19], the first thing is to sit beside them.",
    ],
    ["apostrophe and possessive", "October's {+1,260} sign-ups [F2] are Dana's to keep."],
    ["colon", "Churn: {+4.1 %} [F7]. Margin: {!87 %} [F8]."],
    ["slash", "Cash/burn is {+$1.4M}/{+$95k} [F10][F11]."],
    ["html comment", "<!-- 45 % of nothing -->Churn is {+4.1 %} [F7]."],
    ["html tags", "Churn is <b>{+4.1 %}</b> [F7]."],
  ]),
];
