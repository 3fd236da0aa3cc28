import { is, isMark, type Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';
import { IS } from '../words/word-classes.ts';
import type { Asked } from './asked.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { SKIPPED, skip } from './skip.ts';
import type { Range } from './speaker-phrase.ts';

/** "Об этом сообщили в мэрии": where a verb in the plural names nobody, the place does. */
export function locative({ tokens, cue, grammar, from }: Asked): Range | null {
  if (!grammar.chainsNouns || !PLURAL.test(tokens[cue.finite]?.form ?? '')) return null;
  const first = skip(tokens, from, { until: cue.finite, bits: IS.coordinator | IS.adverb });
  const place = placeAt(tokens, first, grammar, cue.finite);
  if (place !== null) return place;
  const behind = skip(tokens, cue.last, { until: tokens.length, bits: SKIPPED });
  return placeAt(tokens, behind, grammar, tokens.length);
}

/** "В Киеве, в свою очередь, заявили". */
export function placeBeforeCommas({ tokens, cue, grammar, from }: Asked): Range | null {
  if (!grammar.chainsNouns || !PLURAL.test(tokens[cue.finite]?.form ?? '')) return null;
  const place = placeAt(tokens, 0, grammar, from);
  const isInsertion =
    place !== null && isMark(tokens[place.end], ',') && isMark(tokens[from - 1], ',');
  return isInsertion && from - place.end <= LONGEST_ASIDE ? place : null;
}

const LONGEST_ASIDE = 8;

/** Russian, Ukrainian and Polish verbs of the third person plural. */
const PLURAL = /(?:ли|ют|ят|ут|ать|ють|ять|уть|лись|лися|ются|ються|li|ły|ją|ą)$/u;

function placeAt(
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
  limit: number,
): Range | null {
  if (!is(tokens[at], IS.locative) || is(tokens[at + 1], IS.time)) return null;
  const end = nounPhraseEnd(tokens, at + 1, grammar, limit);
  return end === at + 1 ? null : { start: at + 1, end };
}
