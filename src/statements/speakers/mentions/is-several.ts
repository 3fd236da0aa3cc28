import type { Range } from '../names/find-runs.ts';
import type { Page } from '../page.ts';
import { SIGN } from '../words/signs.ts';

/**
 * Whether a mention names several: "Trump and his attorneys", "Carson, Fiorina and Huckabee", "groups like the
 * Sierra Club". "President and chief executive Jane Roe" is one, and so is "the Ministry of Health and Welfare".
 */
export function isSeveral(page: Page, { first, last }: Range): boolean {
  for (let at = first + 1; at < last; at += 1) {
    const token = page.tokens[at];
    if (token === undefined) return false;
    if (isExample(page, at, first)) return true;
    if (page.lexicon.isAnd.has(token.lower) && joins(page, { first, last }, at)) return true;
    // What is told behind a relative is no part of the list.
    if (page.lexicon.pronouns.get(token.lower) === 'relative') return false;
  }
  return false;
}

/** "experts like ...": behind a plural. */
function isExample({ tokens, lexicon }: Page, at: number, first: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.isCapital || !lexicon.isExample.has(token.lower)) return false;
  for (let back = at - 1; back >= Math.max(first, at - 3); back -= 1) {
    if (lexicon.roles.read(tokens[back]?.lower ?? '')?.isPlural === true) return true;
    if (((tokens[back]?.signs ?? 0) & SIGN.group) !== 0) return true;
  }
  return false;
}

/** Whether "and" stands between two that speak: a name or pronoun before, and a name, noun or pronoun behind. */
function joins(page: Page, range: Range, at: number): boolean {
  const run = page.runAt(at);
  if (run !== null && run.first < at && run.last > at) return false;
  return endsName(page, range, at - 1) && startsOther(page, range, at + 1);
}

/** A name that no comma has closed: "Jane Roe, president and chief executive" goes on about Jane Roe. */
function endsName(page: Page, { first }: Range, at: number): boolean {
  const { tokens, lexicon } = page;
  const before = tokens[at];
  if (before === undefined) return false;
  if (at === first && (before.signs & SIGN.pronoun) !== 0)
    return lexicon.pronouns.get(before.lower) !== 'reflexive';
  const run = page.runAt(at);
  if (run === null || run.last !== at || isRole(page, run)) return false;
  return isHead(page, run.runFirst, first);
}

/** "President and chief executive Jane Roe". */
function isRole({ tokens }: Page, { first, last }: Range): boolean {
  return first === last && ((tokens[first]?.signs ?? 0) & SIGN.role) !== 0;
}

/** Whether only what belongs to names stands between a mention's start and a name: other names, commas, roles. */
function isHead({ tokens, lexicon }: Page, runFirst: number, first: number): boolean {
  for (let at = first; at < runFirst; at += 1) {
    const before = tokens[at - 1];
    if (((tokens[at]?.signs ?? 0) & SIGN.preposition) !== 0) return false;
    if (tokens[at]?.lower !== ',' || before === undefined || before.isCapital) continue;
    // "Two analysts, Jane Roe and".
    if (lexicon.roles.read(before.lower)?.isPlural !== true) return false;
  }
  return true;
}

function startsOther({ tokens, runAt }: Page, { last }: Range, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || at > last) return false;
  if ((token.signs & (SIGN.possessive | SIGN.pronoun | SIGN.counting | SIGN.determiner)) !== 0)
    return true;
  for (let next = at; next <= Math.min(last, at + 6); next += 1) {
    if (runAt(next) !== null) return true;
    if (((tokens[next]?.signs ?? 0) & SIGN.preposition) !== 0) return false;
  }
  return tokens[last]?.lower.endsWith('s') === true && last - at < 3;
}
