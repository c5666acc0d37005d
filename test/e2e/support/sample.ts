import type { Page } from 'playwright-core';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import type { InputOf, OutputOf, RequestName } from '../../../shared/contract/requests.ts';

/** Asks through the page's own bridge, as the renderer does, and throws where the answer is an error. */
export async function ask<N extends RequestName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const answer = await page.evaluate(
    ([request, given]) => (window as unknown as { handrail: Bridge }).handrail.request(request, given),
    [name, input] as const,
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.error.kind}: ${answer.error.message}`);
  return answer.value as OutputOf<N>;
}

/** Opens the sample journal as a new user does, with the button on the first screen. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open a sample journal' }).click();
  await page.getByText('Sample journal: nothing here is real.').waitFor({ timeout: 90_000 });
}

export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await ask(page, 'app.setPreferences', { theme });
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate((chosen) => {
    document.documentElement.dataset.theme = chosen;
  }, theme);
}
