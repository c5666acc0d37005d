import { describe, expect, test } from 'vitest';
import { exportFormats } from '../../../../shared/contract/exports.ts';
import { readerOf } from '../../../../shared/exports/reader.ts';
import { anaInput, anaWithElsewhere } from './ana.ts';
import { entryOf, inputOf, mark, mention, personOf, rendered } from './support.ts';

const golden = (name: string): string => `../../../fixtures/export/${name}`;

describe('an export of one person', () => {
  test('as Markdown', async () => {
    const { text, fileName } = await rendered(anaWithElsewhere, 'markdown');
    expect(fileName).toBe('Ana Ruiz, 2026-01-01 to 2026-06-30.md');
    await expect(text).toMatchFileSnapshot(golden('ana.md'));
  });

  test('as a page for the screen', async () => {
    const { text, fileName } = await rendered(anaWithElsewhere, 'html');
    expect(fileName).toBe('Ana Ruiz, 2026-01-01 to 2026-06-30.html');
    await expect(text).toMatchFileSnapshot(golden('ana.html'));
  });

  test('as JSON, with the keys in their documented order', async () => {
    const { text, fileName } = await rendered(anaWithElsewhere, 'json');
    expect(fileName).toBe('Ana Ruiz, 2026-01-01 to 2026-06-30.json');
    await expect(text).toMatchFileSnapshot(golden('ana.json'));
  });

  test('as a page to print: A4, and the table of the picture at its end', async () => {
    const { text, fileName } = await rendered(anaWithElsewhere, 'pdf');
    expect(fileName).toBe('Ana Ruiz, 2026-01-01 to 2026-06-30.pdf');
    expect(text).toContain('@page{size:A4;');
    expect(text.indexOf('<h2 class="figures">')).toBeGreaterThan(text.indexOf('<h2 class="notes">'));
  });

  test('counts what it holds and what it leaves out', async () => {
    for (const format of exportFormats) {
      expect((await rendered(anaWithElsewhere, format)).counts).toEqual({
        entries: 3,
        evidence: 8,
        privateAsides: 3,
        objectives: 3,
        objectivesKept: 0,
      });
    }
  });

  test('leaves out private asides in lists, their evidence, and a note of which nothing is left', async () => {
    for (const format of exportFormats) {
      const { text } = await rendered(anaInput, format);
      for (const secret of ['Seems tired', 'envies', 'may ever leave', 'motivation', '2026-05-19', '19 May'])
        expect(text, `${secret} in ${format}`).not.toContain(secret);
    }
  });

  test('holds an objective from when it was shared on, and none that only the manager may see, for another reader', async () => {
    for (const format of exportFormats) {
      const { text } = await rendered(anaInput, format, undefined, readerOf('hr'));
      // The table holds nothing but evidence.
      const goals = ['Own a system across two teams', 'The settlement split is hers', 'Name a talk'];
      for (const shown of format === 'csv' ? [] : goals)
        expect(text, `${shown} in ${format}`).toContain(shown);
      for (const kept of ['not told Ruth', 'right title'])
        expect(text, `${kept} in ${format}`).not.toContain(kept);
    }
    const { objectives } = JSON.parse((await rendered(anaInput, 'json', undefined, readerOf('hr'))).text) as {
      objectives: { notes: string[]; states: unknown[] }[];
    };
    // Of the notes that tell of progress only those that are in the file.
    expect(objectives.map(({ notes }) => notes.length)).toEqual([1, 0]);
    expect(objectives.map(({ states }) => states.length)).toEqual([2, 2]);
  });

  test('does not tell in the file that something was left out', async () => {
    for (const format of exportFormats)
      expect((await rendered(anaInput, format)).text).not.toMatch(/private|left out|redact/i);
  });

  test('says so where there is nothing', async () => {
    const nobody = inputOf(personOf(1, 'Ana Ruiz'), []);
    expect((await rendered(nobody, 'markdown')).text).toContain('No notes in this time.');
    expect((await rendered(nobody, 'html')).text).toContain('No evidence in this time.');
    expect(JSON.parse((await rendered(nobody, 'json')).text)).toMatchObject({ entries: [], evidence: [] });
  });

  test('shows today’s name of a person and a signal that were renamed', async () => {
    const person = personOf(1, 'Ana Ruiz-Ortega');
    const body = `[@Ana Ruiz](person:${person.id}) took it on. ${mark('ownership +').replace('ownership', 'owning')}`;
    const input = inputOf(person, [entryOf(1, { body })]);
    expect((await rendered(input, 'markdown')).text).toContain('Ana Ruiz-Ortega took it on. `#ownership +`');
    expect((await rendered(input, 'html')).text).toContain(
      '<span class="mention"><bdi>Ana Ruiz-Ortega</bdi></span> took it on. <span class="chip plus" title="strength">ownership +</span>',
    );
  });

  test('orders notes as they happened, a day without a time at noon', async () => {
    const at = (number: number, happenedTime: string | null) =>
      entryOf(number, { happenedTime, title: `at ${happenedTime ?? 'noon'}` });
    const input = inputOf(personOf(1, 'Ana'), [at(1, '15:00'), at(2, null), at(3, '09:00')]);
    const { entries } = JSON.parse((await rendered(input, 'json')).text) as {
      entries: { title: string }[];
    };
    expect(entries.map(({ title }) => title)).toEqual(['at 09:00', 'at noon', 'at 15:00']);
  });
});

describe('a note among others in one Markdown file', () => {
  const text = async (...bodies: string[]): Promise<string> =>
    (
      await rendered(
        inputOf(
          personOf(1, 'Ana'),
          bodies.map((body, index) => entryOf(index + 1, { body, happenedOn: `2026-03-0${index + 1}` })),
        ),
        'markdown',
      )
    ).text;

  test('cannot swallow the next one with an open code fence, comment or element', async () => {
    for (const open of [
      '```\ncode',
      '~~~~ js\ncode',
      '<!-- thought',
      '<pre>\nx',
      '<script>\nx',
      '<?php x',
      'a `b',
    ])
      expect(await text(open, 'Second.'), open).toMatch(/\n\n### 2 March 2026, 1:1\n\nSecond\./);
    expect(await text('```\ncode', 'Second.')).toContain('```\ncode\n```\n\n');
  });

  test('keeps its own footnotes and link references', async () => {
    const both = await text(
      'One[^1] [a][x].\n\n[^1]: first\n\n[x]: https://one.example',
      'Two[^1] [x].\n\n[^1]: second\n\n[x]: https://two.example',
    );
    expect(both).toContain(
      'One[^note1-1] [a][note1-2].\n\n[^note1-1]: first\n\n[note1-2]: https://one.example',
    );
    expect(both).toContain(
      'Two[^note2-1] [x][note2-2].\n\n[^note2-1]: second\n\n[note2-2]: https://two.example',
    );
  });

  test('has its headings below the heading of the note', async () => {
    expect(await text('# One\n\nTwo\n---\n\ntext\n\n### Three ###')).toContain(
      '#### One\n\n##### Two\n\ntext\n\n###### Three ###',
    );
  });
});

describe('a body on a page', () => {
  const body = async (markdown: string): Promise<string> => {
    const page = (await rendered(inputOf(personOf(1, 'Ana'), [entryOf(1, { body: markdown })]), 'html')).text;
    return /<div class="body">\n([\s\S]*?)\n<\/div>\n<div class="facts">/.exec(page)?.[1] ?? '';
  };

  test('shows raw HTML as text and drops dangerous addresses', async () => {
    expect(await body('<script>alert(1)</script>\n\nx <img src=x onerror=alert(1)>')).toBe(
      '&lt;script&gt;alert(1)&lt;/script&gt;\n<p>x &lt;img src=x onerror=alert(1)&gt;</p>',
    );
    expect(await body('[x](javascript:alert(1)) [y](data:text/html,z) [z](person:../../etc)')).toBe(
      '<p><a href="">x</a> <a href="">y</a> <a href="">z</a></p>',
    );
    expect(await body('[x](https://example.org "a title")')).toBe(
      '<p><a href="https://example.org" title="a title">x</a></p>',
    );
  });

  test('never fetches a picture', async () => {
    expect(await body('![a *chart*](https://tracker.example/p.gif) ![b](data:image/png;base64,AA)')).toBe(
      '<p><span class="picture">Picture: <bdi>a chart</bdi></span> <span class="picture">Picture: <bdi>b</bdi></span></p>',
    );
  });

  test('keeps the rules of Markdown around mentions and marks', async () => {
    const ana = personOf(1, 'Ana');
    expect(await body(`**${mention(ana)}** *a${mark('ownership -')}b*`)).toBe(
      '<p><strong><span class="mention"><bdi>Ana</bdi></span></strong> <em>a<span class="chip minus" title="concern">ownership −</span>b</em></p>',
    );
    expect(await body(`\`${mention(ana)}\``)).toBe(`<p><code>${mention(ana)}</code></p>`);
    expect(await body(`| a |\n|---|\n| ${mark('ownership')} |`)).toContain(
      '<td><span class="chip neutral" title="neutral">ownership</span></td>',
    );
  });

  test('shows asides with their label, whatever they hold', async () => {
    const label = '<blockquote class="aside">\n<p class="label">May be shared</p>\n';
    expect(await body('> [!share]\n> text')).toBe(`${label}<p>text</p>\n</blockquote>`);
    expect(await body('> [!SHARE]- text')).toBe(`${label}<p>text</p>\n</blockquote>`);
    expect(await body('> [!share]\n>\n> - a')).toContain(label);
    expect(await body('> [!share]\n> - a')).toMatch(/class="label">May be shared<\/p>\n\s*<ul>\n<li>a<\/li>/);
    expect(await body('> [!up]\n> # big')).toContain('For leadership');
  });

  test('says what a box and a due date are', async () => {
    expect(await body('- [x] done 📅 2026-06-01\n- [ ] open 📅 tomorrow')).toBe(
      '<ul>\n<li><span class="box done" role="img" aria-label="Done:"></span> done <span class="due">due <time datetime="2026-06-01">1 June 2026</time></span></li>\n<li><span class="box" role="img" aria-label="Open:"></span> open 📅 tomorrow</li>\n</ul>',
    );
  });

  test('cannot be made to hold a stand-in of its own', async () => {
    const first = await body(`${mention(personOf(1, 'Ana'))} &#104;andrail0q0z handrailpartq0z`);
    expect(first).toBe('<p><span class="mention"><bdi>Ana</bdi></span> handrail0q0z handrailpartq0z</p>');
  });
});
