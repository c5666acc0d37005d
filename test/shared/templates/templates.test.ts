import { describe, expect, test } from 'vitest';
import { entryKinds } from '../../../shared/domain/entries.ts';
import { builtInTemplates, readTemplate } from '../../../shared/templates/index.ts';
import { findWording } from '../../../shared/wording/index.ts';

describe('a template is Markdown with prompts', () => {
  test('headings are headings, every other line is a prompt', () => {
    expect(readTemplate('Begin\r\n\n# One\n  what?  \nwho?\n### Two\n#### four\n#tag')).toEqual([
      { kind: 'prompt', text: 'Begin' },
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'prompt', text: 'what?' },
      { kind: 'prompt', text: 'who?' },
      { kind: 'heading', level: 3, text: 'Two' },
      { kind: 'prompt', text: '#### four' },
      { kind: 'prompt', text: '#tag' },
    ]);
  });
  test('beneath every heading there is a line to write in', () => {
    expect(readTemplate('## A\n## B')).toEqual([
      { kind: 'heading', level: 2, text: 'A' },
      { kind: 'prompt', text: '' },
      { kind: 'heading', level: 2, text: 'B' },
      { kind: 'prompt', text: '' },
    ]);
    expect(readTemplate('# A\n## B').map(({ text }) => text)).toEqual(['A', 'B', '']);
    expect(readTemplate(' \n')).toEqual([]);
  });
});

describe('{{from last time}}', () => {
  const kinds = (text: string, left: string[] = []) =>
    readTemplate(text, left).map(({ kind, text: words }) => `${kind} ${words}`);
  test('is replaced by an item for each thing that was left', () => {
    expect(kinds('## Before\n{{From last time}}\n## Now\nWhat?', ['one', 'two'])).toEqual([
      'heading Before',
      'item one',
      'item two',
      'heading Now',
      'prompt What?',
    ]);
  });
  test('vanishes where nothing was, with a heading beneath which nothing else stands', () => {
    expect(kinds('## Before\n{{ from last time }}\n## Now\nWhat?')).toEqual(['heading Now', 'prompt What?']);
    expect(kinds('What?\n## Before\n{{from last time}}')).toEqual(['prompt What?']);
    expect(kinds('## Before\n{{from last time}}\nWhat else?')).toEqual([
      'heading Before',
      'prompt What else?',
    ]);
    expect(kinds('# Before\n{{from last time}}\n## Inner')).toEqual([
      'heading Before',
      'heading Inner',
      'prompt ',
    ]);
  });
  test('stands in the templates of the conversations that come again', () => {
    const left = builtInTemplates.filter(({ text }) =>
      readTemplate(text, ['x']).some(({ kind }) => kind === 'item'),
    );
    expect(left.map(({ name }) => name)).toEqual(['1:1', 'Career conversation', 'Skip-level']);
    for (const { text } of builtInTemplates) expect(kinds(text).join()).not.toContain('last time');
  });
});

describe('the templates that come with Handrail', () => {
  test('the conversations of a manager are there', () => {
    expect(builtInTemplates.map(({ name }) => name)).toEqual([
      '1:1',
      'Feedback',
      'Recognition',
      'Career conversation',
      'Incident',
      'Skip-level',
      'Interview',
      'Self-reflection',
      'End of week',
    ]);
  });
  test('feedback asks for situation, behaviour and impact, in this order', () => {
    const feedback = builtInTemplates.find(({ id }) => id === 'feedback');
    const headings = readTemplate(feedback?.text ?? '').filter(({ kind }) => kind === 'heading');
    expect(headings.map(({ text }) => text).slice(0, 3)).toEqual(['Situation', 'Behaviour', 'Impact']);
  });
  test.each(builtInTemplates.map((template) => [template.name, template] as const))(
    '%s has a kind, headings with prompts, and follows its own advice on wording',
    (_name, template) => {
      expect(entryKinds).toContain(template.kind);
      const lines = readTemplate(template.text);
      expect(lines.filter(({ kind }) => kind === 'heading').length).toBeGreaterThanOrEqual(3);
      expect(lines.filter(({ kind, text }) => kind === 'prompt' && text === '')).toEqual([]);
      expect(lines.flatMap(({ text }) => findWording(text).map(({ words }) => words))).toEqual([]);
    },
  );
  test('their ids are their own', () => {
    expect(new Set(builtInTemplates.map(({ id }) => id)).size).toBe(builtInTemplates.length);
  });
});
