import type { ComparedExport, ComparedPart } from '../../../shared/contract/exports.ts';
import { escapeInline } from '../../../shared/markdown/index.ts';
import { longDay } from './dates.ts';
import type { ExportInput } from './input.ts';
import { redact } from './redact.ts';
import { oneLine } from './words.ts';

/** More of them are no preview that somebody reads. */
const mostParts = 300;

/**
 * What the journal holds beside what leaves, part by part: sections and picked evidence of a review, evidence from
 * elsewhere, objectives, notes. Parts that leave as they are, are only counted.
 */
export function compareExport(...[input, reader]: Parameters<typeof redact>): ComparedExport {
  const { input: left } = redact(input, reader);
  const before = partsOf(input);
  const after = new Map(partsOf(left).map((part) => [part.key, part.text]));
  const changed = before
    .filter(({ key, text }) => (after.get(key) ?? '') !== text)
    .map(({ key, title, text }): ComparedPart => ({ title, before: text, after: after.get(key) ?? '' }));
  return {
    parts: changed.slice(0, mostParts),
    more: Math.max(0, changed.length - mostParts),
    unchanged: before.length - changed.length,
  };
}

interface Part {
  /** The same before and after. */
  key: string;
  title: string;
  /** Markdown. */
  text: string;
}

const lines = (...texts: (string | null)[]): string =>
  texts.filter((text): text is string => text !== null && text.trim() !== '').join('\n\n');

function partsOf({ packet, entries, evidence, objectives }: ExportInput): Part[] {
  const own = new Set(packet?.withNotes === false ? [] : entries.map(({ id }) => id));
  const dated = (day: string, kind: string): string => `${longDay(day)}, ${kind}`;
  return [
    ...(packet?.sections ?? []).map(({ title, body }) => ({ key: `section ${title}`, title, text: body })),
    ...(packet?.items ?? []).map(({ id, source, quote, wording, remark }) => ({
      key: id,
      title: `Picked: ${dated(source.happenedOn, source.kind)}`,
      text: lines(escapeInline(wording ?? quote), escapeInline(remark)),
    })),
    ...evidence
      .filter(({ entryId, private: hidden }) => !own.has(entryId) && !hidden)
      // A paragraph with three marks is told once.
      .filter(
        ({ entryId, text }, at, all) =>
          all.findIndex((one) => one.entryId === entryId && one.text === text) === at,
      )
      .map(({ entryId, text, happenedOn, kind, signalId, polarity }) => ({
        key: `${entryId} ${signalId} ${polarity}`,
        title: `Evidence: ${dated(happenedOn, kind)}`,
        text: escapeInline(text),
      })),
    ...objectives.map(({ id, goal, accommodation, nextStep }) => ({
      key: id,
      title: 'Objective',
      text: lines(...[goal, accommodation, nextStep].map(escapeInline)),
    })),
    ...(own.size === 0 ? [] : entries).map(({ id, happenedOn, kind, title, body }) => ({
      key: id,
      title: dated(happenedOn, kind),
      text: lines(title === '' ? null : `## ${escapeInline(oneLine(title))}`, body),
    })),
  ];
}
