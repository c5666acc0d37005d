import { z } from 'zod';
import type { Id, LocalDate } from './values.ts';

export const signalFamilies = ['performance', 'career', 'custom'] as const;
export const SignalFamily = z.enum(signalFamilies);
export type SignalFamily = z.infer<typeof SignalFamily>;

/** `+` is a strength, `-` a concern, the empty string neutral: the characters that stand in the Markdown. */
export const polarities = ['+', '-', ''] as const;
export const Polarity = z.enum(polarities);
export type Polarity = z.infer<typeof Polarity>;

export const SignalDraft = z.strictObject({
  /** Lower case words; what is shown after `#`. */
  name: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'A signal needs a name.')
    .max(40)
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} /&'-]*$/u, 'Letters, digits, spaces and - / & only.'),
  family: SignalFamily,
  description: z.string().trim().max(300).default(''),
});
export type SignalDraft = z.infer<typeof SignalDraft>;

export interface Signal extends SignalDraft {
  id: Id;
  position: number;
  archivedAt: string | null;
  /** How many marks use it. */
  uses: number;
}

/** One mark, with the paragraph that it stands in, attributed to one person. */
export interface Evidence {
  entryId: Id;
  personId: Id;
  signalId: Id;
  polarity: Polarity;
  /** The paragraph as plain text, without the marks. */
  text: string;
  /** True where the paragraph lies in a private aside: such evidence never leaves in any export. */
  private: boolean;
  happenedOn: LocalDate;
  kind: string;
  title: string;
}

/** How often a person was marked with a signal, by polarity. */
export interface SignalCount {
  signalId: Id;
  strengths: number;
  concerns: number;
  neutral: number;
  lastOn: LocalDate;
}

/** The set that a new journal starts with. All of it can be edited. */
export const defaultSignals: readonly { family: SignalFamily; name: string; description: string }[] = [
  { family: 'performance', name: 'delivery', description: 'Finishes what matters, when it matters.' },
  { family: 'performance', name: 'quality', description: 'Work that holds up: tests, care, few returns.' },
  { family: 'performance', name: 'ownership', description: 'Takes a problem as their own, to the end.' },
  { family: 'performance', name: 'collaboration', description: 'Makes the work of others easier.' },
  {
    family: 'performance',
    name: 'communication',
    description: 'Clear, timely, honest, in writing and in the room.',
  },
  {
    family: 'performance',
    name: 'technical depth',
    description: 'Understands the system below the surface.',
  },
  { family: 'performance', name: 'mentoring', description: 'Helps others to grow.' },
  { family: 'performance', name: 'reliability', description: 'Does what was promised, or says so early.' },
  {
    family: 'performance',
    name: 'initiative',
    description: 'Starts what nobody asked for and the team needed.',
  },
  { family: 'performance', name: 'judgement', description: 'Chooses well when the facts are few.' },
  { family: 'career', name: 'goal', description: 'What they want next, in their words.' },
  { family: 'career', name: 'growth', description: 'Something that they could not do before.' },
  { family: 'career', name: 'readiness', description: 'Works at the next level already.' },
  { family: 'career', name: 'recognition', description: 'Thanks or credit, given or missing.' },
  { family: 'career', name: 'motivation', description: 'What gives them energy and what takes it.' },
  { family: 'career', name: 'retention risk', description: 'A sign that they may leave.' },
  { family: 'career', name: 'scope', description: 'More or less room to act.' },
  { family: 'career', name: 'visibility', description: 'Seen by those who decide.' },
];
