import { z } from 'zod';
import { EntryKind } from '../domain/entries.ts';
import { lastTimeLine } from './read.ts';

/** What the manager may say about a template. */
export const TemplateDraft = z.strictObject({
  name: z.string().trim().min(1, 'A template needs a name.').max(60),
  /** What an empty note becomes when it begins with it. */
  kind: EntryKind,
  /** Markdown with prompts, see `readTemplate`. */
  text: z.string().max(10_000, 'A template holds at most ten thousand characters.'),
});
export type TemplateDraft = z.infer<typeof TemplateDraft>;

/** The name of one that comes with Handrail, or a UUID. */
export const TemplateId = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** A named beginning of a note. */
export interface Template extends TemplateDraft {
  id: string;
}

/** A template as menus and settings show it. */
export interface ListedTemplate extends Template {
  /** `own` was added by the manager, `changed` comes with Handrail and was edited. */
  origin: 'built-in' | 'changed' | 'own';
}

const template = (id: string, name: string, kind: EntryKind, ...lines: string[]): Template => ({
  id,
  name,
  kind,
  text: lines.join('\n'),
});

const fromLastTime = ['## From last time', lastTimeLine];

/** The templates that come with Handrail, in the order in which menus show them. */
export const builtInTemplates: readonly Template[] = [
  template(
    'one-on-one',
    '1:1',
    '1:1',
    ...fromLastTime,
    '## How it goes',
    'In their own words: what gives energy, what drains it?',
    '## What we talked about',
    'Decisions, worries, news. # marks a signal, + or - behind it says how.',
    '## Feedback, both ways',
    'What I said, what they said, and how it was taken',
    '## Promises',
    '[] begins one. Who does what, by when?',
    '## Next time',
    'What to ask again',
  ),
  template(
    'feedback',
    'Feedback',
    'feedback given',
    '## Situation',
    'When and where was it?',
    '## Behaviour',
    'What did they do or say that anybody could have seen?',
    '## Impact',
    'What followed, for whom?',
    '## How it was taken',
    'Their words, and what we agreed',
  ),
  template(
    'recognition',
    'Recognition',
    'recognition',
    '## What they did',
    'One thing, on one day, that anybody could have seen',
    '## What it changed',
    'For the team, a customer, somebody else’s work',
    '## Who has heard of it',
    'Said to them? To the team? To leadership?',
  ),
  template(
    'career',
    'Career conversation',
    'career',
    ...fromLastTime,
    '## The direction they named',
    'In their words: now, next, later',
    '## What they bring to it',
    'Strengths, with an example of each',
    '## What is missing',
    'The gap that matters most, and what would show that it is closed',
    '## Next step',
    '[] One step each, with a date',
  ),
  template(
    'incident',
    'Incident',
    'incident',
    '## What happened',
    'Times, systems, who was paged',
    '## What people did',
    'Seen, not supposed: who named, decided, repaired, told whom?',
    '## What helped and what did not',
    'Conditions rather than culprits',
    '## What follows',
    '[] Repairs, and thanks that are due',
  ),
  template(
    'skip-level',
    'Skip-level',
    '1:1',
    ...fromLastTime,
    '## What they see',
    'What works in the team, what does not?',
    '## What they need',
    'From their manager, from me, from elsewhere',
    '## What they think I should know',
    'What may be passed on, and what may not?',
    '## What I promised',
    '[] Who hears what, by when?',
  ),
  template(
    'interview',
    'Interview',
    'hiring',
    '## The role and the question',
    'What was this conversation to find out?',
    '## What they showed',
    'Examples they gave, in their words',
    '## Strengths and doubts',
    'Each with the answer it comes from',
    '## Recommendation',
    'Hire or not, at what level, and what would change my mind?',
  ),
  template(
    'self-reflection',
    'Self-reflection',
    'reflection',
    '## What I did',
    'One decision or conversation of mine, as it was',
    '## What it led to',
    'For whom? What did I not expect?',
    '## What I would do again, and what not',
    'One thing of each',
    '## What I try next',
    '[] Something small, with a date',
  ),
  template(
    'end-of-week',
    'End of week',
    'reflection',
    '## Worth remembering',
    'Who did what this week that a review would miss?',
    '## Unsaid',
    'Feedback or thanks that I still owe',
    '## Worries',
    'Who was quiet? What slipped?',
    '## Next week',
    '[] The one thing for each person that matters',
  ),
];

const builtInIds: ReadonlySet<string> = new Set(builtInTemplates.map(({ id }) => id));

/** True for a template that comes with Handrail: it can be changed and brought back, never be removed. */
export const isBuiltIn = (id: string): boolean => builtInIds.has(id);

/** Those that come with Handrail, each as the manager changed it, and behind them the manager's own, in their order. */
export const listedTemplates = (kept: readonly Template[]): ListedTemplate[] => [
  ...builtInTemplates.map((template): ListedTemplate => {
    const changed = kept.find(({ id }) => id === template.id);
    return changed ? { ...changed, origin: 'changed' } : { ...template, origin: 'built-in' };
  }),
  ...kept.filter(({ id }) => !isBuiltIn(id)).map((own): ListedTemplate => ({ ...own, origin: 'own' })),
];
