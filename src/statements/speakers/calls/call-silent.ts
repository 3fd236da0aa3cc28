import { isShared } from '../discourse/is-shared.ts';
import type { Case, Telling, Verdict } from '../discourse/telling.ts';
import { callDropped } from './call-dropped.ts';
import { callLast } from './call-last.ts';
import { isAsked, isHearsay } from './hearsay.ts';

/** Whom words belong to beside which nobody is called: a quotation that goes on, "is said to be", "allegedly". */
export function callSilent(telling: Telling, one: Case): Verdict {
  const { page } = telling;
  const isMood = one.cue.length === 0 && page.lexicon.words.phrases.reportedMood;
  if (isMood) return callLast(telling, one) ?? UNKNOWN;
  if (isHearsay(page, one)) return NOBODY;
  const isDropped = page.lexicon.words.phrases.dropsSubjects;
  if (isDropped && one.cue.length > 0) return callDropped(telling, one) ?? UNKNOWN;
  if (one.isDirect) return callLast(telling, one) ?? UNKNOWN;
  const shared = sharesSentence(telling, one);
  if (shared !== null) return shared;
  return isAsked(page, one) || one.cue.length === 0 || isDropped ? UNKNOWN : NOBODY;
}

const NOBODY: Verdict = { kind: 'nobody', reason: 'The text leaves open who says it.' };
const UNKNOWN: Verdict = {
  kind: 'unknown',
  reason: 'Nobody is named beside these words, and nobody speaks right before.',
};

/** "adding that ...": of the subject of its sentence. */
function sharesSentence({ page, last }: Telling, one: Case): Verdict | null {
  const token = page.tokens[one.at];
  const then = last === null ? undefined : page.tokens[last.case.at];
  if (token === undefined || last === null || then === undefined) return null;
  const isHere = then.sentence === token.sentence && last.case.at < one.at;
  if (!isHere || !isShared(page, one)) return null;
  const { member, mention } = last;
  return { kind: 'speaker', member, mention, reason: 'Here goes on what {name} says.' };
}
