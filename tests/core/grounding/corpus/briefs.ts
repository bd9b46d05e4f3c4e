import { entries } from "./entry.ts";

const growth = `Your growth leaks at one place: {+four of five} people who sign up never connect a bank [A1.activation_rate]. Work on that step alone until {-March}, and leave invites, ads and pricing as they are.

## What the figures say together

In {-October} {+42,000} people came [F1], {+1,260} signed up [F2], {+252} connected a bank [F3] and {+63} paid [F4]. The first step is ordinary: {+3 %} of visitors sign up [A1.visitor_to_signup]. The last one is good, since {+a quarter} of those who connect a bank go on to pay [A1.activated_to_paid]. In between you lose about {+1,000} people a month [=F2-F3].

Your goal is {+$100k} a month by {-June 2027} [F18]. On today's course you get to {+$96,000} [A2.mrr_at_goal_date], which is {+31} customers short [A2.customers_short]. That sounds close, and it is: you need {+69} new customers a month instead of {+63} [A2.new_customers_needed, F4]. Bringing activation to {+22 %} from January would be enough [A2.activation_needed]. At {+25 %} you would have {+$18,204} more a month after a year [A3.activation_gain], more than three times what lower churn gives ({+$5,203}, [A3.churn_gain]).

Waiting is not free. Churn takes about {+21} of your {+510} customers every month [=F5*F7], [F5], so {+one third} of what you win only fills the hole [=F5*F7/F4]. And cash covers {+14.7 months} at today's burn [A5.runway].

## What they do not show

**One month proves little.** October's rate could as well have been {+18} or {+22 %} [A1.activation_rate]. A target of {~22 %} [proposed] lies inside that luck, which is why I set it higher below.

The people who connected a bank in {-October} are not the people who paid in {-October}. "Activated" means a bank connected within {-7 days} [F3]; some may connect on day {-9}. And nobody knows why they stop. {+41 %} of new users' tickets name the bank connection [F19], but people who write tickets are the ones who still care. One of them writes: "It never finds my bank, and then it starts over" [F19]. Another wrote {!"I am not giving my bank password to a website"} [F19], which would be a different problem altogether.

## The test that needs no code

This week, Dana [F22] sits beside {-six} new users while they connect a bank. It takes {-two afternoons}. She writes down where each of them stops: bank not in the list, login fails, or does not want to. The sandbox knows only {+14} of {+22} banks [F23], so my guess is that {~a third} [estimate] stop because theirs is missing.

Six people cannot show how many; they can show which. After that:

- **The bank is missing.** Let people upload a file instead. About {~30 engineer-days} [estimate], or {~$18,600} [=30*F27] [estimate], in place of the export project.
- **The login fails.** Talk to Banklink first; their uptime was {+99.2 %} [F23], and that leaves {!17 hours} of outage in the quarter.
- **They do not want to.** Move the step behind the first invoice. That is {~5 days} [estimate] for {-one} squad.

A proper A/B test will not help you here. With {+580} people in each half [A6.per_half] you would find a change of {+5 points} about {+half} of the time [A6.power].

## What not to do

Doubling invites sounds cheap. The average user sends {+0.2} invites [F12] and {+8 %} of them work [F13], so each user brings {+0.016} others [=F12*F13]. Buying the missing customers costs {+$640} each [F9], or {!$48,000} a month for {+six} of them [=(A2.new_customers_needed-F4)*F9]. You earn it back in {!16 months} [A4.payback], which your cash allows, but you would be paying to pour water into the same leak.

Nor would I take on another project. {+Nine} engineers [F15] already share {+five} [F17].

## Rules set in advance

Continue if activation in {-February} is above {~23.5 %} [proposed] of at least {~1,200} sign-ups [proposed]. Change course if it is below {~21 %} [proposed], or if paying falls under {~20 %} [proposed] of the activated: at {+25 %} activation and {+20 %} paying you would win {+63} customers [=F2*25%*20%], the same as today.

The founders now give {+12 hours} a week to demos [F20]. If those customers are among the {+63} who paid [F4], your funnel is better than it looks in one place and worse in another. So here is the one question: how many of October's paying customers had a demo first?`;

const debt = `Technical debt at Kistl is the rent that you pay for a house you could own, and you pay {+€3.2M} a year of it [F1]. I would ask the board for {+€700,000} [F2], once, to stop most of it; the money is back in {+under five months} [A1.payback].

### The picture

Think of your farm boxes. You could rent crates by the day for {-20} years, or buy crates and wash them yourselves. Renting is right while you do not know how many you need. You know it now: {+18,400} orders a week [F4], every week.

| The crates | At Kistl | How we know |
|---|---|---|
| Rent for the crates | {+€3.2M} a year | cloud bill [F1] |
| Buying crates | {+€0.7M} once | supplier's offer [F2] |
| Washing them yourselves | {!€1.6M} a year | estimate of operations [F3] |
| Who washes | {+4} people | [F7] |

### What it means for us

**Money.** Over {-five years}, staying costs {+€12.8M} in today's money and moving {+€5.9M} [A1.stay, A1.move]. The difference, {+€6.9M} [A1.saved], is {+54 %} of the cost of staying [=A1.saved/A1.stay]. Even in the bad case you keep {+€5.2M} [A1.saved.low]. To feel the size: your share of an average order is {+€5.31} [=F5*F6], so the saving of {-one} year is worth {+358,000} orders [=(F1-F3)/(F5*F6)], or about {!29} weeks of them [=(F1-F3)/(F5*F6)/F4].

**Risk.** {+Four} people [F7] will run what a thousand ran before. Today {+3} in {+1,992} deployments fail [F10]. I expect this to get worse before it gets better, perhaps {~1 %} [estimate] in the first half year. If {-one} of the {+four} leaves [F7], {-three} are left, and that is too few for nights and weekends.

**Time.** Moving takes {~nine months} [estimate]. The contract ends on {-30 June 2027} [F8]. Leaving {-a month} early would cost {+15 %} of what is left [F8], which at today's bill is {+€40,000} [=F1/12*15%]. So do not hurry: begin in {-January}, run both for {~eight weeks} [proposed], and be out on the day.

### What I would ask for

1. {+€700,000} for hardware [F2], released in {-two} halves: {~€350,000} [=700000/2] now and the rest when the first service has run {~60 days} [proposed] on its own.
2. {~120 engineer-days} [estimate] of the {+four} [F7] until summer, in place of the new checkout.
3. A rule for stopping: if after {-three months} the yearly cost looks like more than {~€1.8M} [proposed], we renew the contract for {-one} year.

### Words that will come up

*Cloud* means someone else's computers, paid by the hour. *Deployment* means putting a change in front of customers; ours take {+three days} from merge [F9]. *Failover* means a second machine takes over when the first one stops.

---

## For you only

Which figures are which. Measured: the bill [F1], orders [F4], failed deployments [F10]. Said: the {+€1.3M} after the move [F3], and I would not bet on it before someone has listed every service. Yours: {+€42.50} an order [F6]. Mine: the {~nine months} [estimate].

Hostile questions that you may get:

- "Did 37signals not need {-two} years?" They did; they had {-seven} applications, and first expected to save {!$7M}.
- "Why not ask the cloud for a discount?" Ask. At {!30 %} off, staying would still cost more than {+€8.9M} [=A1.stay*70%].
- "What if orders fall by half?" Then the share per week is {+€49k} [=F4*F5*F6/2] and the hardware stands idle, which is the real risk of this plan.

Also, the outage notice that customers got in {-September} reads at grade {+14} [F11]. Your audience wants {+9} [A2.target]. Half the words in it are ours, not theirs. That is worth {-one} hour of Anna's time before the next one.

The question for the room: which of our services could we *not* run ourselves on a Sunday night?`;

/** Two whole briefs, as a strong model would write them; written before the checker, first looked at when the rest held. */
export const briefs = [...entries("ledgerly", [["growth brief", growth]]), ...entries("kistl", [["debt brief", debt]])];
