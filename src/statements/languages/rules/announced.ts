import { clauseEnd } from '../phrases/clauses.ts';
import { nounPhraseEnd } from '../phrases/noun-phrase.ts';
import type { Range } from '../phrases/speaker-phrase.ts';
import { is, isMark } from '../reading/token.ts';
import { IS } from '../words/word-classes.ts';
import type { Draft, Reading } from './draft.ts';

/** "Auf die Frage des Richters, warum er schwieg, ...": a noun for words, whose they are, and the words. */
export function announcedSpeech(reading: Reading): Draft[] {
  const { tokens } = reading;
  return tokens.flatMap((token, at) =>
    is(token, IS.saying) ? (announcedAt(reading, at) ?? []) : [],
  );
}

function announcedAt(reading: Reading, at: number): Draft | null {
  const { tokens, words } = reading;
  const source = ownerOf(reading, at + 1);
  if (source === null) return null;
  const comma = isMark(tokens[source.end], ',') ? source.end + 1 : source.end;
  if (comma === source.end && words.grammar.commaBeforeThat) return null;
  const isThat = is(tokens[comma], IS.complementiser);
  if (!isThat && !is(tokens[comma], IS.question)) return null;
  const start = isThat ? comma + 1 : comma;
  const end = clauseEnd(tokens, start);
  if (end <= start) return null;
  return {
    source,
    cue: [at],
    content: [{ start, end }],
    chance: 0.7,
    reason: 'A noun for words, with whose they are',
  };
}

/** Behind the noun in the genitive, or with a preposition. */
function ownerOf({ tokens, words }: Reading, at: number): Range | null {
  const { grammar } = words;
  const isLinked = is(tokens[at], IS.link) && !is(tokens[at], IS.genitive);
  const isGenitive =
    is(tokens[at], IS.genitive) || (grammar.chainsNouns && tokens[at]?.kind === 'word');
  if (!isLinked && !isGenitive) return null;
  const start = isLinked ? at + 1 : at;
  const end = nounPhraseEnd(tokens, start, grammar);
  return end === start ? null : { start, end };
}
