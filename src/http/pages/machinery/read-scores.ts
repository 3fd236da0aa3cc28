import { readFileSync } from 'node:fs';

/** Kept by `npm run eval`: a score may rise, never fall. */
const ACCEPTED = new URL('../../../../eval/accepted.json', import.meta.url);

/** Scores as they were measured, by name, each from 0 to 1. Empty where the file is not there: a copy without eval/. */
export function readScores(): ReadonlyMap<string, number> {
  try {
    return scoresIn(JSON.parse(readFileSync(ACCEPTED, 'utf8')));
  } catch {
    return new Map();
  }
}

function scoresIn(stated: unknown): ReadonlyMap<string, number> {
  if (typeof stated !== 'object' || stated === null) return new Map();
  const scores = Object.entries(stated).flatMap(([name, value]): [string, number][] =>
    typeof value === 'number' && value >= 0 && value <= 1 ? [[name, value]] : [],
  );
  return new Map(scores);
}
