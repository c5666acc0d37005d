// node build/count-tests.mjs <report.json>: "N passed, N failed", from the JSON report of vitest.
import { readFileSync } from 'node:fs';
import { isMain, say } from './tools.mjs';

/** A suite that could not even start counts as one failure: its tests are in no number. */
export const countTests = (report) => {
  const brokenSuites = (report.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenSuites };
};

if (isMain(import.meta.url)) {
  try {
    const { passed, failed } = countTests(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
    say(`${passed} passed, ${failed} failed`);
  } catch {
    // No report: the tests never ran, which is a failure and must not read as none.
    say('0 passed, 1 failed');
  }
}
