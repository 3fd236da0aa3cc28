import type { Token } from '../../src/text/tokenise.ts';

/** A parse by machine of an article: a word's place in code points, its part of speech, its head's index (-1: none), its relation. */
export type Tags = {
  readonly id: string;
  readonly start: readonly number[];
  readonly pos: readonly string[];
  readonly head: readonly number[];
  readonly rel: readonly string[];
};

/** Our words' parts of speech, heads and relations; "" and -2 where the parse cut the words otherwise, -1 for a root. */
export function alignTags(text: string, tokens: readonly Token[], tags: Tags) {
  const ours = new Map(tokens.map(({ start }, index) => [start, index]));
  const units = unitsOf(text);
  const pos = tokens.map(() => '');
  const rel = tokens.map(() => '');
  const head = tokens.map(() => -2);
  const own = tags.start.map((start) => ours.get(units[start] ?? -1));
  for (const [theirs, index] of own.entries()) {
    if (index === undefined) continue;
    pos[index] = tags.pos[theirs] ?? '';
    rel[index] = tags.rel[theirs] ?? '';
    const above = tags.head[theirs] ?? -1;
    head[index] = above < 0 ? -1 : (own[above] ?? -2);
  }
  return { pos, rel, head };
}

function unitsOf(text: string): number[] {
  const units: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
    units.push(at);
  }
  return units;
}
