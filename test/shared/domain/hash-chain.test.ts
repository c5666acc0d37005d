import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../../shared/domain/canonical.ts';
import { canonicalDraft, emptyDigest, moveDigest } from '../../../shared/domain/hash-chain.ts';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('canonical JSON', () => {
  test('is JSON, whatever order the keys came in', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const shuffle = (json: unknown): unknown =>
          Array.isArray(json)
            ? json.map(shuffle)
            : json !== null && typeof json === 'object'
              ? Object.fromEntries(
                  Object.entries(json)
                    .reverse()
                    .map(([key, item]) => [key, shuffle(item)]),
                )
              : json;
        const text = canonicalJson(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(shuffle(value) as Json)).toBe(text);
      }),
    );
  });

  test('sorts by code unit and leaves no space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x y' }], B: true, é: 0 })).toBe(
      '{"B":true,"b":[1,{"c":"x y","d":null}],"é":0}',
    );
  });

  test('of a draft holds what the manager may edit and nothing else', () => {
    const draft = {
      kind: '1:1',
      happenedOn: '2026-03-10',
      happenedTime: null,
      title: 't',
      body: 'b',
      share: 'me',
      people: [],
    } as const;
    const entry = { ...draft, people: [], id: 'x', pinned: true };
    expect(canonicalDraft(entry)).toBe(
      '{"body":"b","happenedOn":"2026-03-10","happenedTime":null,"kind":"1:1","people":[],"share":"me","title":"t"}',
    );
  });
});

describe('the digest of a journal', () => {
  test('does not depend on the order, and takes out what was put in', () => {
    fc.assert(
      fc.property(fc.array(hex), fc.array(hex), (first, second) => {
        const all = moveDigest(emptyDigest, [], [...first, ...second]);
        expect(moveDigest(moveDigest(emptyDigest, [], second), [], first)).toBe(all);
        expect(moveDigest(all, second, [])).toBe(moveDigest(emptyDigest, [], first));
        expect(moveDigest(all, [...second, ...first], [])).toBe(emptyDigest);
        expect(all).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });
});
