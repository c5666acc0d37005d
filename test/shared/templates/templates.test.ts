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
