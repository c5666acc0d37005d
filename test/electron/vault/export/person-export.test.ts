import { describe, expect, test } from 'vitest';
import { renderPersonExport } from '../../../../electron/vault/export/person-export.ts';
import { exportFormats } from '../../../../shared/contract/exports.ts';
import { anaInput, anaWithElsewhere } from './ana.ts';
import { entryOf, inputOf, mark, mention, personOf } from './support.ts';

const golden = (name: string): string => `../../../fixtures/export/${name}`;

describe('an export of one person', () => {
  test('as Markdown', async () => {
    const { text, fileName } = renderPersonExport(anaWithElsewhere, 'markdown');
    expect(fileName).toBe('Ana Ruiz, 2026-01-01 to 2026-06-30.md');
    await expect(text).toMatchFileSnapshot(golden('ana.md'));
  });

  test('as a page for the screen', async () => {
    const { text, fileName } = renderPersonExport(anaWithElsewhere, 'html');
    expect(fileName).toBe('Ana Ruiz, 2026-01-01 to 2026-06-30.html');
    await expect(text).toMatchFileSnapshot(golden('ana.html'));
  });

  test('as JSON, with the keys in their documented order', async () => {
    const { text, fileName } = renderPersonExport(anaWithElsewhere, 'json');
    expect(fileName).toBe('Ana Ruiz, 2026-01-01 to 2026-06-30.json');
    await expect(text).toMatchFileSnapshot(golden('ana.json'));
  });

  test('as a page to print: A4, and the table of the picture at its end', () => {
    const { text, fileName } = renderPersonExport(anaWithElsewhere, 'pdf');
    expect(fileName).toBe('Ana Ruiz, 2026-01-01 to 2026-06-30.pdf');
    expect(text).toContain('@page{size:A4;');
    expect(text.indexOf('<h2 class="figures">')).toBeGreaterThan(text.indexOf('<h2 class="notes">'));
  });

  test('counts what it holds and what it leaves out', () => {
    for (const format of exportFormats) {
      expect(renderPersonExport(anaWithElsewhere, format).counts).toEqual({
        entries: 3,
        evidence: 8,
        privateAsides: 3,
        objectives: 2,
        objectivesKept: 1,
      });
    }
  });

  test('leaves out private asides in lists, their evidence, and a note of which nothing is left', () => {
    for (const format of exportFormats) {
      const { text } = renderPersonExport(anaInput, format);
      for (const secret of ['Seems tired', 'envies', 'may ever leave', 'motivation', '2026-05-19', '19 May'])
        expect(text, `${secret} in ${format}`).not.toContain(secret);
    }
  });

  test('holds an objective from when it was shared on, and none that only the manager may see', () => {
    for (const format of exportFormats) {
      const { text } = renderPersonExport(anaInput, format);
      for (const shown of ['Own a system across two teams', 'The settlement split is hers', 'Name a talk'])
        expect(text, `${shown} in ${format}`).toContain(shown);
      for (const kept of ['not told Ruth', 'right title'])
        expect(text, `${kept} in ${format}`).not.toContain(kept);
    }
    const { objectives } = JSON.parse(renderPersonExport(anaInput, 'json').text) as {
      objectives: { notes: string[]; states: unknown[] }[];
    };
    // Of the notes that tell of progress only those that are in the file.
    expect(objectives.map(({ notes }) => notes.length)).toEqual([1, 0]);
    expect(objectives.map(({ states }) => states.length)).toEqual([2, 2]);
  });

  test('does not tell in the file that something was left out', () => {
    for (const format of exportFormats)
      expect(renderPersonExport(anaInput, format).text).not.toMatch(/private|left out|redact/i);
  });

  test('says so where there is nothing', () => {
    const nobody = inputOf(personOf(1, 'Ana Ruiz'), []);
    expect(renderPersonExport(nobody, 'markdown').text).toContain('No notes in this time.');
    expect(renderPersonExport(nobody, 'html').text).toContain('No evidence in this time.');
    expect(JSON.parse(renderPersonExport(nobody, 'json').text)).toMatchObject({ entries: [], evidence: [] });
  });

  test('shows today’s name of a person and a signal that were renamed', () => {
    const person = personOf(1, 'Ana Ruiz-Ortega');
    const body = `[@Ana Ruiz](person:${person.id}) took it on. ${mark('ownership +').replace('ownership', 'owning')}`;
    const input = inputOf(person, [entryOf(1, { body })]);
    expect(renderPersonExport(input, 'markdown').text).toContain(
      'Ana Ruiz-Ortega took it on. `#ownership +`',
    );
    expect(renderPersonExport(input, 'html').text).toContain(
      '<span class="mention"><bdi>Ana Ruiz-Ortega</bdi></span> took it on. <span class="chip plus" title="strength">ownership +</span>',
    );
  });

  test('orders notes as they happened, a day without a time at noon', () => {
    const at = (number: number, happenedTime: string | null) =>
      entryOf(number, { happenedTime, title: `at ${happenedTime ?? 'noon'}` });
    const input = inputOf(personOf(1, 'Ana'), [at(1, '15:00'), at(2, null), at(3, '09:00')]);
    const { entries } = JSON.parse(renderPersonExport(input, 'json').text) as {
      entries: { title: string }[];
    };
    expect(entries.map(({ title }) => title)).toEqual(['at 09:00', 'at noon', 'at 15:00']);
  });
});

describe('a note among others in one Markdown file', () => {
  const text = (...bodies: string[]): string =>
    renderPersonExport(
      inputOf(
        personOf(1, 'Ana'),
        bodies.map((body, index) => entryOf(index + 1, { body, happenedOn: `2026-03-0${index + 1}` })),
      ),
      'markdown',
    ).text;

  test('cannot swallow the next one with an open code fence, comment or element', () => {
    for (const open of [
      '```\ncode',
      '~~~~ js\ncode',
      '<!-- thought',
      '<pre>\nx',
      '<script>\nx',
      '<?php x',
      'a `b',
    ])
      expect(text(open, 'Second.'), open).toMatch(/\n\n### 2 March 2026, 1:1\n\nSecond\./);
    expect(text('```\ncode', 'Second.')).toContain('```\ncode\n```\n\n');
  });

  test('keeps its own footnotes and link references', () => {
    const both = text(
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

  test('has its headings below the heading of the note', () => {
    expect(text('# One\n\nTwo\n---\n\ntext\n\n### Three ###')).toContain(
      '#### One\n\n##### Two\n\ntext\n\n###### Three ###',
    );
  });
});

describe('a body on a page', () => {
  const body = (markdown: string): string => {
    const page = renderPersonExport(
      inputOf(personOf(1, 'Ana'), [entryOf(1, { body: markdown })]),
      'html',
    ).text;
    return /<div class="body">\n([\s\S]*?)\n<\/div>\n<div class="facts">/.exec(page)?.[1] ?? '';
  };

  test('shows raw HTML as text and drops dangerous addresses', () => {
    expect(body('<script>alert(1)</script>\n\nx <img src=x onerror=alert(1)>')).toBe(
      '&lt;script&gt;alert(1)&lt;/script&gt;\n<p>x &lt;img src=x onerror=alert(1)&gt;</p>',
    );
    expect(body('[x](javascript:alert(1)) [y](data:text/html,z) [z](person:../../etc)')).toBe(
      '<p><a href="">x</a> <a href="">y</a> <a href="">z</a></p>',
    );
    expect(body('[x](https://example.org "a title")')).toBe(
      '<p><a href="https://example.org" title="a title">x</a></p>',
    );
  });

  test('never fetches a picture', () => {
    expect(body('![a *chart*](https://tracker.example/p.gif) ![b](data:image/png;base64,AA)')).toBe(
      '<p><span class="picture">Picture: <bdi>a chart</bdi></span> <span class="picture">Picture: <bdi>b</bdi></span></p>',
    );
  });

  test('keeps the rules of Markdown around mentions and marks', () => {
    const ana = personOf(1, 'Ana');
    expect(body(`**${mention(ana)}** *a${mark('ownership -')}b*`)).toBe(
      '<p><strong><span class="mention"><bdi>Ana</bdi></span></strong> <em>a<span class="chip minus" title="concern">ownership −</span>b</em></p>',
    );
    expect(body(`\`${mention(ana)}\``)).toBe(`<p><code>${mention(ana)}</code></p>`);
    expect(body(`| a |\n|---|\n| ${mark('ownership')} |`)).toContain(
      '<td><span class="chip neutral" title="neutral">ownership</span></td>',
    );
  });

  test('shows asides with their label, whatever they hold', () => {
    const label = '<blockquote class="aside">\n<p class="label">May be shared</p>\n';
    expect(body('> [!share]\n> text')).toBe(`${label}<p>text</p>\n</blockquote>`);
    expect(body('> [!SHARE]- text')).toBe(`${label}<p>text</p>\n</blockquote>`);
    expect(body('> [!share]\n>\n> - a')).toContain(label);
    expect(body('> [!share]\n> - a')).toMatch(/class="label">May be shared<\/p>\n\s*<ul>\n<li>a<\/li>/);
    expect(body('> [!up]\n> # big')).toContain('For leadership');
  });

  test('says what a box and a due date are', () => {
    expect(body('- [x] done 📅 2026-06-01\n- [ ] open 📅 tomorrow')).toBe(
      '<ul>\n<li><span class="box done" role="img" aria-label="Done:"></span> done <span class="due">due <time datetime="2026-06-01">1 June 2026</time></span></li>\n<li><span class="box" role="img" aria-label="Open:"></span> open 📅 tomorrow</li>\n</ul>',
    );
  });

  test('cannot be made to hold a stand-in of its own', () => {
    const first = body(`${mention(personOf(1, 'Ana'))} &#104;andrail0q0z handrailpartq0z`);
    expect(first).toBe('<p><span class="mention"><bdi>Ana</bdi></span> handrail0q0z handrailpartq0z</p>');
  });
});
