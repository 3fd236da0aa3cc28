import type { Case, Telling, Verdict } from '../discourse/telling.ts';
import type { Page } from '../page.ts';
import { callLast } from './call-last.ts';
import { isAsked, isHearsay } from './hearsay.ts';

/** Whom words belong to beside which nobody is called: a quotation that goes on, "is said to be", "allegedly". */
export function callSilent(telling: Telling, one: Case): Verdict {
  const { page } = telling;
  const isMood = one.cue.length === 0 && page.lexicon.words.phrases.reportedMood;
  if (isMood) return callLast(telling, one) ?? UNKNOWN;
  if (isHearsay(page, one)) return NOBODY;
  if (one.isDirect) return callLast(telling, one) ?? UNKNOWN;
  const shared = sharesSentence(telling, one);
  if (shared !== null) return shared;
  const isDropped = page.lexicon.words.phrases.dropsSubjects;
  return isAsked(page, one) || one.cue.length === 0 || isDropped ? UNKNOWN : NOBODY;
}

const NOBODY: Verdict = { kind: 'nobody', reason: 'The text leaves open who says it.' };
const UNKNOWN: Verdict = {
  kind: 'unknown',
  reason: 'Nobody is named beside these words, and nobody speaks right before.',
};

/** "adding that ...": of the subject of its sentence; where verbs or sentences drop who speaks, of whoever spoke right before. */
function sharesSentence({ page, last }: Telling, one: Case): Verdict | null {
  const token = page.tokens[one.at];
  const then = last === null ? undefined : page.tokens[last.case.at];
  if (token === undefined || last === null || then === undefined) return null;
  // "Na pytanie sędzi, kto miał klucz, odmówił odpowiedzi": who was asked, not who asked.
  if (then.sentence === token.sentence && isAsked(page, last.case)) return null;
  const isNear = token.part - then.part <= 1 && isDropped(page, one);
  const isHere = then.sentence === token.sentence && last.case.at < one.at;
  if (!isNear && !(isHere && isShared(page, one))) return null;
  const { member, mention } = last;
  return { kind: 'speaker', member, mention, reason: 'Here goes on what {name} says.' };
}

function isDropped({ lexicon }: Page, { cue }: Case): boolean {
  return cue.length > 0 && lexicon.words.phrases.dropsSubjects;
}

function isShared({ tokens, lexicon }: Page, { cue }: Case): boolean {
  const word = tokens[cue[0]?.first ?? -1]?.lower ?? '';
  return lexicon.words.phrases.sharingEndings.some((end) => word.endsWith(end));
}
