import type { Member } from '../cast/member.ts';
import type { NounPhrase } from '../mentions/noun-phrase.ts';
import { callMention, describe, itself } from './call-mention.ts';
import { bestHolders } from './call-noun.ts';
import { isHearsay } from './call-silent.ts';
import { isOtherGender } from './match-role.ts';
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
    return byPronoun(telling, one, spoken) ?? itself(telling, one.mention, NOT_CERTAIN);
  if (call.by !== 'noun') return callMention(telling, one, one.mention);
  const { headRole } = call.phrase;
  if (headRole === null || headRole.isPlural) return callMention(telling, one, one.mention);
  const verdict = byRole(telling, one, call.phrase, spoken);
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
function byPronoun(telling: Telling, one: Case, spoken: SpokenWords): Verdict | null {
  const call = one.mention?.call;
  const likely = spoken.whoSaysLike(one);
  if (likely === null || call?.by !== 'pronoun') return null;
  const isFit = likely.kind === 'person' && likely.gender === call.pronoun;
  return isFit ? credit(likely, 'who says the same below') : null;
}

/** The only one named in the whole text of that role; else who says the same below. */
function byRole(
  telling: Telling,
  one: Case,
  phrase: NounPhrase,
  spoken: SpokenWords,
): Verdict | null {
  const role = phrase.headRole?.role ?? '';
  const holders = bestHolders(telling, phrase, () => true);
  const [holder] = holders;
  if (holder !== undefined && holders.length === 1) {
    return credit(holder, `the only ${role} named below`);
  }
  const likely = spoken.whoSaysLike(one);
  if (
    likely === null ||
    isOtherGender(telling.page, likely, role, phrase) ||
    likely.kind === 'organisation'
  )
    return null;
  const isOpen = holder === undefined || holders.includes(likely);
  return isOpen ? credit(likely, 'who says the same below') : null;
}

function credit(member: Member, why: string): Verdict {
  return { kind: 'speaker', member, reason: `“{mention}” is {name}: ${why}.` };
}
