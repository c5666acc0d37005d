import { expect, test } from 'vitest';
import { readSituation } from '../../../../electron/vault/export/situation.ts';
import { mark } from './support.ts';

const nothing = { situation: '', behaviour: '', impact: '' };

test('situation, behaviour and impact are what stands under the headings of the feedback template', () => {
  const body = `## Situation

The incident review on *Tuesday*.

## Behavior:

Asked three people who usually do not speak. ${mark('communication +')}

- wrote every answer down

## Impact
We found the second cause.

## How it was taken
Smiled.`;
  expect(readSituation(body)).toEqual({
    situation: 'The incident review on Tuesday.',
    behaviour: 'Asked three people who usually do not speak. wrote every answer down',
    impact: 'We found the second cause.',
  });
});

test('or behind labels of those names, each until the end of its paragraph', () => {
  expect(
    readSituation('**Situation:** stand-up\nIMPACT – nobody\nwas sure\n\nWords of another paragraph.'),
  ).toEqual({ ...nothing, situation: 'stand-up', impact: 'nobody was sure' });
  expect(readSituation('> [!share]\n> Behaviour: said so at once')).toEqual({
    ...nothing,
    behaviour: 'said so at once',
  });
});

test('words that only sound like it are nothing', () => {
  for (const body of ['The impact was large.', 'Impactful: yes', '# The situation room\n\nwords', ''])
    expect(readSituation(body)).toEqual(nothing);
});
