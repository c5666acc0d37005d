/** One line per test file, past the reporter's own output. */
export const report = (line: string): void => {
  process.stdout.write(`e2e: ${line}\n`);
};
