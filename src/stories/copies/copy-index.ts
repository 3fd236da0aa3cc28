import { KeptArticles } from './kept-articles.ts';
import {
  CLOSE,
  FINE,
  type Level,
  levelFor,
  NORMAL,
  type Sample,
  SPARSE,
} from './sample-shingles.ts';
import { ShingleTable } from './shingle-table.ts';

/** Which articles of the window have which shingles. */
export type CopyIndex = {
  readonly kept: KeptArticles;
  /** Of levels 0, 1, and 2 with 3; of 25, 6 and 2 million shingles at most: 200 MB together. */
  readonly tables: readonly [ShingleTable, ShingleTable, ShingleTable];
};

export function newCopyIndex(): CopyIndex {
  return {
    kept: new KeptArticles(),
    tables: [new ShingleTable(21), new ShingleTable(19), new ShingleTable(17)],
  };
}

/** Which of the tables a level's shingles are in. */
export function tableOf(level: Level): 0 | 1 | 2 {
  return level >= CLOSE ? 2 : level === NORMAL ? 1 : 0;
}

/** The finest level at which all that an article's text had is in the tables still. */
export function levelKept({ kept, tables }: CopyIndex, number: number): Level {
  const { shingles, added } = kept.at(number);
  const level = levelFor(shingles);
  if (level >= CLOSE && tables[2].holds(added[1])) return level;
  return level !== SPARSE && tables[1].holds(added[0]) ? NORMAL : SPARSE;
}

/** How many of its own words' shingles an article had at that level. */
export function countKept({ kept }: CopyIndex, number: number, level: Level): number {
  const { counts, ownShingles } = kept.at(number);
  return level === FINE ? ownShingles : counts[level];
}

/** Puts in those shingles of an article that `isNew` says are not there by another of its family. */
export function addShingles(
  { tables }: CopyIndex,
  number: number,
  { sample, isNew }: { sample: Sample; isNew: (at: number) => boolean },
): void {
  for (let at = 0; at < sample.keys.length; at += 1) {
    if (isNew(at))
      tables[tableOf(sample.levels[at] as Level)].add(sample.keys[at] as number, number);
  }
}
