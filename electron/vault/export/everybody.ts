import type { Relation } from '../../../shared/domain/people.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { leadershipId } from '../../../shared/markdown/index.ts';

/** Somebody whose name may have to be replaced. */
export interface Somebody {
  id: Id;
  relation: Relation;
  /** Today's name first. */
  names: string[];
}

const mention = /\[@((?:\\.|[^\]\\])*)\]\(person:([\w-]+)\)/g;

/** People, and whoever these bodies mention without being one of them any more, with all the names that they are given there. */
export function everybody(
  people: Iterable<{ id: Id; name: string; relation: Relation }>,
  bodies: readonly string[],
): Map<Id, Somebody> {
  const all = new Map<Id, Somebody>();
  for (const { id, name, relation } of people) all.set(id, { id, relation, names: [name] });
  for (const body of bodies)
    for (const [, label = '', id = ''] of body.matchAll(mention)) {
      if (id === leadershipId) continue;
      const name = label.replace(/\\(.)/g, '$1').trim();
      const known = all.get(id);
      if (known === undefined) all.set(id, { id, relation: 'peer', names: [name] });
      else if (!known.names.includes(name)) known.names.push(name);
    }
  return all;
}
