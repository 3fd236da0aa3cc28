/**
 * Rules as a small text file that people can read, keep and share: a rule a line, such as
 *
 *     harbour-post.example  drop  text Sign up for our newsletter*
 *
 * Empty lines and lines that begin with # say nothing to the program. White space in an outlet's key is
 * written as %20.
 */
import type { OutletRule } from '../../model/outlet-rule.ts';
import { foldSpace } from '../../text/fold-space.ts';
import { patternTrouble } from './rule-pattern.ts';

export type RuleFileProblem = {
  /** From 1. */
  readonly line: number;
  /** A sentence for the reader. */
  readonly reason: string;
};

export type RuleFile = {
  /** In the file's order, each once. */
  readonly rules: readonly OutletRule[];
  /** Lines that are no rules; the others are read. */
  readonly problems: readonly RuleFileProblem[];
};

const MOST_LINES = 5_000;
const LONGEST_LINE = 4_000;
const LONGEST_KEY = 300;

/** Reads a file of rules, whatever it is. Linear in its length. */
export function parseOutletRules(text: string): RuleFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, MOST_LINES + 1);
  const rules = new Map<string, OutletRule>();
  const problems: RuleFileProblem[] = [];
  for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
    const read = readLine(line);
    if (typeof read === 'string') problems.push({ line: index + 1, reason: read });
    else if (read !== null) rules.set(writeLine(read), read);
  }
  if (lines.length > MOST_LINES) {
    problems.push({ line: MOST_LINES + 1, reason: `Only ${MOST_LINES} lines are read.` });
  }
  return { rules: [...rules.values()], problems };
}

/** A rule, null for a line without one, or what is wrong. */
function readLine(line: string): OutletRule | string | null {
  if (line.length > LONGEST_LINE) return `The line is longer than ${LONGEST_LINE} characters.`;
  const [key, kind, how, ...words] = foldSpace(line).split(' ');
  if (key === undefined || key === '' || key.startsWith('#')) return null;
  const outlet = readKey(key);
  if (outlet === null) return `"${key.slice(0, 80)}" is no outlet.`;
  if (kind !== 'keep' && kind !== 'drop') return 'After the outlet comes keep or drop.';
  if (how !== 'text') return `After ${kind} comes the word text.`;
  const pattern = words.join(' ');
  return patternTrouble(pattern) ?? { outlet, kind, pattern };
}

function readKey(written: string): string | null {
  const key = written.replaceAll('%20', ' ').replaceAll('%23', '#').replaceAll('%25', '%');
  return key.length > LONGEST_KEY || !/[\p{L}\p{N}]/u.test(key) ? null : key.toLowerCase();
}

const HEAD = `# Hearsay: rules for outlets.
# One a line: the outlet, keep (put it back into the text) or drop (leave it out), the word text, the words.
# Capitals, spaces and numbers may differ; a * at the end takes any ending.
`;

/** Writes rules so that parseOutletRules gives them back: by outlet, in their order. */
export function writeOutletRules(rules: readonly OutletRule[]): string {
  const byOutlet = Map.groupBy(rules, ({ outlet }) => outlet);
  const parts = [...byOutlet].map(([, ones]) => `\n${ones.map(writeLine).join('\n')}\n`);
  return `${HEAD}${parts.join('')}`;
}

function writeLine({ outlet, kind, pattern }: OutletRule): string {
  const key = outlet.replaceAll('%', '%25').replace(/\s/g, '%20').replaceAll('#', '%23');
  return `${key} ${kind} text ${pattern}`;
}
