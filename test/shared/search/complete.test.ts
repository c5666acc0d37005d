import { expect, test } from 'vitest';
import { acceptCompletion, completionAt, filterNameAt } from '../../../shared/search/index.ts';

/** The bar stands for the caret. */
const at = (text: string) => completionAt(text.replace('|', ''), text.indexOf('|'));
const accept = (text: string, value: string): string | null => {
  const completion = at(text);
  if (completion === null) return null;
  const accepted = acceptCompletion(text.replace('|', ''), completion, value);
  return `${accepted.text.slice(0, accepted.caret)}|${accepted.text.slice(accepted.caret)}`;
};

test('what stands behind the colon of a filter can be completed', () => {
  expect(at('plan person:an|')).toEqual({ filter: 'person', typed: 'an', start: 12, end: 14 });
  expect(at('-signal:"tech d|epth" x')).toEqual({ filter: 'signal', typed: 'tech d', start: 8, end: 20 });
  expect(at('person:ana last:6w kind:in|')).toMatchObject({ filter: 'kind', typed: 'in' });
  expect(at('kind:|')).toMatchObject({ filter: 'kind', typed: '' });
});

test('elsewhere nothing is completed', () => {
  for (const text of ['plan|', 'person:ana |', 'xperson:a|', 'colour:gr|', 'person:"ana"|', '|person:']) {
    expect(at(text)).toBeNull();
  }
});

test('an accepted completion replaces the value, quoted where it must be', () => {
  expect(accept('person:an| release', 'Ana Ruiz')).toBe('person:"Ana Ruiz" |release');
  expect(accept('x signal:"own|', 'ownership')).toBe('x signal:ownership |');
  expect(accept('kind:fe|edb', 'feedback given')).toBe('kind:"feedback given" |');
});

test('the name of a filter is known by its first three letters, where a word ends that is being typed', () => {
  const name = (text: string) => filterNameAt(text.replace('|', ''), text.indexOf('|'));
  expect(name('plan -dur|')).toEqual({ filter: 'during', start: 6 });
  expect(name('mor| x')).toEqual({ filter: 'morale', start: 0 });
  for (const text of ['du|', 'dur|ing', 'release|', 'x:dur|']) expect(name(text), text).toBeNull();
});
