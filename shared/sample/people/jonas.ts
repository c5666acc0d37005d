/** Jonas: promises slip, then structure helps, then he needs less of it. */
export const jonas = `
=544 1:1 | Three branches open | jonas:4
Good company, full of ideas, three branches open. I asked which one is nearest to done. He thought about it for a long time.

=534 observation | | jonas
Prototype for the refund screen in two days, and the room loved it. It has been at "nearly" for three weeks since. {{#initiative +}} {{#delivery -}}

=525 1:1 | Friday, written down | jonas:4
The refund screen would be out by Friday. I wrote Friday down in front of him.

- [x] {{@jonas}} ships the refund screen 📅 {{+4}}

=516 1:1 | Friday passed | jonas:3
Friday passed without a word. On Monday he told me about an interesting problem with the date picker. I asked about Friday; he had forgotten that he'd said it. {{#reliability -}} {{#communication -}}

> [!private]
> I like him, and that's why I've waited six weeks with this.

=507 feedback given | Four dates in six weeks | jonas
Facts only: four dates in six weeks, two met, none of the other two called off in advance. I said that the missing call is what costs me, not the date. He was quiet. "When I'm behind I stop looking at the calendar." {{#reliability -}}

- [x] {{@jonas}} says so on the day when he first doubts a date 📅 {{+14}}

=498? 1:1 | | jonas:3
He called one off in advance. Awkwardly, and a day late, but he did it.

=488 observation | | jonas
When a colleague's laptop died an hour before the demo he gave her his own, with his set-up, and ran his part from a phone. Everybody likes to work with him, and that counts too. {{#collaboration +}}

=478 1:1 | Refund screen shipped | jonas:4
Refund screen shipped, 25 days after the first Friday. It's good. Support says so unasked. {{#quality +}} {{#delivery}}

=467 career | | jonas:4
Would like to be senior within two years. I asked what a senior does that he doesn't. He listed technology. I said: they are believed when they name a day. {{#goal}} {{#reliability -}}

=456? observation | | jonas
Reads error messages aloud to the interns in different voices. Silly, and they remember them. {{#mentoring +}}

=447 1:1 | | jonas:3
He's got the retry change, small and clear. I asked for a test plan, he'd "have a look at it".

=441 incident | The double capture: the change | jonas | 14:05
His retry change went out at 13:40 without the flag that we had agreed on. He thought the flag was for the second step. Duplicate captures until 14:55. {{#reliability -}} {{#judgement -}}

He said at once that it was his, in the channel, with the commit. That took courage, and it saved us twenty minutes. {{#ownership +}} {{#communication +}}

=439 1:1 | The day after | jonas:2
The day after. He had written to me at midnight that he'd understand if. I said that there's no if. We deployed something that one tired person could break; that is two problems, and only one of them is his.

> [!private]
> He is a good engineer without rails. I've given him freedom because he's pleasant to talk to, not because it helped him.

=429 concern | Pattern, not accident | jonas
Went through my notes of five months: {seven|eight} dates, three kept. Twice a step left out that we'd agreed on aloud. Never bad will. It's always the stretch between "clear" and "done". {{#reliability -}} {{#delivery -}}

- [x] Work out with Ruth and HR what a fair plan looks like 📅 {{+10}}
- [x] Tell him first, before anything is written 📅 {{+3}}

=426 feedback given | | jonas
Told him plainly: if the next three months look like the last five, I can't rate this as meeting the level. He asked whether he'd lose his job. I said that this is the conversation in which that's still easy to avoid. {{#reliability -}}

He thanked me for saying it now and not in the review.

=418 1:1 | Whose list | jonas:2
Low. He'd rather have a list from me. I'd rather that he wrote it and I struck things out. We did it his way for one week.

He described his day without my asking: opens the ticket, sees something odd next to it, follows it, and at four in the afternoon the ticket is where it was at nine. "I'm not lazy. I'm somewhere else." {{#motivation -}}

That is the first description of the problem that one can build something on. Not effort, not skill: the piece is too large to hold him.

> [!private]
> He sounded like somebody who's already packing. Talk to him on Wednesday, not next week.

=408 1:1 | Week one of the list | jonas:3
Week one of the list. Five lines, four done, the fifth called off on Wednesday with a reason. {{#reliability +}}

=399? observation | | jonas
He took the desk next to Sade's. He says it's because of the light.

=393 1:1 | | jonas:2
Bad week: two of five and no word until I asked. He'd spent three days on an alert that was nobody's. {{#reliability -}} {{#communication -}}

> [!private]
> For the first time I doubt that it works. Don't decide on a bad week.

=383 feedback received | Noor about Jonas | noor
Noor has stopped planning with dates from {{@jonas}}; she adds a week without telling him. I've asked her to stop adding and start asking. {{#reliability -}}

=371 1:1 | The week that people add | jonas:3
I told him about the week that people add. It hit him harder than anything I've said. "They think I'm a child." They think you're an optimist, and they pay for it.

=363 career | Half-year, the hard one | jonas:2
Below the level on reliability and delivery, at or above on collaboration and quality. No surprise in it, he said; that had been the point of the year's notes. {{#reliability -}} {{#collaboration +}}

What he wants: "To come in on a Monday and not be behind." {{#goal}}

- [x] Proposal for a structured plan, four pages at most 📅 {{+12}}

=350 1:1 | The plan, together | jonas:3 | report pinned
What we've agreed, in his words and mine:

- one piece of work at a time, cut so that it's at most three days
- Monday ten minutes: what by when; Thursday ten minutes: still true?
- doubts are said on the day they arise, to anybody, in one line
- no on-call for eight weeks
- we look at it together every fourth week, with the facts on the table

He asked for one addition: that I stop asking "how is it going" in the corridor, because he always says "good".

=341 1:1 | Cut by case | jonas:3
First Monday. He cut the refund export into four pieces and the third was still five days long. We cut it again. He'd never seen that a piece can be cut by *case* instead of by layer. {{#growth +}}

=332 observation | Thursday, unasked | jonas
Thursday, 9:40, unasked: "The second piece won't be ready tomorrow, the ledger gives me strings for amounts. Monday noon." Monday noon it was. {{#reliability +}} {{#communication +}}

=323 1:1 | First look after four weeks | jonas:3
Facts: nine pieces, seven on the day, two called off in advance, none by surprise. I read it to him and he asked me to read it once more. {{#reliability +}} {{#delivery +}}

=314? feedback given | 600 lines to 90 | jonas
Your changes have shrunk from some 600 lines to 90, and the reviews come back the same day. You've made that, not the plan. {{#quality +}} {{#delivery +}}

=304 1:1 | | jonas:3
A dip: he'd taken a second piece of work "because it was lying there". He saw it himself on Thursday and put it back. {{#reliability}} {{#judgement +}}

=295 1:1 | Second look | jonas:4
Eleven pieces, ten on the day. The list is his own now; I get a copy. {{#reliability +}}

He asks whether it's embarrassing to need this. I showed him mine.

=285 observation | Noor adds nothing | jonas
Told Noor a date and she wrote it in without adding a week. I asked her afterwards whether that was on purpose. It was. {{#reliability +}} {{#visibility +}}

=276? 1:1 | | jonas:4
Back on call, on his own wish, as the second person.

=266 1:1 | | jonas:3
Re-org: he's afraid that whoever has a plan in writing is at the top of some list. There is no list, and the plan doesn't leave this room. He believed the second half.

> [!private]
> Ruth asked for 'names we could do without'. I gave none.

- [x] Confirm with Ruth that the plan has no bearing on the re-org, in writing 📅 {{+2}}

=254 1:1 | Third look | jonas:4
Twelve weeks: {31|32} pieces, {28|29} on the day. Formally over. I read him my first note from the time before the plan and my last one; he asked for neither and listened to both. He'd like to keep the Mondays. "Not because you want it. Because I like Mondays now." {{#reliability +}} {{#growth +}} {{#motivation +}}

=246 recognition | | jonas | report
Refund export delivered, six weeks, on the day that he'd named in week one. I said it in the team meeting with the day and the number, and nobody laughed; Ana began to clap. {{#delivery +}} {{#reliability +}} {{#recognition +}}

=235? observation | | jonas
He cuts other people's tickets now. Sat with the intern, scissors in hand, really: paper and scissors. {{#mentoring +}}

=225 1:1 | | jonas:4
Vault migration: he does the data, Li Wei the keys. He's proposed the Monday ten minutes to Li Wei, who replied "why not", which is effusive.

=217 feedback received | | jonas
Asked him what helped. "That you said it early and didn't go away afterwards." I wrote that down for the next person, and for me.

=207 1:1 | Fourteen tokens left | jonas:4
The vault: {2.1|2.3} million tokens moved, 14 left over that have no merchant. He's looking for the owners by hand, one by one, since it's money.

=197 observation | Owner of the fourteen | jonas
Found the owner of the 14 tokens: a test account from the first year. Deleted with two signatures and a note in the [vault log](https://wiki.example/vault/log). {{#quality +}} {{#ownership +}}

=187 1:1 | | jonas:3
He overslept a hand-over after a night of pages and told everybody before anybody could notice. A year ago I'd have found out from a third person. {{#communication +}}

=177 career | Meets the level | jonas:4
Meets the level, in full, in writing. We talked about senior again: he's believed when he names a day, inside the team. Next comes outside. {{#readiness}} {{#goal}}

- [x] One piece of work with a date for another team 📅 {{+20}}

=167? 1:1 | | jonas:4
The piece for outside: token export for Ledger, in six weeks. He has cut it into nine and sent all nine to Ingrid.

=155 observation | Late by two days, and said so | jonas
Piece four of the token export is late by two days. Ingrid had his line on the day that it became doubtful and had already moved her tester. {{#reliability +}} {{#collaboration +}}

=148 1:1 | | jonas:4
He builds delivery receipts from Tomás's page, reads it aloud, and asks at every second sentence what it would mean to somebody who doesn't wish us well. {{#quality +}}

=131 feedback given | | jonas
The talk on cutting work. I saw the rehearsal: too many slides about the method and none about the Friday when you'd forgotten. The Friday is the talk. {{#communication}}

=127 recognition | Jonas's talk | jonas | report
He opened with the Friday. Sixty people, two minutes of stillness, then questions for half an hour. Two managers have asked for the slides. {{#communication +}} {{#visibility +}} {{#growth +}}

=124 feedback given | | jonas
Told him that two decisions on the vault fell in a call without Li Wei, and that it wasn't the first time Li Wei had to read about his own work. He said at once: "That was lazy of me." He went over to him before I had finished. {{#collaboration -}} {{#ownership +}}

=115 1:1 | | jonas:3
Still sore about the call. Li Wei was polite to him and that was the worst part. I've advised him against a second apology; better is a first question, next time.

=103 observation | Token export delivered | jonas
Token export delivered to Ledger, two days inside the range. {{#delivery +}} {{#reliability +}}

=93 1:1 | | jonas:4
He no longer needs the Thursday; we've dropped it. Monday stays. He keeps his own tally of dates on a card behind his badge: {21|22} of 23.

=82? feedback received | Ingrid on Jonas | ingrid
Ingrid would have {{@jonas}} on a joint project any time. A year ago she asked me, politely, for somebody else. {{#reliability +}} {{#collaboration +}}

=72 1:1 | Old film | jonas:3
Relapse, a small one: refund limits. He doubted on Tuesday and told us on Friday. He came on his own and said "old film". We looked at what was different: no piece under three days. {{#reliability -}} {{#ownership +}}

> [!private]
> My first thought was 'there it is again'. Unfair after 23 dates. Keep that thought out of Thursday.

- [x] {{@jonas}} re-cuts refund limits 📅 {{+3}}

=63 1:1 | | jonas:4
Re-cut, on the day, done. I said nothing about it and he noticed that I said nothing.

=55 observation | Comparison job | jonas
Wrote the comparison job for the cut-over to Ana's outline: reads both ledgers, stops at the first difference, says which merchant and which currency. {{#quality +}} {{#delivery +}}

=45 career | A year to senior | jonas:4
Senior: I see it in a year, and we wrote down what that year has to show. One thing that he leads with two people in it; dates to other teams that hold; on-call without a net. {{#goal}} {{#readiness}}

- [x] Look for a project for two for him 📅 {{+21}}

=39 1:1 | | jonas:4
He's nervous about the cut-over because of the comparison job. I asked him what would calm him. A list of all the differences that it must *not* report. He has it already, 22 lines.

=27 1:1 | Break it on purpose | jonas:3
He dreamt of the double capture, he says, and laughed about it. The comparison job runs on production data each night and is silent. He's asked Ana to break it on purpose. {{#reliability +}}

=24 recognition | | jonas | report
The job stopped at the third difference, six minutes in, with the merchant and both currencies in one line. Without it we'd have found out from the merchants. The person who once caused the double capture has built the thing that caught this one. I told him so in private, in just these words. {{#quality +}} {{#ownership +}}

=21 observation | | jonas
In the review he explained how the job works and what it can't see. He said "it would have missed this with a third currency" before anyone had asked. {{#communication +}} {{#judgement +}}

=13! 1:1 | A month without Mondays | jonas:4
The project for two: settlement archive, with the intern, start next month. He's brought the pieces along already, eleven of them, none over three days. {{#reliability +}} {{#scope +}}

He wants to drop the Mondays as well. We try it for a month. If a date slips without a word, they come back, and he's written that rule himself. {{#growth +}}

- [ ] {{@jonas}} names the first date for the settlement archive 📅 {{+8}}
- [ ] Look at the month without Mondays together 📅 {{+30}}

=7 observation | | jonas
First date for the settlement archive: still missing, due since Monday. It may mean nothing. I wait until Wednesday and then I ask, once. {{#reliability}}
`;
