import { FEATURES } from '../vectors/compare-rows.ts';
import type { Decision } from './decide.ts';
import models from './models.json' with { type: 'json' };

/** Learned by training/stories; kept apart for items of a headline only and for whole texts. */
export const MODELS: Record<
  'placeText' | 'placeHeadline' | 'mergeText' | 'mergeHeadline',
  Decision
> = { ...models };

const HEADLINES_ONLY = FEATURES.indexOf('only headlines');

export function modelFor(kind: 'place' | 'merge', features: Float64Array): Decision {
  const isHeadline = (features[HEADLINES_ONLY] as number) > 0.5;
  if (kind === 'place') return isHeadline ? MODELS.placeHeadline : MODELS.placeText;
  return isHeadline ? MODELS.mergeHeadline : MODELS.mergeText;
}
