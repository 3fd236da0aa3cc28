/** Tries regular expressions with texts that are made for each: its own words over and over, and words that are nearly so. */
import type { Pattern } from '../check-patterns.ts';

const LENGTH = 100_000;
const GOAL_MS = 50;
const SHOWN = 25;

/** Texts of a hundred thousand signs that an expression may find hard. */
export function hostileTexts({ source }: Pick<Pattern, 'source'>): readonly string[] {
  const words = wordsOf(source);
  const own = words.join('');
  const pieces = [
    ...[
      'a',
      ' ',
      '\n',
      '-',
      '.',
      ',',
      '0',
      '"',
      '<',
      '(',
      'é',
      'И',
      '一',
      'A. ',
      'aB ',
      '1 ',
      '>a<',
      'a@',
      '//',
      '\t\u00a0',
    ],
    own,
    own.slice(0, -1),
    own.slice(0, Math.ceil(own.length / 2)),
    `${own} `,
    `${own.slice(0, -1)}\n`,
    words.toSorted((one, other) => other.length - one.length)[0] ?? 'a',
    `${words[0] ?? 'a'} `,
    `${words.at(-1) ?? 'a'}${words[0] ?? 'a'}`,
  ];
  const texts = [...new Set(pieces)].filter((piece) => piece !== '');
  const ends = own.slice(0, 20);
  return texts.flatMap((piece) => {
    const long = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
    return [long, `${ends}${long}\0`];
  });
}

/** The literal words in an expression, in its order. */
function wordsOf(source: string): string[] {
  const plain = source
    .replace(/\\[sS]/g, ' ')
    .replace(/\\d/g, '7')
    .replace(/\\[pP]\{[^}]{1,40}\}/g, 'A')
    .replace(/\\[wW]/g, 'w')
    .replace(/\\[bB]/g, '')
    .replace(/\(\?(?:[:=!]|<[=!]|<\w{1,40}>)/g, '(')
    .replace(/\{\d{0,9},?\d{0,9}\}/g, '');
  return plain.match(/[^\\()[\]{}|?*+^$]{1,40}/g) ?? [];
}

type Measured = { readonly pattern: Pattern; readonly worst: number; readonly text: string };

/** Milliseconds of the process's own time for all matches in a text, the least of three. */
function timeOf({ source, flags }: Pattern, text: string): number {
  const once = () => {
    const expression = new RegExp(source, flags);
    const before = process.cpuUsage();
    if (expression.global) text.match(expression);
    else expression.exec(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const first = once();
  return first < GOAL_MS / 2 ? first : Math.min(first, once(), once());
}

/** Prints the slowest, and how many are over the goal. */
export function measurePatterns(patterns: readonly Pattern[]): void {
  const measured = patterns.map((pattern): Measured => {
    const times = hostileTexts(pattern).map((text) => ({ text, ms: timeOf(pattern, text) }));
    const worst = times.toSorted((one, other) => other.ms - one.ms)[0];
    return { pattern, worst: worst?.ms ?? 0, text: worst?.text ?? '' };
  });
  const ordered = measured.toSorted((one, other) => other.worst - one.worst);
  for (const { pattern, worst, text } of ordered.slice(0, SHOWN)) {
    const { where, source, flags } = pattern;
    console.log(
      `${worst.toFixed(1)} ms  ${where}  /${source.slice(0, 100)}/${flags}  on ${JSON.stringify(text.slice(0, 30))}`,
    );
  }
  const over = measured.filter(({ worst }) => worst > GOAL_MS).length;
  console.log(`${over} of ${measured.length} take more than ${GOAL_MS} ms for ${LENGTH} signs`);
}
