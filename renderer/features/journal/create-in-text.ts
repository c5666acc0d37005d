import { personColours } from '../../../shared/domain/people.ts';
import { request } from '../../api/client.ts';
import { initialsOf } from '../../ui/initials.ts';
import { proposeColour } from './propose-colour.ts';

/** Adds a person who is named in a text for the first time. Who they are can be said later. */
export const createPerson = async (name: string): Promise<{ id: string; name: string }> =>
  request('people.add', {
    draft: { name, initials: initialsOf(name), colour: proposeColour(name, personColours), relation: 'peer' },
  });

/** Adds a signal that is marked in a text for the first time. */
export const createSignal = async (name: string): Promise<{ id: string; name: string }> =>
  request('signals.add', { draft: { name, family: 'custom' } });
