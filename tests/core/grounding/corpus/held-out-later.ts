import { entries } from "./entry.ts";

const letter = `Dear board,

In {-October} our revenue run rate stood at {+$61,200} a month [F6], or {+$734k} annualised [=F6*12]. We promised {+$100k} by {-June} [F18]. On the present course we will miss that by {+$3.7k} [A2.shortfall], roughly {+31} customers [A2.customers_short].

Why? Not for want of interest: {+42,000} visitors [F1] and {+1,260} new accounts [F2] in {-one} month. **Eighty percent of them stop at the bank connection** [A1], and support hears it: {+41 %} of new-user tickets [F19]. We lose {!12 %} of customers a quarter as well [F7], which is high for small shops.

What we ask of you is patience on {-two} points. *First*, the Growth squad, {+one of our two} [F16], drops the export project for {~six weeks} [proposed]: {~135 engineer-days} [=4.5*6*5], at {+$620} each [F27] some {+$84,000} [=4.5*6*5*F27]. *Second*, no hiring, as agreed: "no new people before the next round" [F21].

We will stop if by {-1 March} fewer than {~23 %} [proposed] of new accounts connect. Below {+21.8 %} [A2.activation_needed] the goal is out of reach anyway. Cash is {!$1.6M} [F10] and lasts until {-the end of 2027} [A5.runway].`;

/** A second part written after changes for the first one, looked at once in the same way. */
export const heldOutLater = [
  ...entries("ledgerly", [
    ["letter", letter],
    [
      "later",
      "The maths is short: {+63} in [F4], {+21} out [=F5*F7], {+42} more at the end of each month [=F4-F5*F7].",
    ],
    [
      "later",
      "The maths is short: {+63} in [F4], {!31} out [=F5*F7], {!32} more at the end of each month [=F4-F5*F7].",
    ],
    ["later", "Less than {+half} of activated users come back after {-a month} [F14]."],
    ["later", "More than {!half} of activated users come back after {-a month} [F14]."],
    ["later", "{+38 %} stay; {+62 %} don't [F14]."],
    ["later", "{+38 %} stay; {!72 %} don't [F14]."],
    ["later", "Cash ({+$1,400,000}, [F10]) divided by burn ({+$95,000}, [F11]) gives {+14.7} [A5.runway]."],
    ["later", "Cash ({!$1,040,000}, [F10]) divided by burn ({+$95,000}, [F11]) gives {!10.9} [A5.runway]."],
    ["later", "Break-even on acquisition comes in month {+seven} [A4.payback]."],
    ["later", "Each customer costs you {!$64} to acquire [F9]."],
    ["later", "Each customer costs you {!6,400 dollars} to acquire [F9]."],
    ["later", "It costs {+six hundred and forty dollars} to win one [F9]."],
    ["later", "It costs {!six hundred and fourteen dollars} to win one [F9]."],
    ["later", "{!Thirty} hours a month of founders' time go into demos [F20]."],
    ["later", "About {+50 hours} a month of founders' time go into demos [F20]."],
    ["later", "Goal: {!$100k} ARR by {-June 2027} [F18]."],
    ["later", "Goal: {+$100k} MRR by {-June 2027} [F18]."],
    ["later", "A team of {+9} [F15] with {+5} projects [F17] is {+1.8} people per project [=F15/F17]."],
    ["later", "A team of {+9} [F15] with {+5} projects [F17] is {!2.5} people per project [=F15/F17]."],
    ["later", "{+1 in 20} sign-ups becomes a customer [A1.signup_to_paid]."],
    ["later", "{!1 in 12} sign-ups becomes a customer [A1.signup_to_paid]."],
    ["later", "{+Five out of every hundred} sign-ups pay [A1.signup_to_paid]."],
    ["later", "Retention at {-day 30} is {!83 %} [F14]."],
    ["later", "Sign-ups rose {!18 %} on the month before."],
    ["later", "You will need roughly {!200} interviews."],
    ["later", "Interview {-12} of them by {-Friday}."],
    ["later", "The new flow should cut drop-off by {!15 percentage points}."],
    ["later", "We assume {~8 weeks} [assumption] from kick-off to launch."],
    ["later", "Dana's squad would need {!45 engineer-days}."],
    ["later", "It pays back {!5x} within the year."],
    ["later", "LTV:CAC is between {+3} and {+4} [A4.ltv_to_cac]."],
    ["later", "LTV:CAC is between {!4} and {!5} [A4.ltv_to_cac]."],
    ["later", "K is under {+0.02} [A1.invite_factor]."],
    ["later", "The October interval runs from {+0.179} to {+0.223} [A1.activation_rate]."],
    ["later", "The October interval runs from {!0.159} to {!0.203} [A1.activation_rate]."],
    ["later", "Churn costs {+$2,500} of MRR a month [=F6*F7], {+$30k} a year [=F6*F7*12]."],
    ["later", "Churn costs {!$25,000} of MRR a month [=F6*F7]."],
    ["later", "Sign-up to paid: {+5 %} [A1.signup_to_paid], i.e. {+63}/{+1,260} [F4][F2]."],
    [
      "later",
      "Per the letter, “each rebuild took three engineers about four weeks” [F26], that is {+60 engineer-days} [=3*4*5*F16/F16] or {+$37,200} [=60*F27].",
    ],
    ["later", "Per the letter, {!“each rebuild took two engineers about four weeks”} [F26]."],
    [
      "later",
      "“Never finds my bank” [F19] comes up again and again; “{-30 seconds} to connect” should be your promise.",
    ],
    ["later", "In the week of {-14 to 18 December} nobody looks at dashboards."],
    ["later", "Take the {-2024} cohort: too old, too small."],
    ["later", "Windows {-11}, iOS {-18} and Chrome {-131} all behave."],
    ["later", "- {-Day 1}: list the banks\n- {-Days 2-4}: ask Banklink\n- {-Day 5}: decide"],
    [
      "later",
      "**Impact:** {+\u002b$18.2k} MRR [A3.activation_gain] · **Effort:** {~30 engineer-days} [estimate] · **Confidence:** medium",
    ],
    [
      "later",
      "**Impact:** {!\u002b$28.2k} MRR [A3.activation_gain] · **Effort:** {!30 engineer-days} · **Confidence:** medium",
    ],
  ]),
  ...entries("buffer", [
    ["later", "Revenue per customer went to {+$26.72} [A1.arpa]; annual, that is {+$320.69} [=A1.arpa*12]."],
    ["later", "Revenue per customer went to {!$36.72} [A1.arpa]."],
    ["later", "The team of {!57} people [F10] works {-four} days a week."],
    ["later", "Net loss was {+$0.57M} [F6], {+3.2 %} of ARR [=F6/F2]."],
    ["later", "Net loss was {!$0.75M} [F6], {!32 %} of ARR [=F6/F2]."],
    ["later", "Customers are down {+nearly five percent} [F5]."],
    ["later", "At this pace {!51,000} customers are left by the end of {-2025}."],
  ]),
  ...entries("kistl", [
    ["later", "The contract ends {-June 30th, 2027} [F8]."],
    ["later", "Exit fee: {+15 %} of the remaining commitment [F8]; today that is {+€280,000} [=F1*7/12*15%]."],
    ["later", "Exit fee: {+15 %} of the remaining commitment [F8]; today that is {!€480,000} [=F1*7/12*15%]."],
    ["later", "Over five years you save {!$6.9M} [A1.saved]."],
    ["later", "Lead time is {+three days} [F9], or {+72 hours}."],
    ["later", "Lead time is {!three weeks} [F9]."],
    ["later", "{!0.5 %} of deployments fail [F10]."],
    ["later", "A grade of {+14} [F11] is {-five} years of school above what the board reads."],
  ]),
];
