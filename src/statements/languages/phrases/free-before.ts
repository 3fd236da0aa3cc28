import { is } from '../reading/token.ts';
import { IS } from '../words/word-classes.ts';
import type { Asked } from './asked.ts';
import { verbStart } from './clause-opening.ts';
import { dativeEnd } from './dative.ts';
import { behindPhrase, MOST_PHRASES, SKIPPED, skip, timeEnd } from './skip.ts';
import { type Range, speakerPhrase } from './speaker-phrase.ts';
import { mayOpenPhrase } from './subject-behind.ts';

/** The subject before a verb that need not be the clause's second part; null where none stands there. */
export function freeBefore(asked: Asked): Range | null {
  return pronounBefore(asked) ?? phraseBefore(asked);
}

/** "Родителям они сказали": a pronoun right before the verb. */
function pronounBefore(asked: Asked): Range | null {
  const { tokens, first, grammar } = asked;
  const at = verbStart(asked) - 1;
  const isSubject =
    grammar.chainsNouns &&
    at > first &&
    is(tokens[at], IS.pronoun) &&
    !is(tokens[at], IS.clitic | IS.determiner | IS.relative | IS.question) &&
    !is(tokens[at - 1], IS.preposition);
  return isSubject ? { start: at, end: at + 1 } : null;
}

/** Past adverbs and phrases with a preposition at the clause's start: "En rueda de prensa el ministro dijo". */
function phraseBefore({ tokens, cue, grammar, first }: Asked): Range | null {
  const clause = tokens.slice(0, cue.finite);
  let at = first;
  for (let count = 0; count <= MOST_PHRASES; count += 1) {
    at = skip(tokens, at, { until: cue.finite, bits: SKIPPED | IS.coordinator });
    at = Math.max(at, timeEnd(clause, at));
    const told = dativeEnd(clause, at, grammar);
    if (told > at) {
      at = told;
      continue;
    }
    const isLed = is(tokens[at], IS.preposition) && !is(tokens[at], IS.determiner);
    const phrase =
      isLed || !mayOpenPhrase(tokens[at], grammar) ? null : speakerPhrase(clause, at, grammar);
    if (phrase !== null) return phrase;
    const behind = behindPhrase(clause, at, grammar);
    if (behind === at) return null;
    at = behind;
  }
  return null;
}
