/** Li Wei: quiet and deep, loses his engine in the re-org, and grows quieter. */
export const liwei = `
=543 1:1 | | liwei:4
Li Wei speaks little and finishes his sentences. Twenty minutes, of which four were silence, and I learned more about the rules engine than from its whole wiki. {{#technical depth +}}

=533 observation | | liwei
His commit messages explain what he tried before. Found one from two years ago that answered a question somebody asked this morning. {{#communication +}} {{#quality +}}

=526? 1:1 | Agenda a day ahead | liwei:4
Prefers the agenda a day ahead. "If you ask me now, you get my first answer. It is usually wrong."

- [x] Send him the agenda the day before, every time 📅 {{+13}}

=512 career | What he'd regret | liwei:4
Does not want to lead, does not want to present, wants to understand. The word staff does nothing for him. What does: problems where the answer can be proved. {{#goal}} {{#motivation +}}

I asked what he would regret not having done in two years: "A rules engine that can explain every decision in one sentence."

=503 1:1 | Explain mode | liwei:4
Showed me the explain mode of the engine on his laptop. A declined payment, and underneath: *third card in an hour from the same device, threshold two*. Support would cry with joy. {{#initiative +}}

- [x] Get support to see the explain mode 📅 {{+10}}

=493 recognition | Explain mode | liwei | report
Support has closed {a third|40 %} fewer escalations to us since the explain mode. Li Wei asked me not to announce it, so I told the four people whose opinion he cares about. {{#recognition +}} {{#delivery +}}

> [!private]
> Not announcing it is what he wants and it costs him every time calibration comes round.

=484? 1:1 | | liwei:4
We walked. He talks more when nobody faces anybody.

=475 feedback received | Support lead about Li Wei | liwei
"He answers late and then I never have to ask again." {{#quality +}} {{#communication}}

=462 1:1 | Throw away 4,000 lines | liwei:4
The C++ scorer: he wants to throw away 4,000 lines and keep 600. Proof attached, with a table of {18|19} million past decisions, replayed, of which 31 differ, each explained. {{#technical depth +}} {{#quality +}}

=451 feedback given | A word to stop the meeting | liwei | report
In planning he knew that the estimate for the scorer was wrong, and told me afterwards. I said that the room had needed it, not I. He nodded: "It was fast." We agreed on a signal: he types *wait* in the chat and I stop the meeting. {{#communication -}}

=440? observation | He typed wait | liwei
He typed *wait*. I stopped. He needed two sentences and saved us a quarter of wrong work on device fingerprints. {{#communication +}} {{#judgement +}} {{#growth +}}

=430 1:1 | | liwei:4
About the double capture: he had seen the retry header in the logs the week before and thought it was a test. He will not forgive himself for a while. I said that noticing is not a duty when nobody has asked you to look.

=421 1:1 | Scorer in production | liwei:5
The 600-line scorer is in production. p99 from {48|52} to 9 ms. He smiled with his whole face. {{#delivery +}} {{#motivation +}}

=412? recognition | | liwei
Marek stopped me at the coffee machine: the scorer released {14|16} machines, and he would like to know who did that. I told him, and sent the line on to Li Wei. {{#visibility +}}

=394 1:1 | | liwei:4
He reads Tomás's changes without having been asked. One comment per change, and always a question. {{#mentoring +}}

=388 1:1 | Four weeks for a paper | liwei:4
Would like to write down the model behind the thresholds. Four weeks. Product would rather have two more rules. I said two weeks for the paper and both rules afterwards; he said "fair".

- [x] Tell Noor that the two rules come a sprint later, and why 📅 {{+3}}

=375 observation | Thresholds, in six lines | liwei
The thresholds paper is nine pages long and the first six lines are enough. I've asked three people to read only these, and all three could repeat the point. {{#communication +}} {{#growth +}}

=362 career | Half-year | liwei:4 | report
Highest technical marks of the team, and hardly anybody outside knows his name. He does not mind. I do, because the calibration room minds. {{#visibility -}} {{#technical depth +}}

Compromise: he writes, I or Ana present, his name on the first page. {{#goal}}

- [x] First page with his name for the directors' round 📅 {{+20}}

=349 1:1 | | liwei:4
He signs his paper 李伟 and asked whether that is all right in an internal document. It is his name.

=336? 1:1 | | liwei:4
Twelve minutes. Everything runs. He asked how I was, which he had never done before.

=322 feedback given | | liwei
Told him that his question at the end of the paper reading ("what would prove us wrong?") has become a habit in two other teams. He had not known. {{#visibility +}}

=309 1:1 | Documentation, all of it | liwei:3
Somebody from Risk asked him for the engine's documentation, all of it, without saying what for. He wanted to know whether I knew. I knew half and said which half.

> [!private]
> Ruth told me on Monday that the engine may move. I'm not allowed to say so. I hated that conversation.

=296 concern | | liwei
For the first time in a year he has let a review sit for six days. It is not like him. {{#reliability -}}

=283 1:1 | His own handover | liwei:3
Quiet, even for him. The documentation for Risk is finished and flawless. "I have written my own handover, haven't I." I said that nothing was decided, which was true and was no answer.

=265 concern | The engine moves to Risk | liwei
Announced today: rules engine and disputes go to Risk, and the people stay here. Four years of his work. He read the mail in his seat, closed the laptop and went for a walk. {{#motivation -}} {{#scope -}}

=260 1:1 | Right three times | liwei:2 | pinned
He is not angry, he is precise. Three points, from a sheet of paper:

1. he was asked for documentation and not for his view;
2. Risk has nobody who knows C++;
3. nobody has said what he is to do on Monday.

He is right three times, and I said so without adding anything. {{#scope -}} {{#motivation -}}

What I could answer: the decision stands, it was not about his work, and I had asked for him to be told first and not got it. "Did you say it was wrong?" I said that I had said it was early. He wrote that down.

He asked to keep read access to \`rules_engine\`. Of course. It is the smallest thing that I could give, and it's what he asked for.

> [!private]
> I'd leave, in his place. Careful that I don't say so.

- [x] An answer on what his Monday looks like, before Friday 📅 {{+3}}
- [x] Ask Ruth whether he may go with the engine 📅 {{+3}}

=256 1:1 | What his Monday looks like | liwei:3
Risk has no opening at his level; so he stays. I offered the card vault: keys, rotation, proofs. He said he'd look at it. He did, the same afternoon, and sent back eleven questions.

=247 1:1 | | liwei:3
Two days a week of handover to Risk, for eight weeks. He does it properly. He would do it properly if the house were burning.

> [!up]
> The handover costs us 40 % of our strongest engineer for two months. This wasn't in the plan of the re-org.

=236 feedback received | Risk's lead on the handover | liwei
Their lead says it is the best handover she has ever been given and that she feels guilty. {{#collaboration +}} {{#quality +}}

=226 1:1 | Key ceremony | liwei:3
Card vault: he has read the key ceremony as we do it and found that the second person never checks anything. They sign. {{#technical depth +}}

- [x] {{@liwei}} drafts a ceremony in which the second person can fail 📅 {{+14}}

=214 observation | | liwei jonas
He sat down next to {{@jonas}} on Thursday without a word and they went through the vault migration together. Two hours. No ticket says so.

=205 1:1 | | liwei:3
New ceremony tried out. The second person stopped it twice, once rightly. Security wants to take it over for the whole company. {{#quality +}} {{#initiative +}}

I thanked him and he said: "It is a checklist." It isn't.

=193 career | Not in a mail | liwei:3
I asked what he wants now that the engine is gone. Long pause. "To not have to be told in a mail." {{#motivation -}}

I have no good next step for him, and I said so. We agreed to look for a problem of that size together, in a month. {{#goal}}

> [!private]
> I've no offer and he can tell. Go back only with something real.

- [x] Three candidates for a problem of his size 📅 {{+28}}

=181? observation | | liwei
Has stopped coming to the Thursday paper reading. He used to choose the papers.

=170 1:1 | Three candidates | liwei:3
My three candidates: settlement proofs, fraud signals for payouts, capacity model for the ledger. He found the third one "possible".

=158 1:1 | Capacity curve, first draft | liwei:3
Capacity model: a first draft in Python, {300|350} lines, and a curve that says that the ledger falls over in the week before the holidays. He showed me the confidence band before the curve. {{#technical depth +}} {{#judgement +}}

- [x] Take the curve to Ingrid and Marek, with his name on it 📅 {{+5}}

=149 recognition | The capacity curve | liwei | report
Ingrid has moved two shards forward because of his curve. I wrote to him what it avoided, in money, and copied Ruth. {{#visibility +}} {{#judgement +}}

=131 1:1 | | liwei:3
He saw the note to Ruth. "Thank you. It is a good model of a system that is not mine."

=124 concern | | liwei
Two decisions in the vault design were made in a call that he was not invited to. An oversight by Jonas, apologised for at once. Li Wei only wrote "noted". I'd rather he had shouted. {{#motivation -}}

=116 1:1 | Second time he reads it | liwei:2
He took it up himself, which surprised me: "This is the second time that I read about my own work." He doesn't blame Jonas. He's keeping count. {{#retention risk -}}

> [!private]
> This is how people leave here: without noise. Retention conversation with Ruth before the next cycle, not after.

- [x] Every vault decision goes through him, written down as a rule 📅 {{+2}}

=106? feedback given | | liwei
Told him what the vault team says about his reviews: one comment, always the one that matters. He asked who had said it. I named them. {{#quality +}}

=95 1:1 | Not not looking | liwei:2
I asked straight out whether he is looking. "I am not looking. I am also not not looking." {{#retention risk -}}

What would change it, in his order: a system of his own; a say before the decision; fewer nights on call. None of them is money.

> [!private]
> Two of his three I can't give without Ruth. The third I can give this week.

- [x] Retention talk with Ruth: scope first 📅 {{+7}}
- [ ] Tell him what came of it, whatever came of it 📅 {{+21}}

=84 feedback received | | liwei
Asked for feedback on how I handled the re-org. "You told me what you knew. You did not fight." I have no good reply to that. I wrote it down instead of explaining.

=73 1:1 | Two coins and a cup | liwei:3
A bit better. The vault's key rotation runs without downtime in staging; he explained it with two coins and a cup. {{#delivery +}} {{#technical depth +}}

=62 1:1 | | liwei:2
Pager three nights in a row for \`settlement_lag\`, twice a false alarm. He mentioned it in half a sentence. The old Li Wei would have rewritten the alarm by lunch. {{#motivation -}}

- [x] Take him off the rota for a fortnight 📅 {{+1}}

=53 observation | | liwei
Camera off and no *wait* in the chat for five weeks. In the vault review he knew the answer, and I know that he did. {{#communication -}} {{#motivation -}}

=46 career | Vault ownership, not yet | liwei:2
I put the ownership of the card vault on the table: design, roadmap, and a seat where it's decided. He asked whether Ruth had agreed. Not yet, I said. "Then ask me when she has." Fair, and it stung. {{#goal}} {{#retention risk -}} {{#scope}}

> [!private]
> He's tested whether I bring decisions or ideas. I had brought an idea.

- [ ] Ruth's yes or no on vault ownership, in writing 📅 {{+14}}

=44 recognition | Rotation at noon | liwei
The key rotation ran in production at noon on a weekday, in the open, without a maintenance window. Nobody noticed, and that was the whole point. Told the team what it was that they did not notice. {{#delivery +}} {{#quality +}}

=31! 1:1 | | liwei:2
Short and polite. He had prepared nothing, and neither had I; I was between two calls about the cut-over. He asked whether the vault was decided. It isn't. {{#motivation -}} {{#retention risk -}}

> [!private]
> Six minutes late, and one eye on the other screen. He saw it.

Next time: the vault first, before anything else.

- [ ] Next 1:1 in person, an hour, no agenda but him 📅 {{+14}}
- [ ] {{@liwei}} thinks about what he would need to stay for another year 📅 {{+14}}

=26 observation | | liwei
Declined the brown-bag that he had offered to give on key rotation. "Somebody else can read the slides."

=19 concern | | liwei
He moved our 1:1 by a week, and then the cut-over ate the new slot. That's on me. Second cancellation in a row. {{#retention risk -}}

> [!private]
> Not the diary's fault. Mine.

=15 observation | | liwei
His review on the exponent fix was one line long and right: the check belongs in the type. It is what Ana has now built. He did not come to the walkthrough. {{#technical depth +}}

=8 concern | No conversation for weeks | liwei
I looked it up: last real talk more than three weeks ago, and that one was bad. He updated his public profile on the weekend, says somebody who meant well. I don't care about the profile. I care that I hadn't noticed the weeks. {{#retention risk -}}

- [ ] See him before anybody else when he's back 📅 {{+12}}
`;
