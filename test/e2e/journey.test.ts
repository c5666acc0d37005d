import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Journey, startJourney, steps } from './journey/index.ts';
import { temporaryFolder } from './support/temporary.ts';

describe('the main job, through the real interface in a real browser', () => {
  const folder = temporaryFolder('journey');
  let journey: Journey;
  const errors: string[] = [];

  beforeAll(async () => {
    journey = await startJourney(folder.path);
    journey.page.on('pageerror', (error) => errors.push(error.message));
    journey.page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
  });
  afterAll(async () => {
    await journey?.preview.close();
    folder.remove();
  });

  for (const step of steps) test(step.name, () => step.run(journey));

  test('the page reported no error on the way', () => expect(errors).toEqual([]));
});
