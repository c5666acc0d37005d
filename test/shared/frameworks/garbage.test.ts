import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameworkDraft } from '../../../shared/frameworks/framework.ts';
import { readFramework } from '../../../shared/frameworks/read/index.ts';

const runs = { numRuns: process.env.HANDRAIL_LONG ? 20_000 : 300 };
/** Of processor time, so that a busy machine is no defect. */
const mostMillis = 2_000;

const pieces = fc.constantFrom(
  ...['competency', 'level', 'descriptor', 'tracks', 'milestones', 'summary', 'signals', 'examples', 'name'],
  ...[
    ',',
    ';',
    '\t',
    '"',
    '""',
    '\n',
    '\r\n',
    ': ',
    ':',
    '- ',
    '? ',
    '  ',
    '{',
    '}',
    '[',
    ']',
    '|',
    '>',
    '#',
  ],
  ...[
    '&a ',
    '*a',
    '!!map ',
    '<<: ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    'sep=;\n',
    '\\u',
    '\0',
    '\u2028',
    '\ud800',
    '👩‍💻',
  ],
  ...['L3', 'null', 'true', '1e999', '__proto__', 'Delivery', 'ação', 'مراجعة', '=cmd()'],
);
const sound = fc.constantFrom<string>(
  'competency,level,descriptor\nDelivery,L3,"a, b"\nDelivery,L4,c\n',
  'tracks:\n  - name: A\n    milestones:\n      - summary: a\n        signals: [b, c]\n        examples:\n          - d\n',
  '{"tracks": {"A": {"name": "A", "milestones": [{"summary": "a", "signals": ["b"], "examples": ["c"]}]}}}',
);
/** A ladder with something put in, taken out or said twice. */
const mutated = fc
  .tuple(sound, fc.array(fc.tuple(fc.nat(200), fc.nat(12), pieces), { minLength: 1, maxLength: 4 }))
  .map(([text, changes]) =>
    changes.reduce<string>(
      (now, [at, length, piece]) => now.slice(0, at) + piece + now.slice(at + length),
      text,
    ),
  );
const soup = fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join(''));
/** One thing very often, as whoever wants to stop a parser would write it. */
const stubborn = fc
  .tuple(fc.array(pieces, { minLength: 1, maxLength: 4 }), fc.integer({ min: 100, max: 20_000 }))
  .map(([parts, times]) =>
    parts
      .join('')
      .repeat(times)
      .slice(0, process.env.HANDRAIL_LONG ? 20_000 : 10_000),
  );

test('whatever it is given, it answers in time: a whole ladder, or sentences with places that are in the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        { arbitrary: mutated, weight: 6 },
        { arbitrary: soup, weight: 4 },
        { arbitrary: fc.string({ maxLength: 400, unit: 'binary' }), weight: 2 },
        { arbitrary: stubborn, weight: 1 },
      ),
      (text) => {
        const start = process.cpuUsage();
        const reading = readFramework(text, 'name');
        expect(process.cpuUsage(start).user / 1_000).toBeLessThan(mostMillis);
        if (reading.ok) expect(FrameworkDraft.safeParse(reading.draft).success).toBe(true);
        else {
          const lines = text.split(/\r\n|\n|\r/);
          expect(reading.faults.length).toBeGreaterThan(0);
          for (const { place, says } of reading.faults) {
            expect(says).toMatch(/[.”]$/);
            expect(says.isWellFormed()).toBe(true);
            if (place === null) continue;
            expect(place.line).toBeLessThanOrEqual(lines.length);
            expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1);
            expect(Math.min(place.line, place.column)).toBeGreaterThan(0);
          }
        }
      },
    ),
    runs,
  );
}, 1_200_000);
