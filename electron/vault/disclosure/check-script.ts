/**
 * What whoever receives a bundle can check with, without Handrail: nothing but SHA-256, as docs/FORMAT.md describes it.
 * It stands in the bundle as `check.mjs`.
 */
export const checkScript = `// Checks the record in disclosure.json with plain SHA-256. Run it with Node.js 18 or later:
//
//     node check.mjs disclosure.json
//
// A hash is SHA-256 over fields, each with its length in bytes (4 bytes, big-endian) in front of its UTF-8.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const hashOf = (...fields) => {
  const hash = createHash('sha256');
  for (const field of fields) {
    const bytes = Buffer.from(field, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest('hex');
};

const { record } = JSON.parse(readFileSync(process.argv[2] ?? 'disclosure.json', 'utf8'));
const problems = [];
let whole = 0;

for (const { note, id, head, revisions, sealed } of record.notes) {
  // Each version names the hash of the one before it; the first names 64 zeros.
  let previous = '0'.repeat(64);
  revisions.forEach(({ number, previousHash, hash }, index) => {
    if (number !== index + 1 || previousHash !== previous)
      problems.push(\`Note \${note}: version \${number} does not follow the one before it.\`);
    previous = hash;
  });
  // The journal's digest holds the newest hash of every note.
  if (!record.terms.includes(head)) problems.push(\`Note \${note} is not in the journal's digest.\`);
  if (id === null) continue;
  // This note is in the bundle as it was sealed: its hash can be made anew from its text.
  whole += 1;
  const { number, startedAt, writtenAt, previousHash, hash } = revisions.at(-1);
  const made = hashOf('handrail revision', id, String(number), startedAt, writtenAt, sealed, previousHash);
  if (made !== hash) problems.push(\`Note \${note} is not what was sealed.\`);
  if (hashOf('handrail head', id, hash) !== head) problems.push(\`Note \${note} is another in the digest.\`);
}

const sum = record.terms.reduce((total, term) => total + BigInt(\`0x\${term}\`), 0n) % 2n ** 256n;
if (sum.toString(16).padStart(64, '0') !== record.digest) problems.push('The digest is not the sum of its terms.');

for (const problem of problems) console.log(problem);
console.log(
  \`\${record.notes.length} notes, \${whole} of them in full, against a digest over \${record.terms.length}: \` +
    (problems.length === 0 ? 'all hold.' : \`\${problems.length} problems.\`),
);
process.exitCode = problems.length === 0 ? 0 : 1;
`;
