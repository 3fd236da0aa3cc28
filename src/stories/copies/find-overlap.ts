import { type CopyIndex, countKept, levelKept, tableOf } from './copy-index.ts';
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
    const count = tables[tableOf(sample.levels[at] as Level)].find(
      sample.keys[at] as number,
      found,
    );
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
  const family = group < 0 ? -group : 0;
  const root = family === 0 ? group : rootOf(family);
  const levelOf = (number: number) => Math.min(sample.level, levelKept(index, number)) as Level;
  // What a short copy of a long text has between that one's samples is no addition of its own.
  const ofRoot = index.kept.has(root) ? levelOf(root) : sample.level;
  const first = hitsOf(index, hits, { group, sample, level: ofRoot });
  const number = articleOf(index, first.byNumber, { root, level: ofRoot });
  const level = number === root ? ofRoot : levelOf(number);
  const { isHit, byNumber } =
    level === ofRoot ? first : hitsOf(index, hits, { group, sample, level });
  const { all, raw, covered, isForm } = sumUp(sample, {
    isHit,
    level,
    weights: hits.weights,
  });
  const passages = passageWords(sample, { isHit, level, weights: hits.weights });
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

/** Which of the sample a group has, and how many own ones, up to a level, each of its articles brought in. */
function hitsOf(
  { kept }: CopyIndex,
  { places, numbers }: Hits,
  { group, sample, level }: { group: number; sample: Sample; level: Level },
): { isHit: Uint8Array; byNumber: Map<number, number> } {
  const isHit = new Uint8Array(sample.keys.length);
  const byNumber = new Map<number, number>();
  for (let one = 0; one < places.length; one += 1) {
    const number = numbers[one] as number;
    const at = places[one] as number;
    if ((sample.levels[at] as number) > level) continue;
    if (groupOf(kept.family(number), number) !== group) continue;
    isHit[at] = 1;
    byNumber.set(number, (byNumber.get(number) ?? 0) + (sample.own[at] as number));
  }
  return { isHit, byNumber };
}

/**
 * The root, if it has a good part of what is shared, or if most of it is shared; else the one that brought most in: it
 * added something to the root's text that was taken from there.
 */
function articleOf(
  index: CopyIndex,
  byNumber: ReadonlyMap<number, number>,
  { root, level }: { root: number; level: Level },
): number {
  let [most, best, all] = [-1, root, 0];
  for (const [number, count] of byNumber) {
    all += count;
    if (count <= most) continue;
    most = count;
    best = number;
  }
  const ofRoot = byNumber.get(root);
  if (ofRoot === undefined) return best;
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

/** Shingles that are all shared: where the last begins, how many words there are, the own ones of these, and what they weigh. */
type Passage = {
  readonly last: number;
  readonly words: number;
  readonly own: number;
  readonly weight: number;
};

/** What the words of passages weigh of which all shingles are shared. */
function passageWords(sample: Sample, { isHit, level, weights }: Sums): number {
  let sum = 0;
  let passage: Passage | null = null;
  for (let at = 0; at < sample.keys.length; at += 1) {
    if ((sample.levels[at] as number) > level) continue;
    if (isHit[at] === 1) {
      passage = goOn(passage, { sample, at, weight: weights[at] as number });
    } else {
      sum += weigh(passage);
      passage = null;
    }
  }
  return sum + weigh(passage);
}

type Shared = { readonly sample: Sample; readonly at: number; readonly weight: number };

/** A shingle adds those of its words that none before it had. */
function goOn(passage: Passage | null, { sample, at, weight }: Shared): Passage {
  const place = sample.places[at] as number;
  const before = passage ?? { last: place - SHINGLE, words: 0, own: 0, weight: 0 };
  const added = passage === null ? SHINGLE : place - before.last;
  return {
    last: place,
    words: before.words + added,
    own: before.own + (sample.own[at] === 1 ? Math.min(SHINGLE, added) : 0),
    weight: before.weight + added * weight,
  };
}

function weigh(passage: Passage | null): number {
  const isLong = passage !== null && passage.words >= LEAST_PASSAGE;
  return isLong && passage.own >= LEAST_OWN_OF_PASSAGE ? passage.weight : 0;
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
