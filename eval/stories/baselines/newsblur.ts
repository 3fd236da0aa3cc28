/**
 * NewsBlur's way of finding one story in several feeds, as its source describes it (samuelclay/NewsBlur, apps/clustering, 2026):
 * written anew, since it runs on Redis and Elasticsearch. Headlines equal once folded; or 0.6 of the shorter headline's
 * weighty words shared, three at least, five in each; or a search for the headline's words in titles and texts (BM25 of 30 at least, the best five,
 * three weighty words of both headlines shared). Whatever is found is joined, single link, within 120 hours, never two
 * of one feed by themselves. Of each group ten articles stay.
 */
import type { StoryText } from '../../../src/model/story.ts';
import { HOUR } from '../../../src/model/time.ts';
import { openIndex } from './search-index.ts';
import { UnionFind } from './union-find.ts';

export type NewsblurOptions = {
  /** Ten in NewsBlur; without the limit large stories stay whole. */
  readonly mostMembers: number;
};

type Title = { readonly at: number; readonly folded: string; readonly words: ReadonlySet<string> };

const LOOK_BACK = 120 * HOUR;
const TITLE_LEAST = 10;
const WORDS_LEAST = 5;
const SHARED_LEAST = 3;
const OVERLAP_LEAST = 0.6;
const COMMON_WORD = 50;
const SCORE_LEAST = 30;
const HITS = 5;

/** Article id to group. */
export function groupLikeNewsblur(
  texts: readonly StoryText[],
  { mostMembers }: NewsblurOptions,
): Map<number, number> {
  const titles = texts.map((text, at) => readTitle(text.headline, at));
  const joined = new UnionFind(texts.length);
  const mayJoin = (one: number, other: number) => canBeOne(texts[one], texts[other]);
  joinEqualTitles(titles, { joined, mayJoin });
  joinAlikeTitles(titles, { joined, mayJoin });
  joinFound(texts, { joined, mayJoin, titles });
  return cap(texts, { joined, mostMembers });
}

type Joining = {
  readonly joined: UnionFind;
  readonly mayJoin: (one: number, other: number) => boolean;
};

const STOP_WORDS = new Set(
  `a an the and or but in on at to for of is it by with from as be was were are this that have has had do does did will would could
   should may might can shall not no its his her their our your my been being he she so up if me we am us go oh ok`.split(
    /\s+/,
  ),
);

function readTitle(headline: string, at: number): Title {
  const folded = headline
    .toLowerCase()
    .trim()
    .replace(/[-/]/g, ' ')
    .replace(/[^\p{L}\p{N}_\s]/gu, '')
    .replace(/\s+/g, ' ');
  const words = folded.split(' ').filter((word) => word.length > 1 && !STOP_WORDS.has(word));
  return {
    at,
    folded,
    words: new Set(words.filter((word) => !/^\d+$/.test(word)).map(withoutPlural)),
  };
}

function withoutPlural(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Feeds of a set without outlets are all taken for different ones. */
function canBeOne(one: StoryText | undefined, other: StoryText | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.outlet !== null && one.outlet === other.outlet) return false;
  if (one.time === null || other.time === null) return true;
  return Math.abs(one.time - other.time) <= LOOK_BACK;
}

/** Of several with one headline each is held against all others, as one feed's may not stand between. */
function joinEqualTitles(titles: readonly Title[], { joined, mayJoin }: Joining): void {
  const groups = Map.groupBy(titles, ({ folded }) => folded);
  for (const [folded, group] of groups) {
    if (folded.length < TITLE_LEAST) continue;
    for (const [one, other] of pairsOf(group)) {
      if (mayJoin(one.at, other.at)) joined.join(one.at, other.at);
    }
  }
}

function joinAlikeTitles(titles: readonly Title[], { joined, mayJoin }: Joining): void {
  const long = titles.filter(
    ({ words, folded }) => words.size >= WORDS_LEAST && folded.length >= TITLE_LEAST,
  );
  for (const sharers of sharersOfWords(long)) {
    for (const [one, other] of pairsOf(sharers)) {
      if (areAlike(one, other) && mayJoin(one.at, other.at)) joined.join(one.at, other.at);
    }
  }
}

/** Titles with a word in common; a word that more than fifty have tells nothing. */
function sharersOfWords(titles: readonly Title[]): Title[][] {
  const byWord = new Map<string, Title[]>();
  for (const title of titles) {
    for (const word of title.words) byWord.set(word, [...(byWord.get(word) ?? []), title]);
  }
  return [...byWord.values()].filter((sharers) => sharers.length <= COMMON_WORD);
}

function* pairsOf(titles: readonly Title[]): Generator<[Title, Title]> {
  for (const [place, one] of titles.entries()) {
    for (const other of titles.slice(place + 1)) yield [one, other];
  }
}

function areAlike(one: Title, other: Title): boolean {
  const shared = one.words.intersection(other.words).size;
  const smaller = Math.min(one.words.size, other.words.size);
  return shared >= SHARED_LEAST && shared / smaller >= OVERLAP_LEAST;
}

function joinFound(
  texts: readonly StoryText[],
  { joined, mayJoin, titles }: Joining & { readonly titles: readonly Title[] },
): void {
  const index = openIndex(texts);
  for (const [at, { headline }] of texts.entries()) {
    if (headline.trim().length < TITLE_LEAST) continue;
    const hits = index.alike(headline).filter((hit) => hit.score >= SCORE_LEAST);
    const others = hits.filter((hit) => hit.at !== at && mayJoin(at, hit.at)).slice(0, HITS);
    for (const other of others) {
      const shared = titles[at]?.words.intersection(titles[other.at]?.words ?? new Set()).size ?? 0;
      if (shared >= SHARED_LEAST) joined.join(at, other.at);
    }
  }
}

function cap(
  texts: readonly StoryText[],
  { joined, mostMembers }: { readonly joined: UnionFind; readonly mostMembers: number },
): Map<number, number> {
  const sizes = new Map<number, number>();
  const groups = new Map<number, number>();
  for (const [at, { id }] of texts.entries()) {
    const root = joined.find(at);
    const size = (sizes.get(root) ?? 0) + 1;
    sizes.set(root, size);
    groups.set(id, size > mostMembers ? texts.length + at : root);
  }
  return groups;
}
