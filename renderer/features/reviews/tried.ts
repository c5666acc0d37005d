import { errorWords } from '../../ui/error-words.ts';
import { notify } from '../../ui/toast.tsx';

/** Runs an act; where it is refused, says so and that the packet, or the draft, is as it was. */
export const triedOn =
  (what: 'packet' | 'draft') =>
  async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      notify({ text: `${errorWords(error).what} The ${what} is as it was.`, urgent: true });
      return false;
    }
  };
