import { FEATURES } from '../vectors/compare-rows.ts';
import { chanceOf, type Decision } from './decide.ts';
import models from './models.json' with { type: 'json' };

/** Learned by training/stories; kept apart for items of a headline only and for whole texts. */
export const MODELS: Record<
  'placeText' | 'placeHeadline' | 'mergeText' | 'mergeHeadline',
  Decision
> = { ...models };

const HEADLINES_ONLY = FEATURES.indexOf('only headlines');

const SMALLER_SIZE = FEATURES.indexOf('smaller size');
const OWN_LIKENESS = FEATURES.indexOf('body beside own likeness');

function modelFor(kind: 'place' | 'merge', features: Float64Array): Decision {
  const isHeadline = (features[HEADLINES_ONLY] as number) > 0.5;
  if (kind === 'place') return isHeadline ? MODELS.placeHeadline : MODELS.placeText;
  return isHeadline ? MODELS.mergeHeadline : MODELS.mergeText;
}

/** The chance that the features are of one happening. */
export function judge(kind: 'place' | 'merge', features: Float64Array): number {
  const chance = chanceOf(modelFor(kind, features), features);
  const isWhole = kind === 'place' || (features[HEADLINES_ONLY] as number) > 0.5;
  return isWhole || !fallsApart(features, WHOLE) ? chance : Math.min(chance, 0.3);
}

/** Each of two groups has so many articles at least. */
const MATURE = Math.log(2.5);
/**
 * Articles of two groups are so much less like each other than like those of their own group that they tell of two happenings
 * that look alike. Of ECB+, whose events come in such pairs, .8 parts them nearly without a fault. Two groups are merged only
 * where they are clearly above it, so that none is merged and split in turn.
 */
export const PARTED = 0.83;
const WHOLE = 0.88;

export function fallsApart(features: Float64Array, least: number): boolean {
  return (features[SMALLER_SIZE] as number) > MATURE && (features[OWN_LIKENESS] as number) < least;
}
