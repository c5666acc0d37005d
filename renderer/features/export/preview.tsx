import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/requests.ts';
import { queryOf } from '../../api/queries.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TabList, TabPanel, Tabs } from '../../ui/tabs.tsx';
import { Comparison } from './comparison.tsx';
import { ExportLog } from './export-log.tsx';
import { countsWords } from './export-words.ts';
import { LeftOutList } from './left-out.tsx';
import { PlainText } from './plain-text.tsx';
import styles from './preview.module.css';
import { ThirdPartyList } from './third-parties.tsx';
import type { ReaderState } from './use-reader.ts';

export interface PreviewProps {
  request: InputOf<'export.preview'>;
  state: ReaderState;
  onOpen: () => void;
}

/** What leaves and what stays, before anything does. */
export function Preview({ request, state, onOpen }: PreviewProps) {
  const [tab, setTab] = useState<'stays' | 'people' | 'compare' | 'text' | 'earlier'>('stays');
  const preview = useQuery({ ...queryOf('export.preview', request), placeholderData: keepPreviousData });
  if (preview.isError) return <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />;
  const { data } = preview;
  const stays = data?.leftOut.length ?? 0;
  const hidden = data?.thirdParties.filter(({ shown }) => !shown).length ?? 0;
  return (
    <div className={styles.preview}>
      <p className={styles.counts} aria-live="polite">
        {data ? countsWords(data.counts) : 'Counting…'}
      </p>
      <Tabs value={tab} onValueChange={setTab}>
        <TabList
          label="Before it leaves"
          tabs={[
            { value: 'stays', label: `Stays here ${stays === 0 ? '' : stays.toLocaleString()}` },
            { value: 'people', label: `Other people ${hidden === 0 ? '' : hidden.toLocaleString()}` },
            { value: 'compare', label: 'Compare' },
            { value: 'text', label: 'Plain text' },
            { value: 'earlier', label: 'Earlier' },
          ]}
        />
        <div className={styles.pane}>
          <TabPanel value="stays">
            <LeftOutList leftOut={data?.leftOut ?? []} state={state} onOpen={onOpen} />
          </TabPanel>
          <TabPanel value="people">
            <ThirdPartyList people={data?.thirdParties ?? []} doubtful={data?.doubtful ?? []} state={state} />
          </TabPanel>
          <TabPanel value="compare">
            <Comparison request={request} />
          </TabPanel>
          <TabPanel value="text">
            <PlainText request={request} />
          </TabPanel>
          <TabPanel value="earlier">
            <ExportLog personId={request.personId} />
          </TabPanel>
        </div>
      </Tabs>
    </div>
  );
}
