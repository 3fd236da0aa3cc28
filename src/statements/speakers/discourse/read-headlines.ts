import { callMention, describe, itself } from '../calls/call-mention.ts';
import { bestHolders } from '../calls/call-noun.ts';
import { isHearsay } from '../calls/hearsay.ts';
import { isOtherGender } from '../calls/match-role.ts';
import type { Member } from '../cast/member.ts';
import type { NounPhrase } from '../mentions/noun-phrase.ts';
import type { PronounKind } from '../words/lexicon.ts';
import { SpokenWords } from './spoken-words.ts';
import type { Case, Telling, Verdict } from './telling.ts';

/**
 * Credits the cases of headline and stand-first, after the body's: whom they call "expert" or do not call at all, the body
 * names, with the same words.
 */
export function readHeadlines(telling: Telling): void {
  const open = telling.cases.filter(({ part }) => telling.page.parts[part]?.place !== 'body');
  if (open.length === 0) return;
  const spoken = new SpokenWords(telling);
  for (const one of open) telling.verdicts[one.index] = callInHeadline(telling, one, spoken);
}

function callInHeadline(telling: Telling, one: Case, spoken: SpokenWords): Verdict {
  if (one.mention === null) return callSilently(telling, one, spoken);
  const { call } = one.mention;
  if (call.by === 'pronoun')
    return (
      byPronoun(call.pronoun, spoken.whoSaysLike(one)) ?? itself(telling, one.mention, NOT_CERTAIN)
    );
  if (call.by !== 'noun') return callMention(telling, one, one.mention);
  const { headRole } = call.phrase;
  if (headRole === null || headRole.isPlural) return callMention(telling, one, one.mention);
  const verdict = byRole(telling, call.phrase, spoken.whoSaysLike(one));
  if (verdict?.kind === 'speaker') describe(telling, verdict.member, call.phrase);
  return verdict ?? itself(telling, one.mention, 'No name is printed for “{mention}”.');
}

function callSilently(telling: Telling, one: Case, spoken: SpokenWords): Verdict {
  if (isHearsay(telling.page, one))
    return { kind: 'nobody', reason: 'The text leaves open who says it.' };
  const member = one.isDirect ? spoken.whoSaid(one) : null;
  if (member === null) return { kind: 'unknown', reason: 'Nobody is named beside these words.' };
  return { kind: 'speaker', member, reason: 'The same words are {name}’s in the text below.' };
}

const NOT_CERTAIN = 'Whom “{mention}” means is not certain.';

/** "he" in a headline is who says the same below. */
function byPronoun(pronoun: PronounKind, likely: Member | null): Verdict | null {
  const isFit = likely?.kind === 'person' && likely.gender === pronoun;
  return isFit ? credit(likely, SAYS_THE_SAME) : null;
}

const SAYS_THE_SAME = 'who says the same below';

/** The only one named in the whole text of that role; else who says the same below. */
function byRole(telling: Telling, phrase: NounPhrase, likely: Member | null): Verdict | null {
  const role = phrase.headRole?.role ?? '';
  const holders = bestHolders(telling, phrase, () => true);
  const [holder] = holders;
  if (holder !== undefined && holders.length === 1)
    return credit(holder, `the only ${role} named below`);
  if (likely === null || likely.kind === 'organisation') return null;
  if (isOtherGender(telling.page, likely, { role, first: phrase.first })) return null;
  const isOpen = holder === undefined || holders.includes(likely);
  return isOpen ? credit(likely, SAYS_THE_SAME) : null;
}

function credit(member: Member, why: string): Verdict {
  return { kind: 'speaker', member, reason: `“{mention}” is {name}: ${why}.` };
}
