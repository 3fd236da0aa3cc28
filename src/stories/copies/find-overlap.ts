import { type CopyIndex, countKept, levelKept } from './copy-index.ts';
import { type Level, type Sample, SHINGLE } from './sample-shingles.ts';
import { MOST_OF_A_KEY } from './shingle-table.ts';

/** What a new text and a kept one, or a family of kept ones, have in common. Shares from 0 to 1, of own words. */
export type Overlap = {
  /** The number of the article it is told of: its family's root where that has a good part of it. */
  readonly number: number;
  readonly family: number;
  /** Of the new text's words in the other (in all of its family), and of the other's in the new one. */
  readonly share: number;
  readonly shareOfOther: number;
  /** The same of shingles, where a changed word takes five with it. */
  readonly raw: number;
  readonly rawOfOther: number;
  /** Words in passages that the other has without a change, of all words of either text: quotations among them count too. */
  readonly passages: number;
  readonly passagesOfOther: number;
  /** As far as can be told from the sample: own words, or in passages any. */
  readonly sharedWords: number;
  /** Words of both: of the one kept some 20 in a hundred more or less. */
  readonly words: number;
  readonly wordsOfOther: number;
  /** Shared is only what stands round names and numbers: a form filled in anew. */
  readonly isForm: boolean;
};

/** Which kept articles have which of a sample's shingles. */
export type Hits = {
  /** Places in the sample, ascending, and article numbers beside them. */
  readonly places: readonly number[];
  readonly numbers: readonly number[];
  /** By place in the sample: 1 for what few texts have, less for what many have. */
  readonly weights: Float64Array;
  readonly groups: ReadonlyMap<number, number>;
};

/** By how many different texts have a shingle. Boilerplate, "did not immediately respond to a request for": all have it. */
const WEIGHTS = [1, 1, 1, 1, 1, 0.6, 0.35, 0.2, 0.1];
/** Families looked at closely, those with most in common. */
const MOST_GROUPS = 6;
const LEAST_HITS = 2;
/** Between two shared shingles so near, what is not shared is a changed word and not another's text. */
const GAP = 24;

const found = new Uint32Array(MOST_OF_A_KEY);

/** Looks all of a sample's shingles up; a family counts as one text. */
export function findHits({ kept, tables }: CopyIndex, sample: Sample): Hits {
  const [places, numbers]: [number[], number[]] = [[], []];
  const weights = new Float64Array(sample.keys.length);
  const groups = new Map<number, number>();
  const last = new Map<number, number>();
  for (let at = 0; at < sample.keys.length; at += 1) {
    const count = tables[sample.levels[at] as Level].find(sample.keys[at] as number, found);
    let texts = 0;
    for (let one = 0; one < count; one += 1) {
      const number = found[one] as number;
      if (!kept.has(number)) continue;
      places.push(at);
      numbers.push(number);
      const group = groupOf(kept.family(number), number);
      if (last.get(group) === at) continue;
      last.set(group, at);
      groups.set(group, (groups.get(group) ?? 0) + 1);
      texts += 1;
    }
    weights[at] = WEIGHTS[texts] ?? 1;
  }
  return { places, numbers, weights, groups };
}

/** A family's articles are one group; others are each their own. */
function groupOf(family: number, number: number): number {
  return family === 0 ? number : -family;
}

/** All that a text has much in common with, the most first; of as much, the first seen. */
export function measureOverlaps(
  index: CopyIndex,
  { sample, hits, rootOf }: { sample: Sample; hits: Hits; rootOf: (family: number) => number },
): Overlap[] {
  const nearest = [...hits.groups]
    .filter(([, count]) => count >= LEAST_HITS)
    .sort((one, other) => other[1] - one[1])
    .slice(0, MOST_GROUPS);
  return nearest
    .map(([group]) => measure(index, { sample, hits, group, rootOf }))
    .sort((one, other) => other.sharedWords - one.sharedWords);
}

type Question = {
  readonly sample: Sample;
  readonly hits: Hits;
  readonly group: number;
  readonly rootOf: (family: number) => number;
};

function measure(index: CopyIndex, { sample, hits, group, rootOf }: Question): Overlap {
  const { isHit, byNumber } = hitsOf(index, hits, { group, sample });
  const family = group < 0 ? -group : 0;
  const number = articleOf(index, byNumber, rootOf(family));
  const level = Math.min(sample.level, levelKept(index, number)) as Level;
  const { all, raw, covered, isForm } = sumUp(sample, {
    isHit,
    level,
    weights: hits.weights,
  });
  const passages = passageWords(sample, { isHit, level });
  const share = ratio(covered, all);
  const rawOfOther = partKept(index, number, { hits: byNumber.get(number) ?? 0, level });
  return {
    number,
    family,
    share,
    shareOfOther: Math.min(1, rawOfOther * ratio(covered, raw)),
    raw: ratio(raw, all),
    rawOfOther,
    passages: passages / (sample.shingles + SHINGLE - 1),
    passagesOfOther: Math.min(1, passages / (index.kept.at(number).shingles + SHINGLE - 1)),
    sharedWords: Math.max(passages, share * (sample.ownShingles + SHINGLE - 1)),
    words: sample.ownShingles + SHINGLE - 1,
    wordsOfOther: index.kept.at(number).ownShingles + SHINGLE - 1,
    isForm,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The part of an article's own words that so many hits of own shingles, up to a level, stand for. */
export function partKept(
  index: CopyIndex,
  number: number,
  { hits, level }: { hits: number; level: Level },
): number {
  return Math.min(1, ratio(hits, countKept(index, number, level)));
}

/** Which of the sample a group has, and how many own ones each of its articles brought in. */
function hitsOf(
  { kept }: CopyIndex,
  { places, numbers }: Hits,
  { group, sample }: { group: number; sample: Sample },
): { isHit: Uint8Array; byNumber: Map<number, number> } {
  const isHit = new Uint8Array(sample.keys.length);
  const byNumber = new Map<number, number>();
  for (let one = 0; one < places.length; one += 1) {
    const number = numbers[one] as number;
    if (groupOf(kept.family(number), number) !== group) continue;
    const at = places[one] as number;
    isHit[at] = 1;
    byNumber.set(number, (byNumber.get(number) ?? 0) + (sample.own[at] as number));
  }
  return { isHit, byNumber };
}

/**
 * The root, if it has a good part of what is shared, or if most of it is shared; else the one that brought most in: it
 * added something to the root's text that was taken from there.
 */
function articleOf(index: CopyIndex, byNumber: ReadonlyMap<number, number>, root: number): number {
  let [most, best, all] = [-1, root, 0];
  for (const [number, count] of byNumber) {
    all += count;
    if (count <= most) continue;
    most = count;
    best = number;
  }
  const ofRoot = byNumber.get(root);
  if (ofRoot === undefined) return best;
  const level = levelKept(index, root);
  return ofRoot * 4 >= all || partKept(index, root, { hits: ofRoot, level }) >= 0.5 ? root : best;
}

type Sums = { readonly isHit: Uint8Array; readonly level: Level; readonly weights: Float64Array };

/** Sums of weights: of all own shingles, of the shared ones, of those that stand near shared ones. */
function sumUp(sample: Sample, { isHit, level, weights }: Sums) {
  let [all, raw, covered, last, since] = [0, 0, 0, -Infinity, 0];
  const form = { hits: 0, anchoredHits: 0, misses: 0, anchoredMisses: 0 };
  for (let at = 0; at < sample.keys.length; at += 1) {
    if ((sample.levels[at] as number) > level || sample.own[at] === 0) continue;
    const weight = weights[at] as number;
    all += weight;
    if (isHit[at] === 0) {
      since += weight;
      form.misses += 1;
      form.anchoredMisses += sample.anchored[at] as number;
      continue;
    }
    const place = sample.places[at] as number;
    covered += weight + (place - last <= GAP ? since : 0);
    [raw, since, last] = [raw + weight, 0, place];
    form.hits += 1;
    form.anchoredHits += sample.anchored[at] as number;
  }
  return { all, raw, covered, isForm: isFilledForm(form) };
}

/** Fewer words in a row, or fewer own ones of these, may be a set phrase, or one person's words in two reports. */
const LEAST_PASSAGE = 16;
const LEAST_OWN_OF_PASSAGE = 8;

/** Shingles that are all shared: where the first and the last begin, and words that are own. */
type Passage = { readonly from: number; readonly last: number; readonly own: number };

/** Words of passages of which all shingles are shared. */
function passageWords(sample: Sample, { isHit, level }: Omit<Sums, 'weights'>): number {
  let words = 0;
  let passage: Passage | null = null;
  for (let at = 0; at < sample.keys.length; at += 1) {
    if ((sample.levels[at] as number) > level) continue;
    if (isHit[at] === 1) {
      passage = goOn(passage, sample.places[at] as number, sample.own[at] === 1);
    } else {
      words += lengthOf(passage);
      passage = null;
    }
  }
  return words + lengthOf(passage);
}

/** A shingle adds those of its words that none before it had. */
function goOn(passage: Passage | null, place: number, isOwn: boolean): Passage {
  const { from, last, own } = passage ?? { from: place, last: place - SHINGLE, own: 0 };
  return { from, last: place, own: own + (isOwn ? Math.min(SHINGLE, place - last) : 0) };
}

function lengthOf(passage: Passage | null): number {
  if (passage === null || passage.own < LEAST_OWN_OF_PASSAGE) return 0;
  const length = passage.last - passage.from + SHINGLE;
  return length < LEAST_PASSAGE ? 0 : length;
}

type FormCounts = {
  readonly hits: number;
  readonly anchoredHits: number;
  readonly misses: number;
  readonly anchoredMisses: number;
};

/**
 * "X wins Ohio, with 51 per cent" and "Y wins Iowa, with 54": what differs has a name or number throughout, what is shared has none.
 * In a copy with words changed here and there names are among what is shared.
 */
function isFilledForm({ hits, anchoredHits, misses, anchoredMisses }: FormCounts): boolean {
  const differs = misses >= 6 && misses >= 0.25 * (hits + misses);
  return differs && anchoredMisses >= 0.9 * misses && anchoredHits <= 0.25 * hits;
}
