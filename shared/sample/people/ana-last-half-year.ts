/** Ana, up to today: the split, the ledger cut-over, and estimates that still slip. */
export const anaLastHalfYear = `
=243 1:1 | | ana:4
She runs a weekly half hour with two engineers from Ledger. No slides, one question per week. I was told that I'm not invited, which I take as a good sign. {{#ownership +}}

=232 feedback given | A range, please | ana
The plan is good and the date in it is a wish. I asked for a range and she gave me a point. "A range looks as if I don't know." You don't, and neither would I. {{#reliability -}}

=221 1:1 | Five to nine weeks | ana:4
First range from her: five to nine weeks for the reader side. The upper end is named after a risk, so that anyone can see when it has gone.

- [x] Use her range in the roadmap slide, unrounded 📅 {{+5}}

=212? observation | Currencies with three decimals | ana
Found out that {0.3|0.4} % of settlement lines carry a currency exponent of 3 (dinars) and that both designs got it wrong. Nobody had asked her to look. {{#technical depth +}} {{#quality +}}

=203 incident | Late settlement file | ana priya | 05:40
File to the bank left at 05:31, cut-off was 05:30. {{@ana}} had the bank's operations desk on the phone before the pager reached me, and got us the late window. {{#ownership +}} {{#judgement +}}

Priya ran the fix, Ana ran the people. It should be on a poster.

=195 1:1 | An alarm that leaves time | ana:3
Tired after the file. She wants the cut-off alarm an hour earlier, not louder. Sensible: at 04:30 there is something left to decide.

> [!private]
> Third week in which she's first in and last out. If she won't take the late starts, I cancel the meetings myself.

- [x] {{@ana}} moves the settlement_lag alarm to 04:30 📅 {{+7}}
- [x] Two late starts for her this week, agreed in writing 📅 {{+2}}

=184 career | Staff packet: first honest look | ana:4
We read the promo expectations aloud, paragraph by paragraph. She marked herself harder than I did everywhere but on dates.

What we could put next to each line today:

- direction across teams: the posting boundary, adopted by Ledger without a meeting
- makes others better: replay test, design template, Tomás
- operates what she builds: the late file, the double capture
- plans that others can rely on: *nothing yet*

She looked at the last line for a while. "Then that one is the work." {{#growth}}

Gap in one sentence: others plan on her dates and her dates move. Everything else is there or nearly. {{#readiness +}} {{#goal}}

- [x] Send her two packets that passed, with the authors' consent 📅 {{+9}}

=173? 1:1 | | ana:4
We went through the packets I had sent. She noticed that both were full of other people's names. "So it is not about what I did. It is about what would not have happened."

=164 feedback received | Ingrid, six months on | ana ingrid
Ingrid says that her engineers now ask {{@ana}} before they ask her on anything about postings. Half a joke. {{#readiness +}} {{#visibility +}}

=157 1:1 | Reconciliation, first estimate | ana:4
She takes reconciliation. Three weeks, she says. I asked for the unknowns and got "the bank's file format, but I have seen it before".

=146 1:1 | Reconciliation, negative fees | ana:3
Reconciliation needs two more weeks. The bank sends corrections as *negative fees*, which no document mentions. A real surprise, but she met it on day two and I heard of it on day nine. {{#reliability -}}

> [!private]
> Is it optimism or pride? I think pride: saying the unknown aloud feels to her like not knowing her job.

- [x] {{@ana}} shows unknowns at stand-up on the day she meets them 📅 {{+7}}

=149? recognition | Posting API in production | ana | report
The posting API carries all new merchants since this morning. I thanked her in the channel with the one number that matters: {zero|not one} manual correction in the first {40|60} thousand postings. {{#delivery +}} {{#quality +}}

=129 1:1 | While I was away | ana:4
Debrief after my leave. She and Sade split my work between them without any fuss: Sade the people, Ana the decisions on scope. One call I'd have made differently (cutting the audit log from the milestone); she had written down why, so there was nothing to dig for. {{#judgement +}}

=118 observation | Lost an argument, wrote it up | ana
In the architecture forum she lost an argument on event ordering and said "Good, then we do it your way, and I'll write it up." Wrote it up. It is fairer to the other side than to hers. {{#collaboration +}} {{#communication +}}

=109 1:1 | Third on-call week in nine | ana:3
On-call again, her third week in nine. Five names on the rota since the re-org, and hers is the one that gets swapped in. She doesn't complain, she counts: {11|13|14} pages, {three|four} that needed a human.

> [!private]
> Somebody else swaps with her each time because she never says no. Look at who.

- [x] Take the page counts to Ruth 📅 {{+7}}

=97 feedback given | | ana
You mentor whoever sits next to you. Priya sees the quiet ones; you see the quick ones. Look at who has not asked you anything this month. {{#mentoring}}

She went silent and then said: "Li Wei." I left it there.

=88 1:1 | Reader side done | ana:4
Settlement split: the reader side is done, seven weeks after they started it, and the range was five to nine. She pretended that it was nothing and had cake brought in. {{#delivery +}} {{#ownership +}}

=79? observation | | ana
Last week's design review was run by two people from Ledger off her template. Nobody noticed that she was in the back row. That is what the staff expectations mean by leverage. {{#readiness +}}

=74 1:1 | Reconciliation slips again | ana:3
Second slip, ten days. Matching on amount and date works for {97|98} % and the rest is a swamp: bank holidays, split payouts, one merchant that reuses references. The swamp was visible in the sample data from the beginning. {{#reliability -}}

What she does well: the 98 % is live already and finance uses it.

> [!private]
> If I were on the panel today, this is what I'd ask about.

- [x] {{@ana}} sorts the remaining cases by money, not by count 📅 {{+5}}

=68 feedback received | Dario on reconciliation | dario
Dario is content with the part that is live and cannot plan for the rest. "I don't mind late. I mind finding out from the calendar." Told {{@ana}} in those words. {{#reliability -}} {{#communication -}}

=61 observation | Rollback of the card vault | ana
Asked in planning who owns the rollback of the card vault, and then took it. {{#ownership +}}

=54 career | | ana:4
Timeline for staff: next cycle if the split lands and one large date holds. I told her that I'd put her forward today if not for the dates. She preferred that to encouragement. {{#readiness +}}

> [!share]
> What would make the case: the settlement split in use by both teams, and one plan of a quarter or more that landed inside its range.

- [x] Ask Ruth who else sits on the staff panel 📅 {{+12}}

=47 1:1 | Nine steps and the way back | ana:3
She has started to plan the ledger cut-over. I read the draft twice looking for the place where hope begins, and there is none. Nine steps, and every step says what "going back" means at that point and until when it's possible. I have nothing to add. {{#ownership +}} {{#judgement +}}

=41 observation | | ana
Rehearsed the cut-over in staging with the people who will be awake, not with the people who are best at it. {{#judgement +}}

=38 1:1 | Cut-over moved, early | ana:4
Cut-over moved by a week, on her own call, four days ahead: the Ledger team's on-call would have been one new person alone. She wrote to both teams before she wrote to me. {{#communication +}} {{#reliability +}}

- [x] Back the new date in the directors' round 📅 {{+2}}

=33 feedback given | | ana
Told her that moving the date early was the best piece of planning of hers so far. She laughed: "You praise me for being late?" I praise you for everyone knowing it. {{#reliability +}} {{#communication +}}

=30 observation | Eleven people, eleven answers | ana
Sent the go/no-go list for the cut-over to eleven people and got eleven answers, because each of them had exactly one line to confirm. {{#communication +}} {{#delivery +}}

=25 incident | Ledger cut-over, first attempt | ana tomas | 21:45
Duplicate postings for merchants with two currencies, seen {six|seven} minutes in by the comparison job that {{@ana}} had insisted on. {{#quality +}} {{#judgement +}}

The rollback took nine minutes; {{@ana}} narrated every step in the channel, so that nobody had to ask. {{#communication +}} {{#ownership +}}

Tomás ran the commands. Not one merchant noticed.

- [x] Incident review within the week, Ana leads 📅 {{+6}}

=23 1:1 | The evening after | ana:4
She slept, I'd say, four hours, and came with a list. The root cause is ours: the currency exponent again, in a code path that we had marked as dead.

\`\`\`
if (line.currencyExponent !== 2) legacyRound(line); // unreachable since v1
\`\`\`

Reachable, as it turns out, for merchants with two currencies.

Nobody asked who did it. She knows that it was her own change, from half a year ago, and said so first. {{#ownership +}}

> [!private]
> She was close to tears for a moment and then it was gone. I said nothing; I think that was right.

=20 recognition | | ana | report
Ruth wrote to the whole department about the rollback: nine minutes, no customer harm, and a log that reads like a good story. Ana asked me to add Tomás's name before it went out. {{#recognition +}} {{#collaboration +}}

=17 1:1 | Exponent in the type | ana:4
Short. She has the second attempt on paper, and the exponent check now sits in the type instead of in a comment. {{#quality +}}

Reconciliation "next week". I raised an eyebrow; she said "Wednesday to Friday, and Friday if the holiday calendar is wrong." {{#reliability}}

=12 career | What she wants | ana:4
Wants to own a system across two teams within the year, not to manage. The settlement split would be the right size. {{#goal}} {{#scope}}

She is clear about why not: "When I help with people, I think about the system. When Sade looks at the system, she thinks about the people."

> [!private]
> She'd be a worse manager than she is an engineer, and she knows it. Good to hear it from her first.

Next time: which of her three reviews she would hand on to make room for the split.

- [ ] Ask about the on-call rota: three weeks in nine is too many 📅 {{+7}}
- [ ] {{@ana}} writes half a page on what owning the split means, day to day 📅 {{+14}}

=10 observation | Incident review of the cut-over | ana
Led the incident review without blame; three people spoke who usually do not. {{#communication +}} {{#readiness +}}

=9! feedback given | The three who spoke | ana
Told her about the three people who spoke, by name. She had not noticed; she had only noticed that she herself had talked too much in the first ten minutes. She hadn't. {{#communication +}}

- [ ] Send her the two lines from the staff expectations that this meets 📅 {{+11}}

=5 observation | Second cut-over plan | ana
The second cut-over plan went out with a rollback section that fits on one screen. Ledger's on-call has signed it, and so has ours. {{#ownership +}} {{#delivery +}}
`;
