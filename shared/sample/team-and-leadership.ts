/** Directives, decisions, hiring, pain points and talks with peers, the director and finance. */
export const teamAndLeadership = `
=540 1:1 | More asks | ruth
First 1:1 with Ruth in this half. She wants fewer updates and more asks. I went home with one of mine unspoken.

- [x] Bring the ownership of payments-core next time, as an ask 📅 {{+14}}

=530? 1:1 | | noor
Noor and I agreed on how we disagree: not in planning, not in front of the team, the same day.

=521 directive | One roadmap for money movement | | leadership
Decided above: from next quarter one roadmap for Payments, Ledger and Risk.

What I make of it: we lose some freedom in the order and gain one list that finance can read. I've told the team both halves.

- [x] Team has heard the why, in person 📅 {{+6}}
- [x] Our three lines for the common roadmap 📅 {{+14}}

=513 1:1 | payments-core | ruth
Asked for one owner of payments-core. Ruth asked what I'd give for it. I offered the webhook gateway. She'll think about it.

> [!up]
> Three teams deploy to one service and none of them answers for it. In the last quarter we had {five|six} incidents there with no owner in the first half hour.

=499 hiring | Opening for an engineer |
The opening is approved: one engineer, Payments. What the team lacks is someone who asks beginners' questions. I've written *that* into the advert instead of "five years of".

=491? 1:1 | | ingrid
Ingrid is short of people as well. We've agreed not to take anyone from each other without a word first. Sounds self-evident. It wasn't.

=483 hiring | Candidate, take-home with a question | |
The candidate stopped half-way through the exercise and wrote: "The spec contradicts itself in 3.2, I've assumed A, here's what B would change." Two of us hadn't seen this contradiction in a year.

=477 hiring | Two withdrawals |
Two candidates have withdrawn in one week, both over the five rounds. We cut to three. I'm ashamed of how easy it was.

- [x] Three rounds, one day, from now on 📅 {{+4}}

=468 decision | Offer to Tomás Ochoa | | leadership
Offer for the one with the contradiction in 3.2. Arguments against: little experience with on-call, none with payments. For: he finds what's wrong in a text and says so kindly. The other two can be learned.

=441 incident | Double capture: timeline | jonas ana sade | 16:30
13:40 retry change out without the flag. 13:58 first duplicate, seen by a merchant, not by us. 14:05 Jonas says it's his. 14:20 all hands. 14:55 stopped. 17:30 all refunded.

Causes, in the order in which they'd have helped: no idempotency on capture; review on the happy path; the flag agreed on aloud only.

- [x] Idempotency on capture, not next quarter 📅 {{+14}}
- [x] Letter to the merchants in plain words, from us 📅 {{+1}}

=436 reflection | After the double capture |
I asked "who reviewed this" in the first five minutes. It was the wrong question and everyone heard it. Next time I'll ask what they need.

=427? 1:1 | Aftermath with finance | dario
Dario wanted to know whether it can happen again. I said: not in this way. He liked that better than a no.

=414 1:1 | Ruth on Jonas | ruth
Told Ruth about the pattern with {{@jonas}} and what I plan to do. She asked when I'd first seen it. "Three months ago." "And when did you say it?" Also noted.

> [!private]
> I said 'three months ago' and felt about twelve years old.

=411 reflection | |
Tomás starts in a few days. I looked up my own first day here: laptop missing, manager on a plane. Nothing of that kind, please.

=394? observation | Stand-up | ana liwei priya sade
Stand-up has become twelve minutes of monologue to me. If I look at the board instead of the speaker they talk to each other. Try it all week.

=387 reflection | |
Two hours of notes reread. I write about Jonas when it goes badly and about Ana when it goes well. Both get half a picture.

- [x] One good and one hard line for each of the six, every fortnight 📅 {{+28}}

=376? 1:1 | | marek
Marek wants deployments from all teams on the shared platform by the end of the year. I'm for it, and told him what it costs us: three weeks, and the nightly batch can't move before the split.

=367 reflection | Half-year reviews done |
Six talks in two weeks. The hardest one was the best prepared and went best. The easiest I'd hardly prepared at all, and Li Wei noticed.

=355 1:1 | What comes in pushes something out | noor ruth
Noor brought the scope of dispute evidence to the common roadmap. Four lines became seven between two meetings. We've agreed: what comes in pushes something out, and the name of what goes is in the same mail.

=342 decision | Quiet mornings for all | | leadership
No meetings before eleven on Tuesdays and Thursdays for the team. Trial of eight weeks, with pages and reviews as the measure.

=331? reflection | |
Quiet mornings: I was the first to break them, with a "quick" call. Jonas said "It's quarter past ten" and he was right.

=321 1:1 | | ingrid
Ingrid knows more about the re-org than I do, or says less. We looked at each other for a while and talked about the posting API.

=311 directive | Nothing leaves before the announcement | | leadership
Ruth, in confidence: a re-org is coming, drafts until the end of the month, no word to the teams.

What I make of it: I won't lie. If somebody asks, I say that I know things I can't say yet.

=300 reflection | Knowing and not saying |
Third week in which I know something that Li Wei would need. I can carry it. I can't carry it *well*, he's noticed by now.

=288 1:1 | | ruth
I asked Ruth to tell Li Wei before the mail goes out. Legal says all at the same time. I asked for half an hour. "I'll try." It came to nothing.

> [!private]
> I should have asked for it in writing and earlier. Half an hour would have cost nobody anything.

=263 directive | Re-org: disputes and rules engine to Risk | ruth | leadership pinned
What was decided: disputes and the rules engine go to Risk, two positions with them. Payments keeps capture, payouts, refunds, settlement. Settlement is split with Ledger, one owner.

What I tell the team: what moves, what doesn't, what I don't know (rota, disputes backlog, who answers old tickets) and by when.

- [x] Everyone has had ten minutes alone with me 📅 {{+2}}
- [x] List of open questions public, with dates 📅 {{+1}}

=259? observation | The room after the announcement | ana priya tomas sade
Nobody asked anything in the meeting. In the kitchen everybody asked everything. Next time: mail, an hour to read it, then the meeting.

=250 reflection | Defending it |
I defended a decision this week that I'd have made differently. In part this is the job. I must watch that it doesn't become all of it.

=244 feedback received | The team on the re-org | ruth
Passed on to Ruth what the team says, without names: three people or more each on *learned by mail*, *on-call with four* and *who decides the order now*. She took the first one without any ifs.

=233 1:1 | Four on the rota | ruth
Pain point put formally: on-call with four people isn't sustainable, page counts and nights attached. She asks for three months. I offered two and a temporary fifth from Platform.

> [!up]
> Four people carry a 24/7 rota since the re-org. Each has every fourth week, {11|12} pages on average. Two have told me independently that they wouldn't do this for another half-year.

> [!private]
> Ruth will take this up only if a second manager says it too. Ask Ingrid.

- [x] Marek: one person for the rota until the opening is filled 📅 {{+12}}

=223? 1:1 | One person from Platform | marek
Marek lends us one person for every fifth week. In exchange we move the batch to his platform earlier. A fair trade; I made it without Sade, and it's her rota. Said so to her right after.

=213 reflection | |
A few weeks after the re-org. What has got better: fewer priorities, and one person to ask about settlement.

What's worse: nobody here knows any more why disputes take so long, and merchants still ask us. Ana and Priya answer out of habit, Li Wei out of politeness, and none of it is on a board.

What I did badly: I went to every one of the six and to none of them twice. The second conversation is where they'd have told me.

For next time, should there be one:

1. ask in writing for those most affected to be told first
2. have the open questions ready before the mail goes out
3. go round again after ten days

=203 incident | Late settlement file: timeline | ana priya sade | 05:20
04:10 batch starts late after a lock in the ledger. 04:52 first alarm, acknowledged half asleep. 05:20 second alarm, Ana and Priya on. 05:31 file out, a minute late. 05:44 bank takes it in the late window.

We had one alarm, at the right threshold and at the wrong time.

- [x] Review on Thursday, Sade asks the questions 📅 {{+4}}
- [x] Agree on a late window with the bank that has a name 📅 {{+20}}

=198 1:1 | Dario's number | dario
Dario on the late file: the bank charges {1,200|900} for the window, and he'd pay that any time if he's called at five rather than at eight. His number is in the runbook now: [settlement runbook](https://wiki.example/runbooks/settlement).

=194 directive | Reliability quarter | | leadership
Decided: a quarter in which reliability goes before features, for all three teams.

What I make of it: a good idea with a bad name. We do three things, and none is called reliability: cut-off alarms, replay tests everywhere, the batch split in two.

- [x] Tell Noor what we *don't* build, with names 📅 {{+5}}
- [x] Why and what, in the team meeting 📅 {{+3}}

=183 1:1 | Two merchants told | noor
Noor has told two merchants herself that the export comes a quarter later. I've thanked her; she said "You'd have done it worse."

=172? reflection | |
This week I spoke in meetings for maybe a third of the time. Counted it. Would have guessed a tenth.

=152 1:1 | Before my leave | ruth
What Ruth needs from Sade and what Sade needs from Ruth, both on one page. Ruth asked if I'd be looking at mails. No. She smiled as people do who've heard this before.

=139 reflection | On leave, one line |
A week without any of it. I thought of Li Wei twice, of the roadmap never.

=129 reflection | Back |
The team wasn't worse without me. I'm glad about that for nine minutes out of ten.

=121 directive | Hiring freeze until next quarter | | leadership
Decided: no new openings; running ones only with an exception from Ruth.

What I make of it: our replacement is running, and I've asked for the exception with the page count. For Sade's next step it means waiting. She heard it from me the same day.

- [x] Exception for the replacement, with numbers 📅 {{+6}}
- [x] Everyone has heard the reason from me 📅 {{+3}}

=112 1:1 | Number without an adjective | ruth
The exception has been granted. Ruth: "Because you came with a number and without an adjective."

=102 hiring | Replacement, candidate two | sade
Strong on data, honest about gaps. Asked *us* why the last two had left. I answered; Sade completed my answer where I'd been too kind to us.

=91 reflection | Who have I not written about |
Counted notes for the quarter: Ana 14, Jonas 11, Priya 10, Sade 10, Tomás 9, Li Wei 6. The one who needs it most gets the least.

=87 1:1 | Li Wei, to Ruth | ruth
Told Ruth that I think {{@liwei}} may leave, and why, and that money won't help. She asked for a proposal. I have half of one: card vault, with a say. {{#retention risk -}}

- [x] Proposal on one page 📅 {{+10}}

=75 1:1 | | ruth
Proposal for {{@liwei}} discussed. Ruth sees the point, and the vault touches Security, so she needs their director. "Two weeks." {{#retention risk}}

- [x] {{@ruth}} asks Security's director about the vault 📅 {{+14}}

=83 hiring | Offer declined |
Our first choice declined: nine days of waiting, another offer in the meantime. In her words: "I thought you'd changed your minds."

> [!up]
> Nine days between the yes of the panel and the letter. Two candidates in this round had other offers by then. The delay sits in the sign-off, and two signatures would do.

=60 hiring | Second choice, first class | sade
Phone call with 佐藤 花, backend, eight years in logistics. She described an outage by what she'd believed at each moment. Sade and I wrote the same sentence down.

=52 decision | Offer to Hana Satō | | leadership
Offer out in {two|1.5} days. Starts in about ten weeks. Rota goes to six then, and I've said "then", not "soon".

=44? 1:1 | | marek
Marek asks for his rota person back at the end of the month. That's his right. I asked for the date of Hana's third week instead, and he's given it.

=35 reflection | |
Six weeks of cut-over in everybody's calendar, mine too. What slid: two 1:1s, one of them Li Wei's, again. It's always the quiet one's slot that gives way.

=32 1:1 | Vault, third time of asking | ruth
Security's director is "positive", there's nothing in writing. I said that a positive nothing is costing us {{@liwei}}. Ruth wasn't amused, and wrote to him while I was there. {{#retention risk -}}

- [ ] Written yes or no on the vault from Security 📅 {{+10}}

=25 incident | Ledger cut-over: timeline | ana tomas jonas priya sade | 21:40
21:30 start. 21:36 comparison job stops: third difference, two currencies. 21:38 Ana calls the rollback. 21:47 everything back. 22:10 check complete, no merchant affected.

What was different from the first two incidents: we saw it ourselves; one person spoke; the way back was rehearsed.

- [x] Thank-you to Ledger's on-call, with a copy to Ingrid 📅 {{+1}}
- [x] New date only after the review 📅 {{+7}}

=21 1:1 | | ingrid
Ingrid's team took the rollback as a success as well. We've agreed on a second attempt with the same people, and nobody's the deputy of a deputy.

=18? 1:1 | | noor
Noor asks what the cut-over's delay costs. A week, and no merchant. She'd feared a month and had already prepared the sentences for it.

=14 reflection | |
The rollback evening was the best work this team has done, and the directors call it a failed cut-over. It's my task this week that this word goes away.

- [x] One page for the directors: what we saw, in how many minutes, and at what price 📅 {{+3}}

=11 directive | Shared deployment platform by end of next quarter | | leadership
Decided: all services on the shared platform by the end of next quarter, no exceptions.

What I make of it: doable for all but the settlement batch. I won't sell this to the team as a wish of ours. Told so far: Ana, Sade. Not yet: the others.

- [ ] Explain the why to the rest of the team 📅 {{+14}}
- [ ] Ask Marek for an exception for the batch, with a date 📅 {{+15}}

=9 1:1 | A range for Dario | dario
Dario would like to have reconciliation "whole" before the year's close. I gave him a range and no date. He wrote down both ends, and which one he'd plan with.

- [ ] Range again after the holiday calendar check 📅 {{+12}}

=7 1:1 | Vault, fourth time | ruth
Asked about the vault for the fourth time. Answer from Security next week, "really". Showed her the page on the rollback; it now says *nine minutes* where it said *failed*.

- [ ] {{@ruth}} forwards Security's answer, whichever it is 📅 {{+12}}

=3 reflection | Week's end |
Good: Priya is down to two things and looks it. Sade asks better questions about the team than I do. Hard: Li Wei, and nobody but me has let that go so far.

On Monday, before the mails: him.

=1 observation | Design reading | tomas priya
Design reading for the payouts: Tomás asked, {{@priya}} kept quiet and sat on her hands, I mean really sat on them. It'll be good. {{#mentoring +}}
`;
