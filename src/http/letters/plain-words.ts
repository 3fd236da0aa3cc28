import { withoutTurns } from '../../text/reading/without-turns.ts';

/** One line of anybody's words, at most `longest` UTF-16 units: without control signs, line ends and signs that turn what follows. */
export function plainWords(text: string, longest: number): string {
  // What is cut first is looked through in no time, however long an outlet made it.
  const some = withoutTurns(text.slice(0, 4 * longest)).toWellFormed();
  const line = some.replace(/[\p{C}\p{Z}\s]+/gu, (found) => (isJoiner(found) ? found : ' ')).trim();
  if (line.length <= longest) return line;
  const start = line.slice(0, longest).toWellFormed();
  const space = start.lastIndexOf(' ');
  return `${space > longest / 2 ? start.slice(0, space) : start}…`;
}

/** Scripts and emoji are joined by the first two; the marks of direction belong to names. */
const JOINERS: readonly string[] = ['\u200c', '\u200d', '\u200e', '\u200f', '\u061c'];

function isJoiner(found: string): boolean {
  return JOINERS.includes(found);
}
