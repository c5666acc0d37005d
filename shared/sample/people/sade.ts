/** Sade: lead of the team in all but title, on her way to managing people and honest about the price. */
export const sade = `
=541 1:1 | Planning from a train | sade:4
Sade ran planning because I was stuck on a train. The board is tidier than when I do it. She'd like to know whether that was a favour or a start. {{#initiative +}}

=532? observation | | sade
Asked the quietest person in the room first, and then waited. The answer changed the order of the work. {{#communication +}} {{#collaboration +}}

=524 1:1 | A condition for planning | sade:4
We talked about planning as a thing of hers. She'd take it, with one condition: that I don't re-open it afterwards with product. I've done this twice. {{#scope +}}

- [x] Tell Noor that planning ends in the meeting 📅 {{+3}}

=514 career | The parts one doesn't see | sade:4
She is thinking about management, and isn't sure whether she only likes the parts that one sees. I offered her the ones that one doesn't: a hard feedback, a budget, a rejection. {{#goal}} {{#motivation}}

- [x] Let her read an anonymised review of mine, with all its crossings-out 📅 {{+9}}

=505 feedback given | | sade
You saw on Monday that two people were talking past each other, and you mediated before they had a chance to. It went well. They also learned that you will come. {{#judgement}}

=495 1:1 | | sade:4
She's read the review that I lent her. Her question: "How do you know that the paragraph on attitude is true?" I don't. I've taken it out since.

=485 hiring | Interview loop, first week | sade
Sade rebuilt our interview: one exercise on existing code, no puzzle, and the candidates get it a day ahead. She sat down with four of us and had each of us fail it in a different way. {{#initiative +}} {{#quality +}}

=473 1:1 | | sade:4
Interviews eat her Tuesdays. She can't code in the half hours in between and has stopped pretending.

> [!private]
> She's giving up the thing she is best at, and nobody is paying her for it yet.

=463 observation | Candidate three | sade
Debrief of candidate three: I'd made up my mind, and she asked for the moment in the interview that had made me do so. There was none. It was his accent, or mine. {{#judgement +}}

=454? feedback received | Candidate on the loop | sade
A candidate whom we turned down wrote that it was the fairest no he'd ever had; it came from Sade, by phone. {{#communication +}}

=444 1:1 | Thirty days planned, thirty blank | sade:4
Tomás has signed. She wants to plan his first thirty days and leave the second thirty blank, for him.

- [x] {{@sade}} shares the thirty days with Ana and Priya 📅 {{+12}}

=440 recognition | Incident command | sade | report
Sade commanded the double capture, though she'd never done it on that scale. One voice, a decision every five minutes, and at the end a thank you to each by what they did. {{#communication +}} {{#judgement +}} {{#recognition +}}

=431 1:1 | | sade:3
Adrenaline gone. She's annoyed with herself because she had known about the missing flag on Monday and took Jonas's "will do" for a yes. We spoke about how one checks without checking up.

> [!private]
> She was harder on herself than on Jonas. So was I.

=420 feedback given | Glue on the board | sade
You do the glue work and then you do your own work at night. I see both and only one of them is on the board. From now on the first is on the board too. {{#visibility}} {{#delivery +}}

=410? 1:1 | | sade:4
The glue is on the board: six cards, 11 hours a week. Noor was stunned.

=400 1:1 | | sade:4
Jonas has moved his desk next to hers. She asked me whether I'd arranged it. I hadn't.

=389 observation | | sade
Let an awkward silence stand in the retro, {20|30} seconds at least. Then Jonas said what it was about. {{#communication +}} {{#growth +}}

=378 career | On-call working group | sade:4
Next step, agreed: she leads the on-call working group, four people, no reporting line, a real problem. I'm not in it. {{#scope +}} {{#goal}}

- [x] Announce the group with her name as the one who decides 📅 {{+4}}

=369 1:1 | Leave with a number | sade:3
First meeting of the group was a complaint hour. She asked me what I'd do. I asked what she had wanted. "That they leave with a number." So start with the number.

=359 observation | | sade
Second meeting: 61 pages in four weeks, 39 without any consequence. They left with the number. {{#delivery +}} {{#communication +}}

=352 feedback received | | sade
Asked for feedback on me: "You delegate the work and keep the worry. I'd rather have both or neither." I've thought of it every day since.

=344 1:1 | First real no | sade:4
She has had her first real no: Platform won't change the alert routing this quarter. She wanted me to go to Marek. I went along and said nothing for fifty minutes; she got half of it.

=333? observation | | sade
After the half she'd won from Platform, she wrote to them on what it saved, in *their* nights too. The other half came by itself a month later. {{#collaboration +}} {{#judgement +}}

=324 1:1 | 61 pages to 19 | sade:4
19 pages in four weeks, from 61. She wouldn't take praise for it, so I asked who else deserves some, and got a list with reasons. That is what I wanted to see. {{#delivery +}} {{#ownership +}}

=313 recognition | On-call working group | sade priya | leadership
Led by {{@sade}}, the on-call group cut pages by two thirds in a quarter, without new tools: 39 alarms deleted, 6 rewritten, one person named for each. {{#delivery +}} {{#ownership +}} {{#visibility +}}

=303 feedback given | Riddles | sade
Told her that she softens bad news until it's a riddle. The contractor left their talk believing that it had gone well. We practised it: first sentence the news, second one the reason, then silence. {{#communication -}}

- [x] {{@sade}} talks to the contractor again, in two sentences 📅 {{+2}}

=293 1:1 | | sade:3
She did it. Two sentences, silence, and it was awful, she says. He's thanked her. She had a headache all afternoon.

=281 career | Somebody's bad day | sade:4
"I don't know whether I can be somebody's bad day." The most honest sentence on management I've heard this year. I said that one is that anyway, and that the question is whether one is useful, too. {{#goal}} {{#readiness}}

> [!private]
> If she doubts it like this, she'll probably be good at it.

=270? observation | | sade
Mediated nothing for two weeks, on purpose. The two found each other. She told me with pride that she'd done nothing. {{#growth +}} {{#judgement +}}

=261 1:1 | The day after | sade:3
Re-org. She did the round through the team herself, person by person, before I got there, and told me what each was afraid of, without handing me what had been said in confidence. {{#judgement +}} {{#communication +}}

=253 feedback given | We'll be fine | sade
She told the team "we'll be fine", and couldn't know that. I asked her for three sentences instead: what we know, what we don't, and when we will. She rewrote her message while I sat there. {{#communication +}}

=241 1:1 | Who loses which work | sade:4
She's drawn up who loses which work, and what each might want instead; Li Wei's row is the longest. I'm building my proposals on that sheet, with her name on it. {{#initiative +}} {{#readiness +}}

=230 decision | Sade leads planning and on-call, officially | sade | leadership
Decided with Ruth: Sade is team lead with two days a week for it, no more than one piece of own work, and the title in the directory. What I stop doing: planning, rota, stand-up. {{#scope +}} {{#recognition +}}

=222 1:1 | | sade:4
First week with the title. Two people asked her for holiday. She gave it and then came to ask if she was allowed to.

=211? 1:1 | Broke the build | sade:3
She misses code, and took a small fix at night. It broke the build, and she found it very funny and a little sad. {{#motivation}}

=200 observation | | sade
In the review of the late file she asked "what made it reasonable, at the time, to start the job at five?" From then on nobody defended anything. {{#communication +}} {{#judgement +}}

=190 career | My leave as her trial | sade:4
We've planned my leave as her trial: two weeks, she has the team, reviews and pay excepted. She wants a 1:1 with each and notes like these. I've given her my template. {{#readiness +}} {{#goal}} {{#scope +}}

- [x] Get Ruth to have a weekly half hour with her while I'm away 📅 {{+35}}

=179 1:1 | | sade:3
She's told Jonas that he meets the level, with me in the room as a chair. She was well prepared and read from the sheet; at one point she put the sheet down. It got good there. {{#communication +}} {{#growth +}}

=169? feedback received | Tomás on Sade | sade
Tomás: she asks what he'd do and then lets him, also when it's not what she would do. {{#mentoring +}}

=148 1:1 | Handing over for two weeks | sade:4
I have given her everything: open promises, worries, what I'd do and what I don't know. Two hours.

- Ana: the range for the posting reader, don't let anyone round it
- Li Wei: one real conversation, not two polite ones
- Tomás: give him something that isn't webhooks
- Priya: count to two
- Jonas: Monday, ten minutes, nothing else

She asked which of the worries are really mine and not theirs. About half. {{#judgement +}}

The one instruction that I kept: if somebody resigns, call me. Everything else can wait or is hers.

- [x] {{@sade}} writes me one page at the end, none in between 📅 {{+16}}

=131 1:1 | Back | sade:4
Her page on the two weeks: three things that went well, two that she'd do differently, one that she wouldn't decide without me. Exact, and no vanity in it. {{#readiness +}} {{#communication +}}

She'd moved Li Wei off a bad rota week, told a vendor no, and kept a candidate warm.

=128 feedback received | Ruth on Sade | ruth
Ruth, after two long half hours with {{@sade}}: "She brings me decisions and the price of them. I would give her a team." {{#readiness +}} {{#visibility +}}

=119 career | I'd do it again | sade:5
"I'd do it again." It wasn't the planning that she enjoyed but Thursday, when Priya gave something back because of a question of hers. She wants to be a manager, for real. {{#goal}} {{#motivation +}}

- [x] Ask Ruth where a team might come up in the next half-year 📅 {{+10}}

=108 1:1 | Waiting to hoping | sade:4
No promise to be had: freeze until next quarter. I told her so and didn't paint it. She prefers waiting to hoping.

=98? observation | | sade
Turned a status meeting into a page that people read. It's gone from the calendar, and nobody has asked for it. {{#initiative +}}

=105 hiring | Second loop | sade
Sade runs the loop for the replacement on her own; I see the candidates only at the end. She has trained three interviewers and each may say "I don't know". {{#mentoring +}} {{#ownership +}}

=80 1:1 | Nine days with finance | sade:3
Our first choice has turned us down, after nine days in which the offer sat with finance. She's furious, with reason, and has put the nine days into a small table. {{#motivation -}}

> [!private]
> I should've walked over to finance on day three. I waited because I was annoyed.

- [x] Bring the table to Ruth 📅 {{+4}}

=70 feedback given | | sade
You wrote "finance lost us the candidate" in the channel. It was true and it'll cost you the next favour. Tell Dario, not the channel. {{#judgement -}}

=65? 1:1 | | sade:4
She's been to see Dario. He'd never been told that an offer gets stale. It's two days now, by agreement between the two. {{#collaboration +}}

=56 1:1 | | sade:4
Her worry: Li Wei. She sees him more than I do, and says that he doesn't want a solution from us, he wants a decision. {{#judgement +}}

=50 observation | | sade
Held the rota meeting in twelve minutes: five people, eleven weeks, everybody gives and everybody gets. She began with her own name on the worst week. {{#ownership +}}

=40 career | A team might come up | sade:4
A team might come up: the merchant side, three people at first, from next quarter. Not sure yet. She asked what would speak against her. No experience with letting somebody go, and a tendency to carry things home. {{#readiness +}} {{#goal}}

- [x] Two conversations with managers who've had to let people go 📅 {{+20}}

=34 1:1 | | sade:3
She's had the first of the two conversations, with Ingrid. It lasted ninety minutes and she doesn't want to talk about it yet.

> [!private]
> Ingrid told me how it went. I shan't use it.

=26 1:1 | Who sleeps when | sade:4
Planning for the cut-over without heroics: who sleeps when is in the plan, with names. Her rule is that anyone who's been up past midnight isn't in stand-up. {{#judgement +}} {{#ownership +}}

=19 feedback given | | sade
You told Priya, in two sentences, that she may not take the handbook back. I was next door. No riddle in it any more. {{#communication +}} {{#growth +}}

=15 1:1 | How she'd start | sade:4
She's drafted a page on how she'd start with the merchant team: listen for three weeks, change one thing, write down which. The one thing is still open, and she leaves it open. {{#readiness +}} {{#judgement +}}

- [x] Put her page in front of Ruth 📅 {{+5}}

=10 decision | Merchant team: Sade is our proposal | sade ruth | leadership
Ruth and I propose {{@sade}} as manager of the new merchant team, three people, from next quarter, with me as a sounding board for half a year. It's with the panel. She knows that it is a proposal. {{#readiness +}} {{#scope +}}

- [ ] {{@ruth}} gets an answer from the panel 📅 {{+15}}

=4! 1:1 | The mood is my job again | sade:4
She asked what happens to our team once she goes. I don't have a good answer and it showed. We listed what she holds today: planning, rota, loop, the mood. For the first three there are names. {{#ownership +}}

The mood, she says, is my job again.

> [!private]
> I'm afraid of doing planning again. Say that to Ruth before I say it to Sade.

- [ ] Think about who takes planning, and ask instead of assigning 📅 {{+10}}
- [ ] {{@sade}} writes down the rota's unwritten rules 📅 {{+12}}
`;
