import type { CommitmentOwner } from '../../../shared/domain/commitments.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ExportInput } from './input.ts';
import type { ExportObjective } from './objectives.ts';
import type { ExportPacket } from './packet.ts';

/** What is done with everything in an input that can name somebody. */
export interface WordsVisitor {
  /** Plain text. */
  plain(text: string): string;
  /** A body in canonical Markdown. */
  body(markdown: string): string;
  person(id: Id): Id;
}

/**
 * The input with each of its texts and people as the visitor returns it, in the order of a file: the review first, then
 * evidence, objectives and notes. The person themself, everybody's names and the signals are left as they are.
 */
export function mapWords(input: ExportInput, visitor: WordsVisitor): ExportInput {
  const { plain, body, person } = visitor;
  const { person: about } = input;
  return {
    ...input,
    person: { ...about, role: plain(about.role), team: plain(about.team), level: plain(about.level) },
    packet: input.packet === null ? null : mapPacket(input.packet, visitor),
    evidence: input.evidence.map((item) => ({ ...item, text: plain(item.text), title: plain(item.title) })),
    objectives: input.objectives.map((objective) => mapObjective(objective, plain)),
    entries: input.entries.map((entry) => ({
      ...entry,
      title: plain(entry.title),
      body: body(entry.body),
      people: entry.people.map(person),
    })),
  };
}

function mapPacket(packet: ExportPacket, { plain, body, person }: WordsVisitor): ExportPacket {
  const owner = (of: CommitmentOwner): CommitmentOwner =>
    of.kind === 'person' ? { kind: 'person', personId: person(of.personId) } : of;
  return {
    ...packet,
    cycle: plain(packet.cycle),
    sections: packet.sections.map((section) => ({ title: plain(section.title), body: body(section.body) })),
    items: packet.items.map((item) => ({
      ...item,
      quote: plain(item.quote),
      wording: item.wording === null ? null : plain(item.wording),
      remark: plain(item.remark),
      source: { ...item.source, title: plain(item.source.title) },
    })),
    promises: packet.promises.map((promise) => ({
      ...promise,
      text: plain(promise.text),
      owner: owner(promise.owner),
      people: promise.people.map(person),
    })),
  };
}

function mapObjective(objective: ExportObjective, plain: WordsVisitor['plain']): ExportObjective {
  const said = <S extends Pick<ExportObjective, 'goal' | 'accommodation' | 'nextStep'>>(state: S): S => ({
    ...state,
    goal: plain(state.goal),
    accommodation: plain(state.accommodation),
    nextStep: plain(state.nextStep),
  });
  return { ...said(objective), states: objective.states.map(said) };
}
