import { entries } from "./entry.ts";

const chat = `Honestly? Neither. I'd leave the price and the funnel top alone and spend the next {-six weeks} on the {-one} thing that {+1,008} people a month trip over [=F2-F3].

**Why I'm fairly sure.** You get {+252} people through [F3] and {+a quarter} of them pay [A1.activated_to_paid]. Had October's rate been {+25 %} instead of {+20 %} [A3.activation_gain, A1.activation_rate], you'd have seen about {+79} new customers [=F2*25%*A1.activated_to_paid] rather than {+63} [F4]. No other lever gets close: cutting churn to {+3.5 %} is worth {+$5,203} after a year [A3.churn_gain], and better paid conversion {+$7,282} [A3.paid_gain].

**Why I could be wrong.** The {+41 %} [F19] is a share of tickets, not of people; most of the {+1,008} never write in. Second, {+$18,204} [A3.activation_gain] takes for granted that the extra people pay like today's. If only {~15 %} [estimate] of the newcomers paid, you'd get {+9} more customers [=(F2*25%-F3)*15%] instead of {+16} [=(F2*25%-F3)*A1.activated_to_paid]. Still better than nothing, but then you would not reach {+$100k} [F18] by {-June}.

What it costs: {+one of the two} squads [F16] for {~six weeks} [proposed], {+135 engineer-days} [=F15/F16*30], or about {+$84k} [=F15/F16*30*F27]. That's {!two} months of burn [=F15/F16*30*F27/F11]; well, no: it's {+0.9} [=F15/F16*30*F27/F11].

| Option | New customers a month | Price | Sure of it? |
|---|---|---|---|
| Do nothing | {+63} [F4] | {-0} | yes |
| Fix the bank step | {+79} [=F2*25%*A1.activated_to_paid] | {+135 engineer-days} [=F15/F16*30] | fairly |
| Buy {~10} more [proposed] | {~73} [=F4+10] | {+$6,400} a month [=10*F9] | yes, while cash lasts |
| Double invites | {!70} | an afternoon | no |

Start on {-Monday, 30 November}. By {-18 January} you know.`;

/** A third part, written last and looked at once in the same way. */
export const heldOutLast = [
  ...entries("ledgerly", [
    ["chat", chat],
    ["last", "{+Four} in {+five} [=1-F3/F2] is a lot, but {-not unheard of}."],
    ["last", "We need {+one of the two} squads [F16] for {~four weeks} [proposed], {+90 engineer-days} [=F15/F16*20]."],
    ["last", "We need {+one of the two} squads [F16] for {~four weeks} [proposed], {!60 engineer-days} [=F15/F16*20]."],
    [
      "last",
      "Your {+nine} engineers [F15] cost about {+$5,580} a day [=F15*F27], or {+$1.4 million} a year [=F15*F27*250].",
    ],
    ["last", "Your {!ten} engineers [F15] cost about {!$6,200} a day [=F15*F27]."],
    ["last", "{+42k} visitors [F1] and a {+3 %} sign-up rate [A1.visitor_to_signup]: fine."],
    ["last", "{!420k} visitors [F1] and a {!0.3 %} sign-up rate [A1.visitor_to_signup]: not fine."],
    ["last", "In plain money: {+120 dollars} a month per customer [A4.arpa], of which {+$94} is margin [=A4.arpa*F8]."],
    ["last", "In plain money: {!1,440 dollars} a month per customer [A4.arpa]."],
    ["last", "In plain money: {+$1,440} a year per customer [A4.arpa]."],
    [
      "last",
      "Runway (today's burn): {+14.7} months; with {-two} hires at {~$9k} each [estimate], {+12.4 months} [=F10/(F11+18000)].",
    ],
    ["last", "Runway (today's burn): {!16.7} months [A5.runway]."],
    [
      "last",
      "By the goal date you would sit at {+$96k} [A2.mrr_at_goal_date], in the worst case at {+$91k} [A2.mrr_at_goal_date].",
    ],
    ["last", "By the goal date you would sit at {!$69k} [A2.mrr_at_goal_date]."],
    ["last", "A year out it is {+$110k} [A2.mrr_after_12_months]."],
    ["last", "Churn is {+4.1 %} a month, which compounds to {+39.5 %} a year [=1-(1-F7)^12]."],
    ["last", "Churn is {+4.1 %} a month, which compounds to {!49.2 %} a year [=1-(1-F7)^12]."],
    ["last", "Retention after {-30 days} is {+38 %} [F14]; the other {+62 %} are gone [F14]."],
    ["last", "We tested {!3} price points on {!240} visitors last spring."],
    ["last", "Marketing says cost per lead is {!€18}."],
    ["last", "Sales cycles run about {!45 days}."],
    ["last", "{!9 out of 10} customers would recommend you."],
    ["last", "NPS was {+34} in {-June} [F24], so {-nine} points short of good."],
    ["last", "{-First}, {-second} and {-third} drafts are in the folder from {-2025-11-03}."],
    ["last", "The office at {-221B} Baker Street, {-3rd} floor, opens at {-8 a.m.}"],
    ["last", "Use {-Node 24}, {-TLS 1.3} and {-AES-256}; drop {-IE11}."],
    ["last", "See section {-4.2}, question {-7}, and appendix {-B.1}."],
    ["last", "Our {-10-year} plan is a {-one-pager}."],
    ["last", "“We promised a hundred thousand a month by June” was the line [F26]; “we promised to try” was not."],
    ["last", "The founders wrote: {!“we promised two hundred thousand a month by June”} [F26]."],
    ["last", "If {-one} in the team is ill, everything waits."],
    ["last", "Interviews: {~8} [proposed]; hours: {~6} [estimate]; people: Dana."],
    ["last", "The gap is {+38.8 thousand dollars} [=F18-F6], i.e. {+63 %} [=F18/F6-1] of today's MRR."],
    ["last", "Two numbers to remember: {+20} and {+21.8 percent} [A1.activation_rate, A2.activation_needed]."],
    ["last", "Two numbers to remember: {+20} and {!28.1 percent} [A1.activation_rate, A2.activation_needed]."],
    ["last", "Halving churn would save {+10} customers a month [=F5*F7/2]."],
    ["last", "Halving churn would save {!20} customers a month [=F5*F7/2]."],
  ]),
  ...entries("buffer", [
    ["last", "ARR is {+12 times} MRR by definition [=F2/F1]."],
    ["last", "With {+$3.2M} [F7] in the bank, a {~$500k} [proposed] experiment costs {+16 %} of it [=500000/F7]."],
    ["last", "With {!$2.3M} [F7] in the bank, a {!$500k} experiment is dear."],
    ["last", "Growth of {+-1.75 %} [F3] plus margin of {+-1.86 %} [F8] is nowhere near {-40}."],
    ["last", "The letter counts {+75 teammates} in {!32 countries} [F10]."],
  ]),
  ...entries("kistl", [
    ["last", "You ship {+18,400} boxes a week [F4], nearly {+one million} a year [=F4*52]."],
    ["last", "You ship {+18,400} boxes a week [F4], nearly {!ten million} a year [=F4*52]."],
    ["last", "Your cut is {+12.5 %} [F5], i.e. {+an eighth}, or {+€5.31} [=F5*F6] of {+€42.50} [F6]."],
    ["last", "{-Four} people, {-one} rota, {-zero} spare."],
    ["last", "Hardware at {+0.7 million euros} [F2] is {+22 %} of one year's bill [=F2/F1]."],
    ["last", "Hardware at {!0.9 million euros} [F2] is {!29 %} of one year's bill [=F2/F1]."],
  ]),
];
