import { z } from 'zod';
import { PacketSectionDraft } from './packet.ts';

/** Headings and questions that a new draft begins with, in order. */
export const PacketOutline = z
  .array(PacketSectionDraft.pick({ title: true, prompt: true }))
  .min(1)
  .max(40);
export type PacketOutline = z.infer<typeof PacketOutline>;

/** The one that comes with Handrail. */
export const defaultOutline: PacketOutline = [
  {
    title: 'Outcomes',
    prompt: 'What is different because of this person? Name the result, whom it helped, and how you know.',
  },
  {
    title: 'Strengths',
    prompt: 'What do they do well, again and again? Say where you saw it, not what they are like.',
  },
  {
    title: 'Growth',
    prompt:
      'What would make the largest difference next? Say what you saw, what it led to, and what good looks like.',
  },
  {
    title: 'Career',
    prompt: 'What do they want, in their words, and what did they get towards it in this cycle?',
  },
  {
    title: 'Next cycle',
    prompt: 'What should be true at the end of the next cycle, and what will you do for it?',
  },
];

/** The section that tells what is to come: the next review begins by reading it. */
export const looksAhead = ({ title }: Pick<PacketSectionDraft, 'title'>): boolean => /\bnext\b/i.test(title);
