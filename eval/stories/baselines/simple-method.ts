/**
 * The plain way, for comparison: TF-IDF vectors of text, headline and capitalised words, an article joins the group whose sum of
 * vectors is nearest, by cosines weighed by hand and by how many days lie between, or begins one; every 50 articles
 * groups that are near enough become one. Nothing is learned, nothing is known of any language.
 */
import type { StoryText } from '../../../src/model/story.ts';
import { DAY } from '../../../src/model/time.ts';

type Vector = Map<string, number>;
type Blocks = { readonly body: Vector; readonly title: Vector; readonly names: Vector };
type Group = { readonly number: number; readonly blocks: Blocks; newest: number | null };

const BODY_WORDS = 250;
const JOIN_AT = 0.15;
const MERGE_AT = 0.25;
const MERGE_EVERY = 50;
const SPREAD = 3 * DAY;
/** Groups held against an article: those that share most of its rarest words. */
const CANDIDATES = 24;
const PROBES = 24;

/** Article id to group, and how many articles were moved by merging. */
export function groupSimply(texts: readonly StoryText[]): {
  stories: Map<number, number>;
  moved: number;
} {
  const method = new SimpleMethod();
  for (const [at, text] of texts.entries()) {
    method.take(text);
    if (at % MERGE_EVERY === MERGE_EVERY - 1) method.merge();
  }
  method.merge();
  return { stories: method.stories, moved: method.moved };
}

class SimpleMethod {
  readonly stories = new Map<number, number>();
  moved = 0;
  readonly #documents = new Map<string, number>();
  #taken = 0;
  readonly #groups = new Map<number, Group>();
  readonly #byWord = new Map<string, Set<number>>();
  readonly #dirty = new Set<number>();

  take(text: StoryText): void {
    const blocks = this.#weigh(readBlocks(text));
    const [best] = this.#candidates(blocks)
      .map((group) => ({
        group,
        score: closeness(blocks, group.blocks) * nearness(text.time, group.newest),
      }))
      .sort((one, other) => other.score - one.score || one.group.number - other.group.number);
    const group = best !== undefined && best.score >= JOIN_AT ? best.group : this.#open(text.id);
    this.#addTo(group, blocks);
    group.newest = text.time ?? group.newest;
    this.stories.set(text.id, group.number);
  }

  merge(): void {
    for (const number of this.#dirty) {
      const group = this.#groups.get(number);
      if (group === undefined) continue;
      const [best] = this.#candidates(group.blocks)
        .filter((other) => other.number !== number)
        .map((other) => ({
          other,
          score: closeness(group.blocks, other.blocks) * nearness(group.newest, other.newest),
        }))
        .sort((one, other) => other.score - one.score);
      if (best !== undefined && best.score >= MERGE_AT) this.#join(group, best.other);
    }
    this.#dirty.clear();
  }

  /** The larger side keeps its number. */
  #join(one: Group, other: Group): void {
    const size = ({ number }: Group) =>
      [...this.stories.values()].filter((at) => at === number).length;
    const [into, from] = size(one) >= size(other) ? [one, other] : [other, one];
    this.#addTo(into, from.blocks);
    this.#groups.delete(from.number);
    for (const [article, number] of this.stories) {
      if (number !== from.number) continue;
      this.stories.set(article, into.number);
      this.moved += 1;
    }
  }

  #open(number: number): Group {
    const group = {
      number,
      blocks: { body: new Map(), title: new Map(), names: new Map() },
      newest: null,
    };
    this.#groups.set(number, group);
    return group;
  }

  #addTo(group: Group, blocks: Blocks): void {
    for (const key of ['body', 'title', 'names'] as const) {
      for (const [word, weight] of blocks[key]) {
        group.blocks[key].set(word, (group.blocks[key].get(word) ?? 0) + weight);
        const groups = this.#byWord.get(word) ?? new Set();
        this.#byWord.set(word, groups.add(group.number));
      }
    }
    this.#dirty.add(group.number);
  }

  #candidates(blocks: Blocks): Group[] {
    const weights = [...new Map([...blocks.body, ...blocks.title])];
    const probes = weights.sort((one, other) => other[1] - one[1]).slice(0, PROBES);
    const shared = new Map<number, number>();
    for (const [word, weight] of probes) {
      for (const number of this.#byWord.get(word) ?? []) {
        shared.set(number, (shared.get(number) ?? 0) + weight);
      }
    }
    const nearest = [...shared].sort((one, other) => other[1] - one[1]);
    return nearest.flatMap(([number]) => this.#groups.get(number) ?? []).slice(0, CANDIDATES);
  }

  #weigh({ body, title, names }: Blocks): Blocks {
    this.#taken += 1;
    for (const word of new Set([...body.keys(), ...title.keys()])) {
      this.#documents.set(word, (this.#documents.get(word) ?? 0) + 1);
    }
    const weigh = (counts: Vector) => this.#normalise(counts);
    return { body: weigh(body), title: weigh(title), names: weigh(names) };
  }

  #normalise(counts: Vector): Vector {
    const weights = [...counts].map(([word, count]): [string, number] => {
      const seen = this.#documents.get(word) ?? 0;
      return [word, (1 + Math.log(count)) * Math.log((this.#taken + 50) / (seen + 0.5))];
    });
    const kept = weights.sort((one, other) => other[1] - one[1]).slice(0, BODY_WORDS);
    const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1;
    return new Map(kept.map(([word, weight]) => [word, weight / length]));
  }
}

function readBlocks({ headline, text }: StoryText): Blocks {
  const title = wordsOf(headline);
  const names = [...headline.slice(1).matchAll(NAMES), ...text.matchAll(NAMES)].map(([name]) =>
    name.toLowerCase(),
  );
  return {
    body: countOf([...title, ...wordsOf(text)]),
    title: countOf([...title, ...title.slice(1).map((word, at) => `${title[at]} ${word}`)]),
    names: countOf(names),
  };
}

const NAMES = /(?<=[\p{Ll}\d,;] )\p{Lu}[\p{L}\d]{1,40}/gu;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) ?? [];
}

function countOf(words: readonly string[]): Vector {
  const counts: Vector = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function closeness(one: Blocks, other: Blocks): number {
  const { body, title, names } = other;
  return (
    0.5 * cosine(one.body, body) + 0.25 * cosine(one.title, title) + 0.25 * cosine(one.names, names)
  );
}

function cosine(one: Vector, other: Vector): number {
  const [short, long] = one.size < other.size ? [one, other] : [other, one];
  let product = 0;
  for (const [word, weight] of short) product += weight * (long.get(word) ?? 0);
  return product === 0
    ? 0
    : product / (Math.hypot(...one.values()) * Math.hypot(...other.values()));
}

function nearness(one: number | null, other: number | null): number {
  if (one === null || other === null) return 1;
  return Math.exp(-(((one - other) / SPREAD) ** 2) / 2);
}
