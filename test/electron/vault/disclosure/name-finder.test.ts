import { expect, test } from 'vitest';
import { nameFinder } from '../../../../electron/vault/disclosure/name-finder.ts';

const cast = ['Will Stone', 'Ana Ruiz', 'Ana Petrova', 'Tomás Ochoa'].map((name) => ({ id: name, name }));
const finds = (name: string, text: string): boolean => nameFinder({ id: name, name }, cast).isIn(text);

test.each([
  ['Tomás Ochoa', 'and then TOMÁS came', true],
  ['Tomás Ochoa', 'tomásito', false],
  ['Ana Ruiz', 'what ana  ruiz said', true],
  // Two of the journal have this first name.
  ['Ana Ruiz', 'what Ana said', false],
  ['Will Stone', 'Will agreed.', true],
  ['Will Stone', 'it was will stone', true],
  // A paragraph about somebody else.
  ['Will Stone', 'She will have to try again.', false],
])('%s: %j', (name, text, found) => expect(finds(name, text)).toBe(found));
