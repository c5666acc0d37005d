import type { ShareLevel } from '../../../shared/domain/entries.ts';
import type { Evidence } from '../../../shared/domain/signals.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { asideLevels, readBody } from '../../../shared/markdown/index.ts';
import type { BodyBlock, BodyReading } from '../../../shared/markdown/reading.ts';
import { shareOfBlock } from '../../../shared/packet/source.ts';
import type { ExportInput, ExportSource } from './input.ts';

/** The share levels of what stands in the notes, each read at most once, and only where it has asides. */
export class Shares {
  readonly #sources: ReadonlyMap<Id, ExportSource>;
  readonly #readings = new Map<Id, BodyReading>();

  constructor({ entries, elsewhere }: Pick<ExportInput, 'entries' | 'elsewhere'>) {
    this.#sources = new Map([...elsewhere, ...entries].map((source) => [source.id, source]));
  }

  /** Of a note itself: its title, and what stands in no aside. "Only me" where the note is not known. */
  ofNote(entryId: Id): ShareLevel {
    return this.#sources.get(entryId)?.share ?? 'me';
  }

  /** Whether a reader of these levels sees the paragraph that a piece of evidence is. */
  showsEvidence({ entryId, text, private: hidden }: Evidence, levels: readonly ShareLevel[]): boolean {
    if (hidden) return false;
    const source = this.#sources.get(entryId);
    if (source === undefined) return levels.includes('me');
    if (!/\[!/.test(source.body)) return levels.includes(source.share);
    const reading = this.read(source);
    // The same words may stand in two paragraphs: then both must be seen.
    const places = reading.paragraphs.filter((paragraph) => paragraph.text === text);
    return places.length > 0 && places.every(({ block }) => sees(reading.blocks[block], source, levels));
  }

  /** Of the paragraph that a piece of evidence is; null where its note is not known. */
  ofEvidence({ entryId, text }: Pick<Evidence, 'entryId' | 'text'>): ShareLevel | null {
    const source = this.#sources.get(entryId);
    if (source === undefined) return null;
    if (!/\[!/.test(source.body)) return source.share;
    const reading = this.read(source);
    const place = reading.paragraphs.find((paragraph) => paragraph.text === text);
    const share = place === undefined ? undefined : reading.blocks[place.block]?.share;
    return shareOfBlock(share ?? null, source.share);
  }

  read({ id, body }: Pick<ExportSource, 'id' | 'body'>): BodyReading {
    const known = this.#readings.get(id);
    if (known) return known;
    const reading = readBody(body);
    this.#readings.set(id, reading);
    return reading;
  }
}

/** Whether a reader of these levels sees a block of a note. */
export function sees(
  block: Pick<BodyBlock, 'share'> | undefined,
  note: Pick<ExportSource, 'share'>,
  levels: readonly ShareLevel[],
): boolean {
  if (block === undefined) return false;
  const level = block.share === null ? note.share : asideLevels[block.share];
  return level !== null && levels.includes(level);
}
