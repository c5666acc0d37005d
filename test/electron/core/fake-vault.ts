import type { ForkVault, VaultProcess } from '../../../electron/core/vault-process.ts';
import type { Result } from '../../../shared/contract/errors.ts';
import type { VaultMessage, VaultQuestion } from '../../../shared/contract/wire.ts';

type Answers = Partial<Record<string, (input: unknown) => Result<unknown> | 'never'>>;

const ok = (value: unknown): Result<unknown> => ({ ok: true, value });

const usual: Answers = {
  'vault.status': () => ok({ state: 'locked', waitMs: 0, notice: null }),
  'vault.unlock': () => ok(null),
  'vault.recover': () => ok(null),
  'vault.create': () => ok(null),
  'vault.proposeRecoveryKey': () => ok({ recoveryKey: 'AAAA-BBBB' }),
  'vault.fillSample': () => ok(null),
  'vault.close': () => ok({ sealed: [] }),
  'vault.unseal': (input) => ok((input as { sealed: string[] }).sealed.map((text) => `opened ${text}`)),
};

/** One process of the fake: what it was asked, and whether it still lives. */
export class FakeVault implements VaultProcess {
  readonly asked: VaultQuestion[] = [];
  killed = false;
  ended = false;
  readonly pid: number;
  readonly folder: string;
  readonly answers: Answers;
  #listeners: ((message: VaultMessage) => void)[] = [];
  #exits: (() => void)[] = [];

  constructor(folder: string, pid: number, answers: Answers, ready: boolean) {
    this.folder = folder;
    this.pid = pid;
    this.answers = answers;
    if (ready) queueMicrotask(() => this.tell({ ready: true }));
  }
  names(): string[] {
    return this.asked.map(({ name }) => name);
  }
  tell(message: VaultMessage): void {
    for (const listener of this.#listeners) listener(message);
  }
  /** The process is gone, told to or not. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    for (const listener of this.#exits) listener();
  }
  post(question: VaultQuestion): void {
    this.asked.push(question);
    const answer = this.answers[question.name] ?? usual[question.name];
    const result = answer?.(question.input) ?? ok(null);
    if (result !== 'never') queueMicrotask(() => this.tell({ id: question.id, result }));
  }
  onMessage(listener: (message: VaultMessage) => void): void {
    this.#listeners.push(listener);
  }
  onExit(listener: () => void): void {
    this.#exits.push(listener);
  }
  kill(): void {
    this.killed = true;
    queueMicrotask(() => this.end());
  }
}

/** Forks fakes and remembers them in order. `answers` may be changed while they run. */
export const fakeVaults = (answers: Answers = {}, { ready = true } = {}) => {
  const processes: FakeVault[] = [];
  const fork: ForkVault = (folder) => {
    const vault = new FakeVault(folder, processes.length + 1, answers, ready);
    processes.push(vault);
    return vault;
  };
  const nth = (index: number): FakeVault => {
    const vault = processes.at(index);
    if (vault === undefined) throw new Error(`There is no vault process ${index}.`);
    return vault;
  };
  return { fork, processes, nth };
};
