import { beforeEach, expect, test } from 'vitest';
import {
  amendPlace,
  currentPlace,
  forgetTrail,
  forgetWords,
  goBack,
  goForward,
  goTo,
} from '../../../renderer/app/place.ts';

beforeEach(forgetTrail);

test('one begins at today, with no way back', () => {
  expect(currentPlace()).toEqual({ at: 'today' });
  expect(goBack()).toBe(false);
  expect(goForward()).toBe(false);
});

test('one goes back and forward along the way that was gone', () => {
  goTo({ at: 'team' });
  goTo({ at: 'trash' });
  expect(goBack()).toBe(true);
  expect(currentPlace()).toEqual({ at: 'team' });
  expect(goForward()).toBe(true);
  expect(currentPlace()).toEqual({ at: 'trash' });
});

test('another way ends the one that lay ahead', () => {
  goTo({ at: 'team' });
  goBack();
  goTo({ at: 'trash' });
  expect(goForward()).toBe(false);
});

test('going where one is makes no step', () => {
  goTo({ at: 'team' });
  goTo({ at: 'team' });
  goBack();
  expect(currentPlace()).toEqual({ at: 'today' });
});

test('typing a search makes no steps', () => {
  goTo({ at: 'search', query: '' });
  amendPlace({ at: 'search', query: 'rollback' });
  goBack();
  expect(currentPlace()).toEqual({ at: 'today' });
});

test('forgetting the words keeps the places, behind and ahead', () => {
  goTo({ at: 'search', query: 'rollback' });
  goTo({ at: 'team' });
  goTo({ at: 'search', query: 'calibration' });
  goBack();
  forgetWords();
  goForward();
  expect(currentPlace()).toEqual({ at: 'search', query: '' });
  goBack();
  goBack();
  expect(currentPlace()).toEqual({ at: 'search', query: '' });
});
