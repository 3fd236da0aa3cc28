import { beforeOf } from '../before/before-verb.ts';
import { contentAfter } from '../behind/content-after.ts';
import type { CueInClause, Draft, Reading } from '../draft.ts';
import { joinSides } from './join-sides.ts';
import { asClause, impersonalSpeech } from './other-speech.ts';
import { draftAfter } from './verb-draft.ts';
import { isEcho, isNested, isOutlet } from './whose-words.ts';

/** What the reporting verbs of a sentence report, a verb after the other. */
export function verbSpeech(reading: Reading): Draft[] {
  return reading.cues.flatMap((one) => speechOf(reading, one));
}

function speechOf(reading: Reading, one: CueInClause): Draft[] {
  const { cue, subject } = one;
  if (cue.manner === 'passive' || cue.manner === 'impersonal')
    return impersonalSpeech(reading, one);
  if (isNobodys(reading, one)) return [];
  if (subject.isAsClause) return asClause(reading, one);
  if (isOutlet(reading, one) || isEcho(reading, one)) return [];
  const before = subject.isRelative ? null : beforeOf(reading, one);
  const found = cue.takes.tag ? [] : contentAfter(reading, one);
  const [first = null, second] = found;
  if (second !== undefined && before === null) return found.map((after) => draftAfter(one, after));
  return joinSides(reading, one, { before, after: second ?? first });
}

/** A report within another that names nobody, or a relative clause whose noun is not found. */
function isNobodys(reading: Reading, one: CueInClause): boolean {
  const { cue, subject } = one;
  if (cue.manner === 'reported' && !isNested(reading, one)) return true;
  return subject.isRelative && !subject.isAsClause && subject.source === null;
}
