import { longDay } from '../dates.ts';
import { type ExportObjective, objectiveParts } from '../objectives.ts';
import { isolated } from './escape.ts';

function objectiveHtml(objective: ExportObjective): string {
  const { goal, standing, label, facts, history } = objectiveParts(objective);
  const lines = history.map(
    ({ day, text }) => `<li><time datetime="${day}">${longDay(day)}</time>: ${isolated(text)}</li>`,
  );
  return `<section class="objective">
<p class="label">${label}</p>
<h3>${isolated(goal)} <span class="muted">${standing}</span></h3>
${facts.map((fact) => `<p>${isolated(fact)}</p>`).join('\n')}
<ul class="muted">
${lines.join('\n')}
</ul>
</section>`;
}

/** The objectives that may be shown, under a heading of their own; nothing where there are none. */
export const objectivesHtml = (objectives: readonly ExportObjective[]): string =>
  objectives.length === 0
    ? ''
    : `<h2>Objectives</h2>\n${objectives.map((objective) => objectiveHtml(objective)).join('\n')}\n`;
