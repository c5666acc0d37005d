import type { Db } from '../database/database.ts';
import { search } from './search.ts';
import type { Vocabulary } from './search-vocabulary.ts';

/** As somebody types them; it does not matter whether they find anything. */
const texts =
  `th the a re rev review st sta pl pla plan pl co com comm de dec me meet an and on f fe feed feedback
  pr pro promo wo work team la last in inc incident go goal sh ship`
    .split(/\s+/)
    .flatMap((word) => [word, `${word} th`, `the ${word}`]);

/**
 * The first searches after unlocking take several times as long as later ones: their code was not compiled yet, and the
 * roots of the index are not in memory. Done while nobody types, in steps of a search each.
 */
export function* warmUp(db: Db, vocabulary: Vocabulary): Generator<void> {
  for (const text of texts) {
    search(db, vocabulary, { text, order: 'newest', limit: 30, today: '2026-01-01' }, () => 0);
    yield;
  }
}
