import type { Span } from '../../model/statement.ts';

/** Verbs that say of quoted words that somebody said them, whatever else stands round them. */
const VERBS = new Set(
  `said says saying told tells telling added adds adding continued continues continuing replied replies replying answered
  answers answering asked asks asking wrote writes writing tweeted tweets tweeting posted reported reports chanted chants chanting
  shouted shouts shouting sang sings singing wired warned warns warning declared declares declaring explained explains explaining
  recalled recalls noted notes noting remarked remarks responded responds responding joked jokes joking quipped quips argued argues
  arguing concluded concludes insisted insists announced announces repeated repeats repeating stated states stating exclaimed`.split(
    /\s+/u,
  ),
);
/** Words between the verb and the colon: "wrote to parents on Tuesday:". */
const MOST_BETWEEN = 7;
const REACH = 160;

/**
 * The verb of saying that leads to a quotation which begins at a place: right before it ("repeatedly says, “Don't”"), or
 * in the sentence that ends with a colon before it, in its paragraph or at the end of the one before.
 */
export function introductionBefore(text: string, start: number): Span | null {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start).trimEnd();
  const hasColon = before.endsWith(':');
  if (!hasColon && text.slice(from + before.length, start).includes('\n')) return null;
  const clause = hasColon || before.endsWith(',') ? before.slice(0, -1) : before;
  const words = [...clause.matchAll(/[\p{L}'’]+|[.!?;:\n”"]/gu)].slice(-MOST_BETWEEN - 1);
  const opens = words.findLastIndex(([word]) => /[.!?;:\n”"]/u.test(word));
  const near = words.slice(opens + 1);
  const verb = hasColon ? near.findLast(isVerb) : near.slice(-1).find(isVerb);
  if (verb === undefined) return null;
  return { start: from + verb.index, end: from + verb.index + verb[0].length };
}

function isVerb([word]: RegExpMatchArray): boolean {
  return VERBS.has(word.toLowerCase());
}
