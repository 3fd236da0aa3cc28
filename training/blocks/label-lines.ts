/**
 * Which lines of a page are the article's, by the gold text: the lines' words are looked up in the gold's, in
 * order. A page's gold is a whole body, or segments that are or are not in it.
 */

export type Gold = {
  readonly body?: string | null;
  readonly with?: readonly string[] | null;
  readonly without?: readonly string[] | null;
};

/** 1, 0, or null where the gold does not say; one for each line. */
export function labelLines(lines: readonly string[], gold: Gold): (number | null)[] {
  return gold.body ? byBody(lines, gold.body) : bySegments(lines, gold);
}

const LONG = 6;
const SHINGLE = 4;

function byBody(lines: readonly string[], body: string): number[] {
  const gold = wordsOf(body);
  const left = shingleCounts(gold);
  const places = shinglePlaces(gold);
  const words = lines.map(wordsOf);
  const labels = words.map((line) => (line.length >= LONG ? takeLong(line, left) : 0));
  const anchors = words.map((line, at) => (labels[at] === 1 ? placeOf(line, places) : -1));
  const bounds = boundsOf(anchors, gold.length);
  const goldLines = new Set(body.split('\n').map((line) => wordsOf(line).join(' ')));
  words.forEach((line, at) => {
    if (line.length === 0 || line.length >= LONG) return;
    const { from, to } = bounds[at] ?? { from: 0, to: 0 };
    const found = findRun(gold, line, { from, to });
    if (found === -1) return;
    // One word in the midst of a paragraph's words proves nothing.
    if (line.length <= 2 && !goldLines.has(line.join(' '))) return;
    labels[at] = 1;
  });
  return labels;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function shinglesOf(words: readonly string[]): string[] {
  return Array.from({ length: Math.max(0, words.length - SHINGLE + 1) }, (_, at) =>
    words.slice(at, at + SHINGLE).join(' '),
  );
}

function shingleCounts(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const shingle of shinglesOf(words)) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  return counts;
}

function shinglePlaces(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  shinglesOf(words).forEach((shingle, at) => {
    if (!places.has(shingle)) places.set(shingle, at);
  });
  return places;
}

/** Whether at least half of a line is in what is left of the gold; takes it out if so. */
function takeLong(line: readonly string[], left: Map<string, number>): number {
  const shingles = shinglesOf(line);
  const found = shingles.filter((shingle) => (left.get(shingle) ?? 0) > 0);
  if (found.length < shingles.length * 0.5) return 0;
  for (const shingle of found) left.set(shingle, (left.get(shingle) ?? 0) - 1);
  return 1;
}

function placeOf(line: readonly string[], places: ReadonlyMap<string, number>): number {
  const found = shinglesOf(line).flatMap((shingle, at) => {
    const place = places.get(shingle);
    return place === undefined ? [] : [place - at];
  });
  return found.sort((a, b) => a - b)[found.length >> 1] ?? -1;
}

/** Where in the gold a line may stand, by the long lines around it. */
function boundsOf(anchors: readonly number[], end: number): { from: number; to: number }[] {
  const slack = 60;
  return anchors.map((_, at) => {
    const before = anchors.slice(0, at).findLast((place) => place !== -1);
    const after = anchors.slice(at + 1).find((place) => place !== -1);
    if (before === undefined && after === undefined) return { from: 0, to: 0 };
    return {
      from: before ?? Math.max(0, (after ?? 0) - slack),
      to: after ?? Math.min(end, (before ?? 0) + 400),
    };
  });
}

function findRun(
  gold: readonly string[],
  line: readonly string[],
  { from, to }: { from: number; to: number },
): number {
  for (let at = from; at + line.length <= to; at += 1)
    if (line.every((word, offset) => gold[at + offset] === word)) return at;
  return -1;
}

function bySegments(lines: readonly string[], gold: Gold): (number | null)[] {
  const inside = (gold.with ?? []).map(folded).filter((segment) => segment.length > 3);
  const outside = (gold.without ?? []).map(folded).filter((segment) => segment.length > 3);
  return lines.map((line) => {
    const text = folded(line);
    if (text === '') return null;
    const isIn = inside.some((segment) => holds(text, segment));
    const isOut = outside.some((segment) => holds(text, segment));
    return isIn === isOut ? null : Number(isIn);
  });
}

function holds(line: string, segment: string): boolean {
  return line.includes(segment) || (line.length > 20 && segment.includes(line));
}

function folded(text: string): string {
  return wordsOf(text).join(' ');
}
