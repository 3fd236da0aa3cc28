import {
  type BrokenPlace,
  type Brought,
  type Elsewhere,
  type ElsewhereRead,
  type EntryRead,
  MOST_ITEMS,
} from './brought.ts';

/** Named one by one; of the others there is their number. */
const MOST_NAMED = 200;

/** What the entries of an export come to. */
export function joined(program: Elsewhere, entries: Iterable<EntryRead>): ElsewhereRead {
  const items: Brought[] = [];
  const broken: BrokenPlace[] = [];
  const leftOut: string[] = [];
  let [notes, moreBroken] = [0, 0];
  for (const entry of entries) {
    if (items.length >= MOST_ITEMS) {
      leftOut.push(`Only the first ${MOST_ITEMS} articles were read.`);
      break;
    }
    if (entry.kind === 'article') {
      items.push(entry.article);
      notes += entry.leftOut?.notes ?? 0;
    } else if (broken.length < MOST_NAMED) broken.push(entry.broken);
    else moreBroken += 1;
  }
  if (moreBroken > 0) leftOut.push(`${moreBroken} more could not be read.`);
  if (notes > 0)
    leftOut.push(`${notes} notes and highlights were left out: Hearsay has no place for them.`);
  return { kind: 'brought', program, items, feeds: [], broken, leftOut };
}
