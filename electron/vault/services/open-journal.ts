import type { EventMessage, JournalArea } from '../../../shared/contract/events.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Journal } from '../journal/journal.ts';
import type { Vocabulary } from '../journal/search-vocabulary.ts';
import type { UnlockedKeyring } from '../keyring/keyring.ts';

/** An unlocked journal: what every request but those of the keyring works on. */
export interface OpenJournal extends Journal {
  readonly keyring: UnlockedKeyring;
  readonly vocabulary: Vocabulary;
  /** 32 bytes that only the unlocked journal has, whatever its key is: what unsaved text is sealed with. */
  readonly unsavedSecret: Buffer;
}

/** How services reach the journal and tell what they did. */
export interface Services {
  /** @throws HandrailError `locked` */
  open(): OpenJournal;
  /** Called after a commit that no screen has to be told of. */
  committed(): void;
  /** Called after a commit. */
  changed(areas: JournalArea[], entryId: Id | null): void;
  emit(message: EventMessage): void;
}
