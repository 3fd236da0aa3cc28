import type { TasteFeature, TasteReason, TasteWeight } from '../../model/edition/taste.ts';

/** A reason with its sentence for the reader; `weight` is null where nothing was ever met with the feature. */
export function toReason(
  feature: TasteFeature,
  points: number,
  weight: TasteWeight | null,
): TasteReason {
  return { ...feature, points, reason: sentenceOf(feature, points, weight) };
}

function sentenceOf(feature: TasteFeature, points: number, weight: TasteWeight | null): string {
  const { kind, label } = feature;
  if (kind === 'top') return 'Several titles tell it now.';
  if (kind === 'follow') return `You follow ${label}.`;
  if (kind === 'variety') return `Others by ${label} stand above.`;
  const words = `${wordsFor(feature)}${basis(weight)}`;
  if (weight?.edit === 'more') return `You turned up ${words}.`;
  if (weight?.edit === 'less') return `You turned down ${words}.`;
  if (weight?.edit === 'off') return `You turned off ${words}.`;
  if (kind === 'any') return `How often you open a story at all${basis(weight)}.`;
  return points < 0 ? `You rather pass over ${words}.` : `You like ${words}.`;
}

/** "(you opened 9 of 12)". */
function basis(weight: TasteWeight | null): string {
  if (weight === null || weight.shown === 0) return '';
  return ` (you opened ${weight.opened} of ${weight.shown})`;
}

/** A feature within a sentence. */
function wordsFor({ kind, label }: TasteFeature): string {
  switch (kind) {
    case 'outlet':
      return `reports by ${label}`;
    case 'byline':
      return `texts by ${label}`;
    case 'speaker':
      return `what ${label} says`;
    case 'name':
      return `headlines with ${label}`;
    case 'story':
      return `“${label}”`;
    case 'language':
      return `texts in the language ${label}`;
    default:
      return label;
  }
}
