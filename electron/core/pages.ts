import type { Unsaved } from '../../shared/contract/app.ts';
import type { EventMessage, LockReason } from '../../shared/contract/events.ts';
import { within } from './within.ts';

/** Every page of Handrail that may ask and is told: the closed set. */
export const pageNames = ['main', 'capture'] as const;
export type PageName = (typeof pageNames)[number];

/** What a host does with its pages. */
export interface HostPages {
  /** Those that run now. One that is still loading holds nothing yet and need not be among them. */
  present(): readonly PageName[];
  send(to: PageName, message: EventMessage): void;
  /** Ends the page's process at once, whatever it is doing, and shows nothing of it any more. */
  discard(name: PageName): void;
}

/** What a page had not saved; null where it is gone, or said nothing. */
export interface Given {
  readonly page: PageName;
  readonly unsaved: readonly Unsaved[] | null;
}

/** What the pages gave. */
export interface Collected {
  /** Of every page but those that are late. */
  readonly given: readonly Given[];
  /** Resolves once each page that was late has handed over or was discarded. */
  readonly late: Promise<void>;
}

export interface LockedPages {
  /** Tells every page. */
  tell(message: EventMessage): void;
  /**
   * Asks every page for what it has not saved, except those that gave it already: their answer could come after the lock and
   * end the next unlock. None waits for another.
   * @param onLate takes what came after `limits.page` milliseconds, or that nothing came: then the page is discarded, since
   *   it may go on showing the journal. Without it (the app ends) nobody waits for a late page.
   */
  collect(
    reason: LockReason,
    given: readonly Given[],
    onLate: ((given: Given) => void) | null,
  ): Promise<Collected>;
  /** Takes what a page hands over, or that it is gone. False where it was not asked, or has answered. */
  answer(given: Given): boolean;
}

/** The pages as a lock sees them. `limits` in milliseconds: how long a page is asked, and how much longer it may be late. */
export const lockPages = (host: HostPages, limits: { page: number; late: number }): LockedPages => {
  const asked = new Map<PageName, (given: Given) => void>();

  const ask = (page: PageName, reason: LockReason) => {
    const answered = new Promise<Given>((resolve) => asked.set(page, resolve));
    // From the first step on: whoever answers in the same breath is waited for already.
    host.send(page, { event: 'locking', payload: { reason } });
    return { page, answered };
  };

  return {
    tell: (message) => {
      for (const page of host.present()) host.send(page, message);
    },
    collect: async (reason, given, onLate) => {
      asked.clear();
      const others = pageNames.filter((page) => !given.some((one) => one.page === page));
      const present = host.present();
      const questions = others.filter((page) => present.includes(page)).map((page) => ask(page, reason));
      const answers = await Promise.all(
        questions.map(async (question) => ({
          ...question,
          given: await within(limits.page, question.answered),
        })),
      );
      const silent = answers.filter((each) => each.given === null);
      const late = silent.map(async ({ page, answered }) => {
        if (onLate === null) return;
        const inTheEnd = await within(limits.late, answered);
        onLate(inTheEnd ?? { page, unsaved: null });
        if (inTheEnd === null) host.discard(page);
      });
      const absent = others.filter((page) => !present.includes(page));
      const ended = onLate === null ? silent.map(({ page }) => page) : [];
      return {
        given: [
          ...given,
          ...answers.flatMap((each) => each.given ?? []),
          ...[...absent, ...ended].map((page) => ({ page, unsaved: null })),
        ],
        late: Promise.all(late).then(() => {}),
      };
    },
    answer: (given) => {
      const hand = asked.get(given.page);
      asked.delete(given.page);
      hand?.(given);
      return hand !== undefined;
    },
  };
};
