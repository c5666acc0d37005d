import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LocalDate } from '../../../shared/domain/values.ts';
import type { PacketKey } from '../../../shared/packet/packet.ts';
import { queryOf } from '../../api/queries.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Menu } from '../../ui/menu.tsx';
import styles from './draft.module.css';
import { citationLabel, quoteOf, usePacketItems } from './packet.ts';
import { SectionEditor } from './section-editor.tsx';
import { addSection, keepOutline, useCitationWords, useSections } from './sections.ts';

const none: never[] = [];

export interface DraftSectionsProps {
  packet: PacketKey;
  /** The last day of the cycle: citations name the year where it is another one. */
  to: LocalDate;
}

/** The written part of a packet, section by section. */
export function DraftSections({ packet, to }: DraftSectionsProps) {
  const { answer, refused } = useSections(packet);
  const items = usePacketItems(packet).data ?? none;
  const outline = useQuery(queryOf('packet.outline', {})).data;
  const sections = answer.data ?? none;
  const quotes = useMemo(
    () =>
      items
        .filter(({ source }) => source.state !== 'private')
        .map((item) => ({
          id: item.id,
          text: item.wording ?? item.quote,
          hint: citationLabel(item.source, to),
          markdown: quoteOf(item, to),
        })),
    [items, to],
  );
  const citations = useCitationWords(useMemo(() => sections.map(({ body }) => body), [sections]));
  const error = answer.error ?? refused;
  if (error) return <ErrorNotice error={error} onRetry={() => void answer.refetch()} />;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>Draft</h2>
        <Menu
          label="Headings of drafts"
          trigger={<IconButton icon="more" label="Headings of drafts" />}
          items={[
            {
              label: 'Begin new drafts with these headings',
              disabled: sections.length === 0,
              onSelect: () => void keepOutline(sections),
            },
            {
              label: 'Begin new drafts as Handrail does',
              disabled: outline?.changed !== true,
              onSelect: () => void keepOutline(null),
            },
          ]}
        />
      </div>
      {sections.map((section) => (
        <SectionEditor
          key={section.id}
          section={section}
          sections={sections}
          quotes={quotes}
          citations={citations}
        />
      ))}
      {answer.data ? (
        <Button icon="add" onClick={() => void addSection(packet)}>
          Add a section
        </Button>
      ) : null}
    </>
  );
}
