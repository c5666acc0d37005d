import { type Apart, type AttentionMeasure, percent } from '../../../shared/review/index.ts';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const rate = (value: number): string => String(Math.round(value * 10) / 10);

type Words = (name: string, value: number, others: number) => string;

const words: Record<AttentionMeasure, Words> = {
  evidence: (name, value, others) =>
    `${name} has ${value === 1 ? '1 piece' : `${value === 0 ? 'no' : value} pieces`} of evidence; in the middle of the others it is ${others}.`,
  praise: (name, value, others) =>
    `Of what is marked about ${name}, ${percent(value)} are strengths; with the others it is ${percent(others)}.`,
  age: (name, value, others) =>
    `The evidence on ${name} is older: half of it is from more than ${days(value)} ago; with the others it is ${days(others)}.`,
  silence: (name, value, others) =>
    `The longest time without a conversation with ${name} was ${days(value)}; with the others it was ${days(others)}.`,
  wording: (name, value, others) =>
    `The notes on ${name} hold ${rate(value)} hints on the wording in a thousand words; those on the others ${rate(others)}.`,
};

/** One who stands apart from the others, as a sentence. */
export const apartWords = ({ measure, value, others }: Apart, name: string): string =>
  words[measure](name, value, others);
