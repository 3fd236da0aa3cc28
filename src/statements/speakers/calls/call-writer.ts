import type { Member } from '../cast/member.ts';
import type { Telling } from '../discourse/telling.ts';
import type { Mention } from '../mentions/mention.ts';
import { type NounPhrase, readPhrase } from '../mentions/noun-phrase.ts';
import type { NameRun } from '../names/name-run.ts';
import { SIGN } from '../words/signs.ts';
import { callNoun } from './call-noun.ts';
import { callPronoun } from './call-pronoun.ts';

/**
 * Who speaks in a text that a mention calls: "a report by the Accident Board", "his letter", "the Lantern's headline". Null where it
 * is no such text, or whose it is is not certain.
 */
export function callWriter(telling: Telling, mention: Mention, phrase: NounPhrase): Member | null {
  const { page } = telling;
  if ((phrase.headSigns & SIGN.document) === 0 || phrase.headRole !== null) return null;
  const next = page.tokens[phrase.last + 1]?.lower ?? '';
  if (page.lexicon.isAuthorship.has(next)) return author(telling, phrase.last + 2, mention.last);
  if (!page.lexicon.isLetter.has(page.tokens[phrase.head]?.lower ?? '')) return null;
  if (phrase.determiner === 'possessive') return byPronoun(telling, phrase.first);
  return phrase.determiner === 'possessor' ? owner(telling, phrase) : null;
}

/** The name right behind "by", past an article. */
function author({ page, cast }: Telling, from: number, last: number): Member | null {
  for (let at = from; at <= Math.min(last, from + 2); at += 1) {
    const run = page.runAt(at);
    if (run !== null) return run.last >= last - 1 ? named(cast, run) : null;
  }
  return null;
}

/** Who writes and is named nowhere else is rather a body: "a poll by Ipsar". */
function named(cast: Telling['cast'], run: NameRun): Member | null {
  const result = cast.find(run);
  return result.kind === 'none' ? cast.name(run, 'organisation') : found(result);
}

function found(result: ReturnType<Telling['cast']['find']>): Member | null {
  return result.kind === 'one' ? result.member : null;
}

function byPronoun(telling: Telling, at: number): Member | null {
  const pronoun = telling.page.lexicon.pronouns.get(telling.page.tokens[at]?.lower ?? '');
  return pronoun === undefined ? null : callPronoun(telling, { pronoun, at });
}

/** Whom the words before "'s" call. */
function owner(telling: Telling, { first, head }: NounPhrase): Member | null {
  const { page, cast } = telling;
  let end = first;
  while (end < head && page.tokens[end]?.sort !== 'possessive') end += 1;
  const run: NameRun | null = page.runAt(end - 1);
  if (run !== null) return found(cast.find(run));
  return callNoun(telling, readPhrase(page, { first, last: end - 1 }))?.member ?? null;
}
