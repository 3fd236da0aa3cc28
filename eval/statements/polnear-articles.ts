import { readFileSync } from 'node:fs';
import type { Span } from '../../src/model/statement.ts';

/** An article of PolNeAR with its attributions by hand: spans of UTF-16 units. */
export type PolnearArticle = {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
};

export type GoldAttribution = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};

type Pair = readonly [number, number];
type Line = {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Partial<Record<keyof GoldAttribution, readonly Pair[]>>[];
};

/** The articles of a file that has one as JSON a line, its spans in code points. */
export function readPolnear(path: string): PolnearArticle[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, text, attributions }: Line = JSON.parse(line);
    const units = unitsOf(text);
    const spans = (pairs: readonly Pair[] = []) =>
      pairs.map(([start, end]) => ({ start: units[start] ?? 0, end: units[end] ?? text.length }));
    return {
      id,
      text,
      attributions: attributions.map(({ source, cue, content }) => ({
        source: spans(source),
        cue: spans(cue),
        content: spans(content),
      })),
    };
  });
}

/** For each code point, where its UTF-16 units begin. */
function unitsOf(text: string): number[] {
  const units: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
    units.push(at);
  }
  return [...units, text.length];
}
