import { useMemo } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import { wordingRule } from '../../../shared/wording/index.ts';
import { currentPreferences, setPreferences, usePreferences } from '../../app/preferences.ts';
import { useCommands } from '../../app/shortcuts.ts';
import type { WordingOptions } from '../../editor/index.ts';
import { notify } from '../../ui/toast.tsx';
import { useDismissing } from './dismissals.ts';

function neverShow(ruleId: string): void {
  const { wordingOff } = currentPreferences();
  const title = wordingRule(ruleId)?.title ?? ruleId;
  setPreferences({ wordingOff: [...new Set([...wordingOff, ruleId])] }).then(
    () => notify({ text: `“${title}” is not shown any more. Settings, Wording, brings it back.` }),
    () => notify({ text: `“${title}” could not be turned off. It is shown as before.`, urgent: true }),
  );
}

/**
 * The hints on the wording that the manager wants to see, and the keys that the editor answers for them.
 * @param dismissing which of them were dismissed in the text, and how one is
 */
export function useWordingOf(dismissing: Pick<WordingOptions, 'isDismissed' | 'onDismiss'>): WordingOptions {
  const { wordingOff } = usePreferences();
  useCommands([
    { id: 'wording.next', title: 'Next hint on the wording', group: 'Writing', keys: ['F8'], palette: false },
    { id: 'wording.previous', title: 'Previous hint', group: 'Writing', keys: ['Shift+F8'], palette: false },
    {
      id: 'wording.explain',
      title: 'Explain the wording here',
      group: 'Writing',
      keys: ['Alt+Enter'],
      palette: false,
    },
  ]);
  const { isDismissed, onDismiss } = dismissing;
  return useMemo(
    () => ({ off: wordingOff, onNeverShow: neverShow, isDismissed, onDismiss }),
    [wordingOff, isDismissed, onDismiss],
  );
}

/** The same for a note, which keeps what was dismissed in it. */
export const useWording = (entryId: Id): WordingOptions => useWordingOf(useDismissing(entryId));
