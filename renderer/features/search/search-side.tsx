import type { SearchHit } from '../../../shared/contract/search.ts';
import { Button } from '../../ui/button.tsx';
import { Peek } from '../journal/index.ts';
import { searchSimilar } from './search-root.tsx';
import { matchedWords } from './search-state.ts';

export interface PeekAtProps {
  hit: SearchHit;
  onOpen: (hit: SearchHit) => void;
  onClose: () => void;
}

/** The note of a result, beside the results. */
export function PeekAt({ hit, onOpen, onClose }: PeekAtProps) {
  return (
    <Peek
      entryId={hit.entryId}
      words={matchedWords(hit)}
      acts={
        <Button tone="quiet" onClick={() => void searchSimilar(hit.entryId)}>
          More like this
        </Button>
      }
      onOpen={() => onOpen(hit)}
      onClose={onClose}
    />
  );
}
