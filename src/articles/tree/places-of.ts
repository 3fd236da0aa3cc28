import type { Block } from './blocks.ts';

/** Which line of the markup each paragraph is; -1 where its words are none of the lines after the last found. */
export function placesOf(paragraphs: readonly string[], blocks: readonly Block[]): number[] {
  const byWords = Map.groupBy(blocks.keys(), (place) => blocks[place]?.text ?? '');
  const nextOf = new Map<string, number>();
  let next = 0;
  return paragraphs.map((paragraph) => {
    const same = byWords.get(paragraph) ?? [];
    let at = nextOf.get(paragraph) ?? 0;
    while ((same[at] ?? next) < next) at += 1;
    const place = same[at] ?? -1;
    nextOf.set(paragraph, at + 1);
    if (place !== -1) next = place + 1;
    return place;
  });
}
