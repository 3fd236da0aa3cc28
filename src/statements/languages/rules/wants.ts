import type { Cue } from '../cues/cue.ts';
import { clauseEnd } from '../phrases/clauses.ts';
import { subjectOf } from '../phrases/subject.ts';
import { is, isMark, type Token } from '../reading/token.ts';
import { takesOf } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import type { Draft, Reading } from './draft.ts';

const ATTITUDE = takesOf('thinks');
const REACH = 30;

/** "Die Fraktion will Akteneinsicht beantragen": what somebody wants, where an infinitive says what. */
export function wishes(reading: Reading): Draft[] {
  const { tokens } = reading;
  return tokens.flatMap((token, at) => {
    const isWanting = is(token, IS.wants) && !token.isCapital && tokens[at + 1] !== undefined;
    if (is(tokens[at - 1], IS.relative) && !is(tokens[at - 1], IS.determiner)) return [];
    return isWanting ? (wishAt(reading, at) ?? []) : [];
  });
}

function wishAt(reading: Reading, at: number): Draft | null {
  const { tokens, words } = reading;
  const cue: Cue = { words: [at], finite: at, last: at + 1, manner: 'finite', takes: ATTITUDE };
  const subject = subjectOf(tokens, cue, words.grammar);
  const { source } = subject;
  const isDropped =
    words.grammar.dropsSubject && (subject.from === 0 || isMark(tokens[subject.from - 1], ':'));
  if ((source === null && !isDropped) || subject.isRelative || subject.isAsClause) return null;
  const end = clauseEnd(tokens, subject.rest);
  const start = subject.rest;
  if (end <= start || !hasInfinitive(reading, start, end)) return null;
  return {
    source,
    cue: [at],
    content: [{ start, end }],
    chance: 0.5,
    reason: 'A verb of wanting and an infinitive',
  };
}

/** Germanic: the clause's last word; elsewhere right behind the verb. */
function hasInfinitive({ tokens, words }: Reading, start: number, end: number): boolean {
  const { verbSecond } = words.grammar;
  const isOne = (token: Token | undefined) =>
    token?.kind === 'word' && !token.isCapital && words.isInfinitive(token.form);
  if (verbSecond) return end - start < REACH && isOne(tokens[end - 1]);
  return tokens.slice(start, Math.min(end, start + 3)).some(isOne);
}
