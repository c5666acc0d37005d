import { expect, test } from 'vitest';
import { crackTime, estimatePassphrase } from '../../../../electron/vault/services/estimate.ts';

const judge = (passphrase: string) => estimatePassphrase(passphrase, 250);

test.each(['', 'password', 'qwertyuiop1', '2026-03-11', 'aaaaaaaaaaaaaaaa', 'Xk9#v2!q'])(
  '"%s" is not enough',
  async (passphrase) => {
    expect((await judge(passphrase)).enough).toBe(false);
  },
);

test.each(['quiet orchard seven lanterns', 'Tr7#kq!29zLw0v', '静かな果樹園と七つの灯籠'])(
  '"%s" is',
  async (passphrase) => {
    expect(await judge(passphrase)).toMatchObject({ enough: true, warning: '' });
  },
);

test.each([
  'correct horse battery staple',
  'correcthorsebatterystaple',
  'Correct-Horse-Battery-Staple',
  'CORRECT.HORSE_BATTERY, STAPLE',
  'correct horse battery staple 1',
])('“A published example counts as ‘Very strong’”: "%s" is guessed first', async (passphrase) => {
  const { score, enough } = await judge(passphrase);
  expect(score).toBeLessThanOrEqual(1);
  expect(enough).toBe(false);
});

test('a weak one is told why', async () => {
  const { score, warning, suggestions } = await judge('password1');
  expect(score).toBe(0);
  expect(warning).not.toBe('');
  expect(suggestions.length).toBeGreaterThan(0);
});

test('a longest one is judged like any other', async () => {
  expect((await judge('lantern '.repeat(128))).guessesLog10).toBeGreaterThan(0);
});

test.each([
  [100, 'less than a second'],
  [1e6, 'about 2 minutes'],
  [1e9, 'about 1 day'],
  [1e12, 'about 4 years'],
  [1e15, 'about 4,000 years'],
  [1e18, 'millions of years'],
  [1e30, 'billions of years'],
])('%d guesses at a quarter of a second take %s with a thousand computers', (guesses, words) => {
  expect(crackTime(guesses, 250)).toBe(`${words}, on a thousand computers like this one`);
});
