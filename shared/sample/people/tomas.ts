/** Tomás: hired on a take-home that asked a good question, thirteen months later somebody others lean on. */
export const tomas = `
=400 1:1 | First days | tomas:5
Welcome lunch, laptop works, access to the ledger does not. He has brought a paper notebook and a list of {twenty|thirty} questions. He begins with the one about on-call.

- [x] Ledger access before Thursday 📅 {{+2}}

=397 1:1 | First week | tomas:4
He told me that he had expected to be checked on more. I had expected to be asked more. We agreed on ten minutes every day until the first release.

- [x] Ten minutes a day, 9:45, three weeks 📅 {{+21}}

=392 observation | | tomas
Wrote down every step of the set-up that did not work and fixed the guide as he went. {Six|Seven} small changes, all merged. {{#initiative +}}

=386 1:1 | One line, one module | tomas:4
First ticket: a missing log field in webhooks. He has read the whole retry module to add one line. Fine for now; I asked him to notice when it's enough.

=380 feedback given | | tomas
Told him: 14 commits that say "fix". I don't mind the fixes, I can't follow the thought. He asked what a good one looks like and I sent him three of Li Wei's. {{#quality -}}

=374 1:1 | Stuck for two days | tomas:3
He has been stuck for two days on a flaky test and told nobody. "I wanted to bring a solution." I said that here you may bring a problem after an hour. {{#communication -}}

> [!private]
> He's quieter when Ana's in the room. Not fear. Admiration, which slows people down too.

- [x] {{@tomas}} asks after one hour, in the channel, not in private 📅 {{+7}}

=368 observation | | tomas
Asked in the open channel, got an answer from Priya within {four|six} minutes, wrote it into the wiki. {{#communication +}} {{#growth +}}

=360 1:1 | First release | tomas:4
First release alone, on a Wednesday, with Ana next to him, hands in her pockets. He said his pulse was at 140 and it was great.

=353 career | Growth plan | tomas:4
Thirty minutes on what he wants from the first year. Three things: to be on call without fear, to own one small service, to learn to say how long something takes. {{#goal}}

He'd like a written growth plan. He shall have one; I write them better than I keep them.

- [x] Growth plan, one page, with him 📅 {{+10}}

=345? feedback received | | tomas
Priya on Tomás: "He is the first new person who corrects me when I'm wrong, and he apologises first." {{#quality +}}

=338 1:1 | | tomas:4
The growth plan hangs over his desk, printed. He's struck out one line already (local set-up in under five minutes).

=329? 1:1 | Eight states | tomas:4
Retries v2 begins. He drew the states on a whiteboard: nine of them. Li Wei passed by and asked whether *abandoned* and *failed* were different to the merchant. Now it's eight.

=318 feedback given | | tomas | report
You thanked the person who found your bug, in the channel, by name, and explained the bug better than they had. Keep doing precisely this. {{#communication +}} {{#collaboration +}}

=310 1:1 | The staging queue | tomas:3
He deleted a staging queue and told everybody within a minute. Cost: an afternoon for two people. He was pale. I told him about the index that I dropped in my second year, in production.

> [!private]
> I was cross for about a minute, because of the afternoon. Didn't show, I hope.

=301 observation | | tomas
Two days after the queue he had a guard in the tool: it asks for the name of the queue to be typed. Marek's team has adopted it. {{#ownership +}} {{#initiative +}}

=292 1:1 | Three days, otherwise six | tomas:4
Estimates are next on his plan. He said "three days" and then, without being asked, "if the sandbox has the new signatures; otherwise six". {{#reliability +}} {{#growth +}}

=282? 1:1 | | tomas:4
He wonders whether he should be faster. Compared with whom? "Ana." I laughed, then saw that he was serious. Compare with yourself on day ten.

=272 feedback received | Sade on Tomás's first on-call shadow | tomas
Sade: he writes the timeline while others are still logging in. He missed one escalation because he didn't know that he was allowed to wake people. {{#communication +}}

- [x] Write down who may be woken by whom: anybody, by anybody 📅 {{+4}}

=263 1:1 | | tomas:3
Re-org day. He asked whether the newest one goes first. No, and I can say that with a straight face. He believed me, I think, at the second time of saying.

=252 1:1 | Retries v2 at a few percent | tomas:4
Retries v2 in production for {10|20} % of merchants. He stays at his desk when it is ramped up and pretends not to. {{#delivery +}}

=242 observation | | tomas
Retries v2 at 100 %. Lost webhooks per day from {about 300|some 280} to 2, and he has written to the two. {{#delivery +}} {{#quality +}} {{#ownership +}}

=238 recognition | | tomas | report
Noor showed the webhook curve in the all-hands and had Tomás explain it. He stammered for one sentence and then he was good. {{#visibility +}} {{#recognition +}}

=229 1:1 | First night alone | tomas:5
First night on call alone. One page, at 02:50, a real one. He fixed it by the runbook, noticed that step 4 was wrong, and corrected the runbook before he went back to bed. {{#reliability +}} {{#ownership +}}

=218? 1:1 | | tomas:4
He'd like to go to a conference on queues in Ghent. I'd like him to come back with one thing that we then do. Deal.

- [x] Budget for the conference 📅 {{+14}}

=208 feedback given | A filter, an export, a colour scheme | tomas
Scope: the ticket was "show the last error" and you built a filter, an export and a colour scheme. Lovely, and two weeks. Ask who needs it before it grows. {{#judgement -}}

=199 1:1 | | tomas:4
He returned to it himself: since last week every ticket of his ends with a line "Not doing:". He stole that from Ana. {{#growth +}} {{#judgement +}}

=188 observation | | tomas
Reviewed one of Priya's changes and asked for a test that she had thought unnecessary. The test failed. She bought him a coffee. {{#quality +}}

=178? career | | tomas:4
Half-year talk. Two of three goals reached: on call without fear, and the webhooks are his. Third (how long something takes) is close. {{#readiness}} {{#goal}}

Next: design something that another person builds.

=168 1:1 | Delivery receipts, first draft | tomas:4
He started on the design for delivery receipts. First draft: 11 pages. I asked him for the one page that the builder would print.

=159? observation | | tomas
The one page for delivery receipts is good. It has a picture, a table of states, and a section called "Where I'm unsure". {{#communication +}} {{#growth +}}

=152 1:1 | The junior designs | tomas:4
Jonas builds the receipts from his design. Odd for both at first: the junior designs, the other one types. They found their own way. Jonas reads the page aloud and Tomás listens for what is wrong.

=147 feedback given | | tomas | report
You let Jonas change your design in two places and wrote his name on both. This is what I want to see at the next level. {{#collaboration +}} {{#readiness +}}

=129? 1:1 | | tomas:4
Back from my leave. He asked Sade for something that he'd otherwise have brought to me, and found that it works just as well.

=122 1:1 | Four months of webhooks | tomas:3
He noticed that he's been given nothing but webhooks for four months. Right he is. I had parked him where he's safe. {{#scope -}}

> [!private]
> I'd have let this run for another year because it was convenient.

- [x] One ticket outside webhooks in the next sprint 📅 {{+9}}

=113 1:1 | Three ways to round | tomas:4
The ticket from outside: currency rounding in refunds. He went to Dario's team and asked how *they* round. Three different ways, as it turns out. {{#initiative +}} {{#technical depth +}}

=104? observation | | tomas
He says "I was wrong about this" about once a week, in the same tone in which he says what's for lunch. The team has begun to copy it. {{#communication +}}

=94 1:1 | | tomas:4
Buddy for the new intern. He asked me for my list from his own first week, and then ignored half of it, for good reasons. {{#mentoring +}}

=85 feedback received | The intern on Tomás | tomas
"He never takes the keyboard." I know where he's got that from. {{#mentoring +}}

=76 1:1 | One way to round | tomas:4
Rounding is one function now, \`round_half_even\`, with a table of cases that finance has signed. 2 of the 3 ways are gone; the third is law in one country. {{#delivery +}} {{#quality +}}

=66? 1:1 | | tomas:5
Conference was good. He came back with one thing, as agreed: dead letters with a due date. It is built already. Twenty lines.

=57 career | | tomas:4
Talked about the next level. He has the work; what is missing is time, by the book: another {four|five} months. He can live with it as long as it's written down. So it is written down. {{#readiness +}} {{#goal}}

> [!share]
> For L4, still to show: one design that two teams use, and a few more months of what you already do.

- [x] {{@tomas}} and I put evidence next to each line of the L4 page 📅 {{+14}}

=48 1:1 | The L4 page | tomas:4
L4 page: all lines have something, one is thin (influence beyond the team). The guard for the queue tool counts, I think. He had forgotten about it. {{#readiness +}}

=42 observation | | tomas
Answered a merchant's engineer in a public thread, in Spanish, with a ten-line script: \`curl\`, a signature, and the sentence "¿Qué hora marca tu servidor?" It was the clock. {{#communication +}} {{#technical depth +}}

=36 1:1 | A fourth rehearsal | tomas:4
He is to run the commands in the ledger cut-over, and he has rehearsed it three times. He asked for a fourth, with something going wrong that he doesn't know about. {{#reliability +}}

- [x] Arrange a rehearsal with a surprise 📅 {{+4}}

=28 1:1 | | tomas:4
The surprise: we took away his terminal half-way. He said "I've lost my terminal, Ana has the list, she continues at step five." Eleven seconds. {{#communication +}} {{#judgement +}}

=24 feedback given | After the rollback | tomas
You typed every command into the channel before you ran it, at quarter to ten at night, with thirty people reading. Calm is a skill, and I saw it. {{#reliability +}} {{#readiness +}}

=18 1:1 | | tomas:5
Still glowing from the cut-over, and a little ashamed of glowing, since it failed. I said that the rollback was the success.

He has offered to write the runbook chapter. Of course he has.

- [x] {{@tomas}} writes the chapter on rolling back 📅 {{+10}}

=11 1:1 | You are allowed to stop | tomas:4
The chapter is done. It opens with "You are allowed to stop." {{#communication +}} {{#delivery +}}

We picked his next design: idempotent payouts, with Priya as a reader and not as a safety net. {{#scope +}}

=6 observation | | tomas
First page of the payouts design. "Where I'm unsure" has three entries and the second is a question that nobody here can answer yet. Good. {{#judgement +}}

=2! 1:1 | This cycle or the next | tomas:4
He's unsure whether he should push for the promotion this cycle or the next. I told him what I'd say in the room: solid L4 work for half a year, one more thing beyond the team and nobody will argue. {{#readiness +}} {{#goal}}

He decided for the next one, without sulking, and asked for the payouts design to be that thing.

> [!private]
> I'd been ready to argue him out of it. Better that I let him talk.

Next time: what he learned from the first reading of the payouts design.

- [ ] Tell Ruth that he's planned for the next cycle 📅 {{+9}}
- [ ] {{@tomas}} invites two people from Ledger to the design reading 📅 {{+6}}
`;
