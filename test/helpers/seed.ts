import fc from 'fast-check';

declare const __RANDOM_SEED__: boolean;

/**
 * Property tests draw the same cases in every ordinary run, so that a red run is about the change at hand; the long
 * run draws new ones each time and prints the seed of what it finds.
 */
if (!__RANDOM_SEED__) fc.configureGlobal({ seed: 20_260_301 });
