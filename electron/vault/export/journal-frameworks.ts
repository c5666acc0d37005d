import type { ExportFile } from '../../../shared/contract/exports.ts';
import type { KeptFramework } from '../journal/frameworks.ts';
import { FolderNames, safeName } from './file-names.ts';
import type { JournalInput } from './journal-input.ts';

/** A ladder in the form of tracks and milestones, in which Handrail reads it again, with its competencies' own keys. */
export const ladderJson = ({ name, levels, competencies }: KeptFramework) => ({
  name,
  levels,
  tracks: competencies.map((competency) => ({
    id: competency.id,
    name: competency.name,
    description: competency.description,
    signalIds: competency.signalIds,
    milestones: competency.descriptors.map((descriptor, index) => ({
      level: levels[index],
      summary: descriptor?.text ?? '',
      signals: descriptor?.signs ?? [],
      examples: descriptor?.examples ?? [],
    })),
  })),
});

/** Each ladder as a file that Handrail, or anything that knows tracks and milestones, can read; no file for those removed. */
export function ladderFiles({ frameworks, signals }: JournalInput): ExportFile[] {
  const taken = new FolderNames();
  const names = new Map(signals.map(({ id, name }) => [id, name]));
  return frameworks
    .filter(({ removedAt }) => removedAt === null)
    .map((framework) => {
      const { tracks, ...head } = ladderJson(framework);
      const own = tracks.map(({ id: _, signalIds, name, description, milestones }) => ({
        name,
        description,
        handrailSignals: signalIds.map((id) => names.get(id) ?? ''),
        milestones,
      }));
      const file = taken.take(safeName(framework.name, { fallback: 'Ladder', maxBytes: 110 }), '.json');
      return { path: `ladders/${file}`, parts: [`${JSON.stringify({ ...head, tracks: own }, null, 2)}\n`] };
    });
}
