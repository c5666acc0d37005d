import type { PlacedSection } from '../../../shared/packet/packet.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { beforeAfterMove } from './packet.ts';
import { placeSection, removeSection } from './sections.ts';

/** What can be done with a section as a whole. */
export function SectionMenu({
  section,
  sections,
  onPrompt,
}: {
  section: PlacedSection;
  sections: readonly PlacedSection[];
  onPrompt: () => void;
}) {
  const at = sections.findIndex(({ id }) => id === section.id);
  const move = (by: -1 | 1) => {
    const before = beforeAfterMove(sections, at, by);
    return { disabled: before === undefined, onSelect: () => void placeSection(section.id, before ?? null) };
  };
  return (
    <Menu
      label={`Section ${section.title}`}
      trigger={<IconButton icon="more" label={`More for ${section.title}`} />}
      items={[
        {
          label: section.prompt === '' ? 'Add a question' : 'Edit the question',
          icon: 'edit',
          onSelect: onPrompt,
        },
        { label: 'Move up', ...move(-1) },
        { label: 'Move down', ...move(1) },
        null,
        {
          label: 'Take the section out',
          icon: 'trash',
          danger: true,
          onSelect: () => void removeSection(section.id),
        },
      ]}
    />
  );
}
