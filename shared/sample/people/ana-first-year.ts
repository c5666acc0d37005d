/** Ana, first year of the journal: from strong senior to somebody who is asked first. */
export const anaFirstYear = `
=545 1:1 | A reader who wants it to fail | ana:4
First note in here. Ana wants fewer status questions from me and more argument. She asked me to read her settlement proposal as if I wanted it to fail. {{#motivation +}}

- [x] Read the settlement proposal with a red pen 📅 {{+4}}

=538 feedback given | Red pen on the settlement proposal | ana
Told her the proposal is right about the seam and wrong about the order. If we move the netting job first, finance loses its evening report for {three|four} weeks. She had not spoken to finance at all. {{#judgement -}}

She took it well: "So I designed it for us and not for them." Exactly that.

=531 1:1 | The evening report | ana:4
Back with version two. Sat with Dario's people for an hour and found out that the evening report is opened by two of them and copied by hand into a sheet. {{#collaboration +}}

She now wants to fix the sheet first. Two days of work, and finance will owe us one.

- [x] {{@ana}} proposes the sheet fix to Noor 📅 {{+7}}

=523 observation | Rounding in split_fee | ana
Reviewed a 900-line change from a neighbouring team on her own initiative, found the rounding bug in \`split_fee()\`, and sent a failing test instead of a comment. {{#quality +}} {{#collaboration +}}

=517 1:1 | Whose service is it? | ana:3
Frustrated about the ownership of \`payments-core\`. Three teams deploy to it, nobody watches the error budget. "It is everybody's kitchen and nobody's dishes."

I asked what she would do with authority over it. She had a list of six things, in order, with sizes. {{#initiative +}} {{#ownership +}}

> [!private]
> She's right and I have been looking away, because the mess is nobody's line in a budget.

- [x] Raise the ownership of payments-core with Ruth 📅 {{+10}}

=509 career | Staff, or not yet | ana:4
First real career talk with her. She said staff engineer out loud for the first time and then talked it down. Afraid that it means diagrams and no code.

What gives her energy: pulling a tangled thing apart and leaving it so that others can hold it. What drains her: being the second reviewer on everything. {{#goal}} {{#motivation}}

We agreed to collect examples against the staff expectations every quarter rather than write them up in a panic.

=500? observation | Options first | ana
Her design review today: she opened with the two options she had discarded and why. The room was done in {25|30|35} minutes. {{#communication +}}

=494 1:1 | | ana:4
Short one. She is on call this week and half asleep. Netting sheet is live; finance closed the day at 18:10 instead of 19:30.

=489 recognition | Thanks from finance | ana | report
Dario wrote to Ruth and me: the evening close is {an hour|eighty minutes} shorter since the sheet is gone. He named Ana. I forwarded it to her with one line of my own and read it out in the team meeting. {{#recognition +}} {{#visibility +}}

=481 1:1 | Two weeks became five | ana:4
Estimates. Her two-week netting change took five. Nothing went wrong; she had simply not counted the back-fill, the finance sign-off and the month-end freeze. {{#reliability -}}

I asked what she knew in week one. "That the back-fill existed." So the gap is not knowledge, it is saying it.

> [!private]
> Don't turn this into a character trait. Two data points.

- [x] {{@ana}} lists the unknowns on top of the next ticket 📅 {{+14}}

=472? observation | | ana
Paired with an intern for an afternoon on idempotency keys. I walked past twice; the intern was the one typing both times. {{#mentoring +}}

=466 feedback received | Ingrid about Ana | ana ingrid
Ingrid, about working with {{@ana}}: "She is the only one in Payments who reads our changelog. When she says it will break, I stop and look." {{#collaboration +}} {{#technical depth +}}

=458 1:1 | Webhooks and boredom | ana:3
She is bored by the webhook work and says so politely. Fair. It went to her because she is fast, which is a poor reason.

> [!private]
> I use her as the person who makes things go away. Stop that before she notices it has a name.

=449 1:1 | | ana:4
Agreed that webhooks go to the new hire once we have one. Until then she keeps the retries alive and nothing more.

She asked how hiring is going. Told her honestly: two withdrew, one take-home was very good.

- [x] Find a home for the webhook retries before the next cycle 📅 {{+21}}

=441 incident | The double capture | ana jonas | 14:20
Duplicate captures on {212|231} orders after the retry change. {{@ana}} was not on call and joined anyway. She asked for the first bad timestamp before anyone touched a flag, and that question saved us from rolling back the wrong release. {{#judgement +}}

=433 1:1 | After the double capture | ana:4
We talked about why the review had missed it; she was the reviewer. She did not hide behind the size of the change: "I read the happy path because I was late for lunch." {{#ownership +}}

She proposed a replay test that sends every request twice. It is running in staging already.

> [!private]
> The lunch remark was for my ears. It doesn't belong in any review.

=424? feedback given | | ana
In the review she answered every question that was put to Jonas. Told her afterwards that she meant it kindly and that it made him smaller. She winced. "I would have hated it." {{#collaboration -}}

=417 observation | Replay test, first catch | ana
The replay test caught its first real bug: \`POST /refunds\` was not idempotent when the amount changed between the attempts. Filed as #4127, fixed the same day. {{#quality +}} {{#initiative +}}

=409 1:1 | Settlement split on the roadmap | ana:5
Good mood. The settlement split is on the roadmap as a line of its own, with her name. She asked whether it is a gift or a test. I said a bit of both, and that the order of the steps is hers. {{#scope +}}

=396 1:1 | Two hours a morning | ana:4
She is looking after Tomás in his first fortnight and has blocked two hours each morning for it. I had asked for one. {{#mentoring +}}

- [x] Take the second-reviewer duty off her until Tomás has shipped once 📅 {{+7}}

=392? observation | | ana
Wrote the "how money moves" page that we have wanted for years. One picture, four paragraphs, a glossary. Support has already linked to it. {{#communication +}}

=384 1:1 | The boundary is the posting | ana:4
Settlement split, first cut: the boundary is the *posting*, not the payment. She drew it on the back of an envelope and it held up against all my questions but one (partial refunds after payout).

- [x] {{@ana}} works out partial refunds after payout, on paper 📅 {{+10}}

=373 feedback given | | ana | report
Specific praise, because she waves away the general sort: in Tuesday's review you let {four|five} seconds pass after Tomás's wrong answer, and he corrected himself. That silence was teaching. {{#mentoring +}}

=365 career | Half-year: where she stands | ana:4 | report
Held her examples against the staff expectations together. Strong: technical direction, leaving systems better than found. Thin: work that crosses the team's border, and making others' plans realistic. {{#readiness}}

Her words: "I want to own something that two teams need, and have both of them trust the date." {{#goal}}

> [!private]
> My own reading: a year away if she learns dates, two if I keep covering for them.

- [x] Ask Ingrid for a joint piece of work in the ledger area 📅 {{+14}}

=356 1:1 | Told in a corridor | ana:3
Annoyed with product. The scope of dispute evidence upload doubled between the ticket and the kick-off and she was told in a corridor.

I asked whether she had said no in the corridor. She had said "hm".

=347? recognition | | ana
Ruth mentioned in the directors' round that the split document is the first one she could follow without asking anyone. Passed on to Ana the same afternoon. {{#visibility +}} {{#communication +}}

=339 1:1 | Corrections never edit | ana:4
Partial refunds solved: a compensating posting, never an edit. She credits a question of Li Wei's and made sure that I knew it. {{#collaboration +}}

=328 observation | | ana
Said "I don't know, and here is when I will" in front of two directors. I have waited a year for that sentence. {{#communication +}} {{#growth +}}

=319 1:1 | Five risks next to the date | ana:3
The estimate for the posting API is {eight|nine} weeks. I asked for the three things that would make it twelve. She found five in ten minutes. We sent the five along with the date.

- [x] {{@ana}} adds the five risks to the posting API page 📅 {{+3}}

=307? 1:1 | | ana:4
Nothing burning. We spent the half hour on a paper about double-entry in distributed systems she had brought along, and on why nobody writes about the boring part: corrections.

=297 feedback received | | ana
Asked her for feedback on me. "You ask good questions and then you answer them." Noted. Waiting longer from now on.

=286 1:1 | The posting API is late | ana:2
Five weeks in, and the date has moved by four. Two of the five risks came true and she sat on the second for eight days because she wanted to solve it first. {{#reliability -}} {{#communication -}}

I said that the delay is cheap and the silence was expensive: Ingrid's team had planned a release around our date.

> [!private]
> Ingrid was angrier than she let Ana feel. I've taken that one.

- [x] {{@ana}} calls Ingrid today, not on Monday 📅 {{+1}}

=279 observation | | ana ingrid
She did call. {{@ingrid}} told me it was the most useful bad news of her quarter because it came with two alternatives.

=271 1:1 | | ana:3
Rumours of a re-org reached her through another team. I could not say much yet and told her so, rather than pretend that I know nothing.

> [!private]
> The split may land half in Ledger. If that happens she either becomes the bridge or the one who lost her project. Make it the former.

=262 1:1 | The day after the announcement | ana:3
She asked the only question that mattered to her: does the settlement split still have one owner? I said yes, her, over both teams. I had Ruth's word on it by noon, and wrote it down where both teams see it. {{#scope +}}

=251? observation | Split plan, redrawn | ana
Rewrote the split plan against the new team borders in three days. Two milestones instead of five, each of use on its own. {{#ownership +}}
`;
