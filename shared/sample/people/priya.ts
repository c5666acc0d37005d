/** Priya: strong, generous with her time, and with one commitment too many, always. */
export const priya = `
=542 1:1 | Three streams, none of them main | priya:4
Three streams of work and she calls none of them the main one. I asked which of them she'd drop if she broke an arm. "I'd type with the other."

=535 observation | | priya
Stayed on the call with the acquirer for two hours and translated between their engineers and our product people. Both sides think that she belongs to them. {{#communication +}} {{#collaboration +}}

=527 1:1 | Payouts v2 | priya:4
Payouts v2 is hers from today. She had a migration plan with four stages before I had finished the sentence. {{#initiative +}} {{#scope +}}

- [x] Take the acquirer certification off her plate 📅 {{+14}}

=519 feedback given | Four yeses on one Tuesday | priya
Told her that she'd said yes to four people on Tuesday, twice with me in the room, and never with a date. She took her calendar and moved things about until it was clear that it could not be done. {{#judgement -}} {{#reliability -}}

> [!private]
> One of the four was me.

=510? observation | The é in a merchant's name | priya
Found in ten minutes what two of us had looked for since lunch: the bank sends the file in Latin-1 on the last day of the month. "It was the é in a merchant's name." {{#technical depth +}}

=501 1:1 | Nineteen promises | priya:4
I asked her to write down everything that she has promised to anybody. Nineteen lines. She was more surprised than I was.

- [x] {{@priya}} hands back five of the nineteen, by name 📅 {{+5}}
- [x] I tell the three loudest myself 📅 {{+5}}

=490 career | How to not | priya:4
She would like to be the person to whom hard things come, and she is. What she wants to learn: to leave a thing alone. "I know how to start and how to finish. I don't know how to not." {{#goal}} {{#motivation +}}

=479 1:1 | | priya:4
Twelve lines left on the list. She hangs it where people can see it, and two of them turned round on the way to her desk.

=469? recognition | | priya | report
Stage one of Payouts v2 in production, on the day that she had named seven weeks before. I thanked her before the team for the day rather than the code. {{#delivery +}} {{#reliability +}}

=459 observation | | priya
Comments on a design by somebody else, {14|17} of them, all useful, at 23:10. Useful isn't the question. {{#motivation}}

=452 1:1 | 23:10 | priya:3
Spoke about 23:10. She likes the quiet. I believe her, and I also see that the quiet is the only time of day left to her.

> [!private]
> She looked worn. Ask about the evening hours again in two weeks, lightly.

- [x] Two mornings a week without meetings, defended by me 📅 {{+7}}

=443 feedback received | | priya
I asked what I do that makes it harder. "You bring me the interesting ones last, on a Friday, with a smile." Caught.

=435 1:1 | After the double capture | priya:4
She spent the day after the incident with support, answering merchants herself. 40 mails. She says it was the best way to understand what the duplicate looks like from outside. I'd have preferred to be asked first. {{#ownership +}} {{#judgement}}

=425? observation | | priya
The quiet mornings hold. She has finished the retry budget document that had been "nearly done" for half a year. {{#delivery +}}

=416 1:1 | Two writers in parallel | priya:4
Stage two of payouts: she wants to keep both writers running in parallel for a month and compare them. Costs money; I said yes before she'd shown me the sum.

=405 1:1 | | priya:4
She volunteers as a mentor for Tomás on databases, on top of Ana's. I asked what she would hand back for that. She had the answer ready (the interview loop), and that's new. {{#growth +}} {{#mentoring +}}

- [x] Replace her in the interview loop 📅 {{+6}}

=396 observation | The table in a year | priya
Overheard: Tomás asks for the right index and Priya asks him what the table will look like in a year. They came to the index after {20|25} minutes, and he'll never need to ask again. {{#mentoring +}}

=385 feedback given | | priya | report
The way you explained lock contention with three chairs and two coats: I've heard it quoted by people who weren't there. {{#communication +}} {{#mentoring +}}

=377 1:1 | | priya:3
Parallel writers differ in 0.02 % of cases and she can't sleep, she says, in jest. All of them are payouts on the day when the clocks change.

=366 career | Half-year | priya:4 | report
Strongest half-year in the team by results, and the least even: three brilliant months, one in which everything slid at once. We drew it as a curve. {{#delivery +}} {{#reliability -}}

The month that slid had five things in it. Two were hers, one was mine, and for the other two neither of us could say how they had got there.

She doesn't want to be protected from requests. She wants to hear the price before she answers, so we wrote one on each of this week's: *half a day and the Thursday review*, *two evenings*, *the index work slips to next month*. She said no to two of them on the spot. {{#growth +}}

Her goal for the next half: never more than two things with her name on them. {{#goal}}

> [!private]
> In the room they'll see only the brilliant months. The uneven one is for the two of us.

- [x] Hold her to two, including against me 📅 {{+30}}

=357? 1:1 | Robbed a bank | priya:4
Two things. She was offered a third this morning and said "ask me when one of these is finished". She told me so as if she'd robbed a bank.

=346 observation | | priya
Stage two is finished; the comparison ran for 31 days, and the last difference is explained in a footnote about daylight saving in Lisbon. {{#quality +}} {{#delivery +}}

=335 1:1 | Deleting the old writer | priya:4
She'd like the old payout writer deleted, publicly, with applause. {6,200|5,900} lines. Granted.

- [x] Put the deletion on the demo agenda 📅 {{+8}}

=325? recognition | | priya
The deletion demo: she shared her screen, pressed the button, and named the five people who had written those lines over the years. One of them had left long ago; she had asked him for a sentence. {{#collaboration +}} {{#recognition +}}

=316 1:1 | The third thing came from me | priya:3
Three things again, and the third came from me. She didn't remind me of the deal and I only saw it on the board.

- [x] Take the third one back, today 📅 {{+1}}

=305 feedback received | Noor on Priya | priya noor
Noor is never surprised by {{@priya}}: bad news by Tuesday, choices by Thursday. She wishes that somebody would copy it. {{#communication +}} {{#reliability +}}

=294 1:1 | | priya:4
Acquirer certification has come back to us, as such things do. She offered; I said no; she said "good".

=284? observation | | priya
Wrote the migration guide for merchants so that support could do the first {100|120} without us. It starts with what can go wrong. {{#communication +}} {{#quality +}}

=274 1:1 | The tail: eleven merchants | priya:4
Payouts v2 at {58|61} % of volume. She's planning the tail: eleven merchants with contracts from another age, each with a different file.

=264 1:1 | Re-org | priya:3
Payouts stay whole; she's relieved and feels bad for Li Wei. She wants to offer him half of the tail. I asked her to ask him what he'd like, first. {{#collaboration +}}

=255 1:1 | | priya:3
Two people left with the disputes work and their on-call weeks fell to those who stay. She's got four of the next twelve. She had signed up for the fourth herself. {{#judgement -}}

> [!private]
> I saw her name on the fourth week on Monday and was glad that the gap was closed. That's how it happens.

- [x] Redistribute the rota so that nobody has more than three 📅 {{+4}}

=245 feedback given | A kindness that hides a hole | priya
Taking the fourth week looked kind and made the hole invisible. If nobody feels it, nobody above me will pay for filling it. She hadn't seen it like that. {{#judgement -}}

=234 1:1 | | priya:3
Tail of payouts: seven left. She's slow on purpose, she says; each of these merchants has one accountant who has been doing it by hand since before either of us.

=224? observation | | priya
In the sizing round she said "I can't take this one" and then nothing more. No reason, no apology. Sade and I looked at each other. {{#growth +}}

=216 1:1 | I can't take this one | priya:4
Talked about that sentence. She had practised it in the car.

=206 recognition | Last merchant on Payouts v2 | priya | report
Last merchant on Payouts v2. It took {ten|eleven} months and not one merchant was paid late because of the move. I wrote that sentence down for the directors exactly so, with her name in front. {{#delivery +}} {{#ownership +}} {{#quality +}}

=202 1:1 | Nine minutes of waiting | priya:3
The night of the settlement file: her fix was right within twelve minutes and she waited for a second pair of eyes for nine more, with the clock running. That is nerve. {{#judgement +}} {{#quality +}}

She was shaky today. I sent her home at two.

=192 career | Promotion goes through | priya:5
Told her that the panel has said yes: senior, with two sentences of praise for the payouts move. She asked which sentence came from me. Neither. {{#recognition +}} {{#readiness +}}

Next question, from her, after a minute: "And now what do people expect of me that they did not yesterday?" {{#goal}}

=182 1:1 | | priya:4
We wrote the answer to her own question. Less herself, more through others; and a plan for what she *stops*. She'd rather write three plans for what she starts.

- [x] {{@priya}} names one thing a month that she has stopped 📅 {{+30}}

=174? observation | | priya
Stopped this month: reviewing everything in \`payout_*\`. She named two people who do it now and hasn't peeked, or so she claims. {{#mentoring +}} {{#growth +}}

=163 1:1 | Load-test guild | priya:4
She has started the load-test guild: four teams, once a fortnight. I only asked whose hour it takes. "Mine, and it replaces the reviews." Well then.

=154 feedback received | Marek on the guild | marek
Marek says that the load-test guild, run by {{@priya}}, is the first cross-team meeting in a year that ends early and with something working. {{#collaboration +}} {{#visibility +}}

=149 1:1 | That's four | priya:3
Guild, bank certification, buddy for the next hire, a talk. I read the list aloud and stopped. She finished the sentence: "That's four."

- [x] {{@priya}} gives the talk away 📅 {{+7}}

=131 1:1 | | priya:4
The talk is Jonas's now, and she's his rehearsal audience. That counts as half a thing at most.

=126? observation | | priya
Explained to finance why a payout can't be recalled, with a letter and a letter box. Dario asked for the drawing. {{#communication +}}

=114 1:1 | Bank certification, moved again | priya:3
Bank certification: the bank has changed its test cases for the second time. She's angry, which I rarely see. We agreed that I write to the bank so that she doesn't have to be nice about it.

> [!private]
> Her anger at the bank is also anger at me, for accepting the second change without a word.

- [x] Letter to the bank, with the dates of all changes 📅 {{+2}}

=105 feedback given | | priya
Told her what I see: overloaded, she doesn't get slower, she gets shorter. Two people have asked me whether she was cross with them. She was sorry at once and a bit alarmed. {{#communication -}}

=96 1:1 | | priya:4
She went to both of them. One hadn't noticed anything, the other had drafted an apology of her own.

=86 observation | 212 cases | priya
Certification passed: 212 cases, no retest. {{#delivery +}} {{#quality +}}

=77 1:1 | | priya:4
A calm week. She asked whether calm is allowed at her level. It's the level.

=67? career | | priya:4
Wants to find out whether staff is for her, without putting it in a plan yet. What draws her is the work between teams; what puts her off is that nobody will say no on her behalf any more. {{#goal}} {{#motivation}}

=58 1:1 | | priya:3
Three things on the board: guild, idempotent payouts, on-call handbook. She says that the handbook doesn't count because she likes it.

- [x] Handbook goes to Sade's list or off the list 📅 {{+6}}

=49 observation | | priya
Priya asked Li Wei to check the proof in her idempotency note rather than tell him it was finished. He found nothing, and thanked her for being asked. {{#collaboration +}} {{#mentoring +}}

=43 1:1 | Two weeks off, immovable | priya:3
Holiday moved for the second time, because of the cut-over, on her own offer. I said no to the offer, later than I should have.

> [!private]
> I'd already counted on her being there. Be honest about that at least in here.

- [x] Her two weeks are booked and announced, immovable 📅 {{+3}}

=37 feedback given | | priya
Told her that "I don't mind" isn't a reason. We went through the last five times that she didn't mind. {{#judgement -}} {{#reliability}}

=29 1:1 | Idempotency on a page | priya:4
The idempotency note is on one page and the hard case (same key, different amount) has its own picture. Tomás is to design from it. She will read and not write. {{#mentoring +}} {{#technical depth +}}

=22 recognition | | priya | report
During the rollback evening Priya answered support and the merchants' desk alone, so that the others could work. No one asked her to. Thanked her in the review, by name. {{#collaboration +}} {{#initiative +}}

=16 1:1 | Four again | priya:3
Four again. She had counted before I did. On the list: guild, reading for Tomás, handbook (it came back), and the bank's new message format, which I had put there.

> [!private]
> She over-commits because I let her rescue my planning. It isn't only her habit.

- [ ] Give the bank's message format to another team or push it to next quarter 📅 {{+10}}
- [x] {{@priya}} hands the guild to the next chair 📅 {{+8}}

=14? observation | | priya
The guild has a new chair: somebody from Ledger, with Priya in the second row, biting her tongue. {{#mentoring +}} {{#growth +}}

=6! 1:1 | Two things | priya:4
Two things, guild handed over. She looked rested and said the odd sentence, "I read a book." She wants to keep it so through the second cut-over. {{#growth +}}

I still owe her the message format. She didn't ask, I said it myself.

- [ ] {{@priya}} says what she'd need to be off the pager in her two weeks 📅 {{+7}}
`;
