import type { Removal } from '../../model/removal.ts';

/**
 * What two steps left out, one after the other, in the page's order. The second step's paragraphs are those
 * that the first left; what both tell is told by the paragraphs left in the end.
 */
export function joinRemovals(first: readonly Removal[], second: readonly Removal[]): Removal[] {
  // A line the second left out stood, for the first, after all that the second left out before it.
  const placed = second.map((removal, at) => ({ removal, at: removal.before + at }));
  const all = [
    ...first.map((removal) => ({ removal: moved(removal, placed), at: removal.before - 0.5 })),
    ...placed,
  ];
  return all.sort((a, b) => a.at - b.at).map(({ removal }) => removal);
}

function moved(removal: Removal, placed: readonly { readonly at: number }[]): Removal {
  const gone = placed.filter(({ at }) => at < removal.before).length;
  return gone === 0 ? removal : { ...removal, before: removal.before - gone };
}
