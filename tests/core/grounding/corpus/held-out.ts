import { entries } from "./entry.ts";

const memo = `**Short answer: no.** Do not raise prices now; the money is in the {+189} people who connect a bank each month and still do not pay [=F3-F4], and a price rise touches only the {+510} who already do [F5].

Here is the arithmetic I would put in front of a sceptic. A rise of {~10 %} [proposed] on {+$120} [A4.arpa] is {+$12} a head [=A4.arpa*10%]; across the base that is {+$6,120} a month [=F6*10%]. If churn goes from {+4.1 %} [F7] to {~5.5 %} [estimate], you lose another {+7} customers every month [=F5*(5.5%-F7)], so after {-seven} months the extra money is gone [=F6*10%/(F5*(5.5%-F7)*A4.arpa)]. Nobody in the facts has tested either number.

Compare that with what is lying around. {+Three quarters} of activated users never pay [A1.activated_to_paid]. Winning {-one in ten} of them back would bring {+19} customers [=(F3-F4)*10%] and about {+$2,300} a month [=(F3-F4)*10%*A4.arpa], every month anew. Doing both would be worth {!$9,400} at most.

1) *This week.* Email the {+189}; the letter takes Dana {-an hour}. Offer nothing, ask {-one} question.
2) *Next week.* If fewer than {~20} answer [proposed], phone {-ten}.
3) *By {-15 December}.* Decide on the trial: it runs {+30 days} [F28], and I suspect {~14} [estimate] would do.

What would change my mind: a competitor raising by {-double digits}, or runway falling under {~9 months} [proposed] from {+14.7} today [A5.runway]. At {!$85,000} of burn [F11] that is a while off.`;

const short = `You asked whether Buffer can afford {-two} more hires. Yes, for now: cash of {+$3.2 million} [F7] covers last year's loss {+5.6 times} [=F7/F6]. But be careful which runway you quote. The company says {+21 months} [F9]; by the loss of the year it is {+67} [A2.runway_by_loss]. The gap is too wide to be rounding, so the {+21} must rest on another burn, and I would ask which.

Growth is the worse news. ARR slipped by {+1.75 %} [F3] and paying customers by {+4.75 %} [F5], so those who stayed pay a little more: {+$26.72} a month [A1.arpa], about {!$2.70} above the year before. {+55,975} customers [F4] at that price is still {+$18M} a year [F2].

Two hires at {~$140,000} [estimate] each add {~$280,000} [=2*140000], which would lift the loss by {+half} [=280000/F6] to roughly {+$853,000} [=F6+280000]. Even then the cash lasts {+3.8 years} [=F7/(F6+280000)]. I could not find churn, headcount cost or a growth plan in the facts. Without churn any lifetime value is guesswork; a common guess of {!3 %} a month would give {!$890}.`;

/** Written after the checker worked, and looked at once before anything was changed for it. */
export const heldOut = [
  ...entries("ledgerly", [
    ["memo", memo],
    ["voice", "So the honest headline is {+20 %}, give or take {+two points} either way [A1.activation_rate]."],
    [
      "voice",
      "Put differently: for each customer you win [F4], {+three} sign-ups connect a bank and vanish [=(F3-F4)/F4].",
    ],
    ["voice", "Roughly {+every fifth} sign-up activates [A1]."],
    ["voice", "It is a {+$3,740} problem [A2.shortfall], not a {!$37,400} one."],
    ["voice", "You burn {+$95k} [F11] to earn {+$61k} [F6]; in plain words, each dollar in costs {+$1.55} [=F11/F6]."],
    ["voice", "MRR needs to grow by almost {+two thirds} [=F18/F6-1] in {-eight months}."],
    ["voice", "With {+510} customers [F5] and {+4.1 %} churn [F7] you refill {+250} seats a year [=F5*F7*12]."],
    ["voice", "Of the {+$1.4M} in the bank [F10], a year of burn eats {!$840k} [=F11*12]."],
    ["voice", "Half a year from now you would have about {+$830,000} left [=F10-6*F11]."],
    ["voice", "Half a year from now you would have about {!$930,000} left [=F10-6*F11]."],
    ["voice", "The {+nine}-person engineering team [F15] is small."],
    ["voice", "A {!twelve}-person engineering team [F15] is small."],
    ["voice", "Sign-ups: {+1.26k} [F2]. Activated: {+0.25k} [F3]."],
    ["voice", "Payback is {+6.8 mo} [A4.payback], LTV/CAC {+3.6} [A4.ltv_to_cac], margin {+78 pct} [F8]."],
    ["voice", "CAC payback sits at {!8.6 months} [A4.payback], LTV/CAC at {!2.6} [A4.ltv_to_cac]."],
    ["voice", "That leaves a gap of {+$38.8K} in MRR [=F18-F6] to close by {-30 June 2027}."],
    ["voice", "In the {-first 7 days}, only {+252} of {+1,260} do it [F3, F2]."],
    ["voice", "If churn were {~3.5 %} [proposed], you would keep {+3} more customers a month [=F5*(F7-3.5%)]."],
    ["voice", "At best {+22.3 %}, at worst {+17.9 %} [A1.activation_rate]: the October figure settles nothing."],
    ["voice", "Activation might be as high as {!26 %} [A1.activation_rate]."],
    ["voice", "{-One} founder could stop demos and free {+6 hours} a week [=F20/2]."],
    ["voice", "The founders' {!20 hours} a week of demos [F20] are the hidden cost of sales."],
    ["voice", "Tickets about the bank are {+41 %} of all new-user tickets, i.e. {+128} of {+312} [F19, =F19*312]."],
    ["voice", "Tickets about the bank are {!48 %} of all new-user tickets [F19]."],
    ["voice", "Banks missing in the sandbox: {~8} of {+22} [=22-14], [F23]."],
    ["voice", "Uptime was {!99.9 %} last quarter [F23]."],
    ["voice", '"It never finds my bank" [F19] is not a feature request.'],
    ["voice", '{!"It always finds my bank"} [F19] is not what people write.'],
    [
      "voice",
      "The board agreed to “no new people before the next round” [F21], so the {+two} squads [F16] stay as they are.",
    ],
    ["voice", "As the letter puts it, {!“we are raising before the summer”} [F26]."],
    ["voice", "Your NPS of {+34} [F24] is from {-June}; ask again before you quote it."],
    ["voice", "NPS is {!43} [F24]."],
    ["voice", "We counted {!1,410} sign-ups in September {![F25]}, so October fell by {!11 %}."],
    ["voice", "I would not go above {~$25} [estimate] per call."],
    ["voice", "Expect the first reliable reading in {-mid-January}, {-four} cohorts in."],
    ["voice", "A lift to {+25 %} [A3.activation_gain] means {+63} more activated people a month [=F2*25%-F3]."],
    ["voice", "Against {!2.8 %} average conversion in your industry, {+3 %} is fine [A1.visitor_to_signup]."],
    ["voice", "Nobody needs {-100 %} activation; {~30 %} [target] would be superb."],
    ["voice", "One squad costs about {+$62,000} a month [=5*F27*20]."],
    ["voice", "One squad costs about {!$124,000} a month [=5*F27*20]."],
    ["voice", "K of {+0.016} [A1.invite_factor] is {+5 %} of the {~0.3} that would matter [=A1.invite_factor/0.3]."],
    [
      "voice",
      "New MRR per month: {+$7,560} [=F4*A4.arpa]; churned: {+$2,509} [=F6*F7]; net: {+$5,051} [=F4*A4.arpa-F6*F7].",
    ],
    ["voice", "New MRR per month: {!$75,600} [=F4*A4.arpa]."],
    ["voice", "### {-3}. Three bets, {-one} winner"],
    ["voice", "Plan B (from {-2 Feb}): hire {-one} contractor for {-10 days}."],
    ["voice", "Deadline: {-31.01.2027}, {-18:00} CET, room {-2.14}."],
    ["voice", "Between {-Monday} and {-the 15th} nothing ships; RFC-12 and ticket LED-482 wait."],
    [
      "voice",
      "| | Now | Target |\n|:--|--:|--:|\n| Activation | {+20.0 %} [A1.activation_rate] | {~24 %} [proposed] |\n| Churn | {!5.1 %} [F7] | {~3.5 %} [proposed] |\n| Price | {+$120} [A4.arpa] | unchanged |",
    ],
    ["voice", "Cash out date: {-January 2028}, i.e. in {+14} to {+15 months} [A5.runway]."],
  ]),
  ...entries("buffer", [
    ["hire memo", short],
    ["voice", "ARR of {+$17.95 million} [F2] over {+55,975} customers [F4] is {+$321} a year each [=F2/F4]."],
    ["voice", "ARR of {!$19.75 million} [F2] looks healthy."],
    ["voice", "A net margin of {+minus 1.9 %} [F8] is close to break-even."],
    ["voice", "Losing {!$1.57} million in a year [F6] would be another matter."],
  ]),
  ...entries("kistl", [
    ["voice", "Staying costs {+€267k} a month [=F1/12], moving {+€108k} [=F3/12]."],
    ["voice", "Every month of delay burns {+€158,000} [=(F1-F3)/12]; a quarter of delay, {!€4.75M} [=(F1-F3)/4]."],
    ["voice", "With {+four} people on call [F7], each is on duty every {-fourth} week."],
    ["voice", "The notice scores {+5} grades above target [=A2.grade-A2.target]."],
    ["voice", "GMV is {+€782k} a week [=F4*F6], of which {+12.5 %} [F5] is yours."],
    ["voice", "Saved over five years: {+€6.9 million} [A1.saved], or {!€3.4M} a year."],
  ]),
];
