import type { Cue } from '../cues/cue.ts';
import { is, type Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';
import { IS } from '../words/word-classes.ts';
import type { Asked } from './asked.ts';
import { dativeEnd } from './dative.ts';
import { behindPhrase, MOST_PHRASES, SKIPPED, skip } from './skip.ts';
import { type Range, speakerPhrase } from './speaker-phrase.ts';

/** The subject behind a verb; adverbs, clitics, and a phrase with a preposition may stand between. */
export function subjectBehind({ tokens, cue, grammar }: Asked): Range | null {
  return subjectWithin(tokens, cue, grammar) ?? subjectFrom(tokens, cue.last, grammar);
}

/** "Hat der Sprecher gesagt", "a-t-il ajouté". */
function subjectWithin(tokens: readonly Token[], cue: Cue, grammar: Grammar): Range | null {
  if (cue.last <= cue.finite + 1) return null;
  const start = skip(tokens, cue.finite + 1, { until: cue.last - 1, bits: SKIPPED & ~IS.clitic });
  if (!grammar.verbSecond && !is(tokens[start], IS.pronoun)) return null;
  return speakerPhrase(tokens.slice(0, cue.last - 1), start, grammar);
}

function subjectFrom(tokens: readonly Token[], from: number, grammar: Grammar): Range | null {
  let at: number | null = skip(tokens, from, { until: tokens.length, bits: SKIPPED });
  for (let count = 0; at !== null && count <= MOST_PHRASES; count += 1) {
    if (is(tokens[at], IS.complementiser)) return null;
    const phrase = isObject(tokens, at, grammar) ? null : speakerPhrase(tokens, at, grammar);
    if (phrase !== null) return phrase;
    at = nextPlace(tokens, at, grammar);
  }
  return null;
}

function isObject(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  if (is(tokens[at], IS.accusative) || isTold(tokens, at)) return true;
  if (dativeEnd(tokens, at, grammar) > at) return true;
  return grammar.oblique !== null && !mayOpenPhrase(tokens[at], grammar);
}

/** "Как рассказал «Правде» инженер": to whom. */
function isTold(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.kind === 'quotation' &&
    next?.kind === 'word' &&
    !is(next, IS.preposition | IS.adverb | IS.coordinator)
  );
}

/** Where nouns have small letters, a small word without an article is rather a verb. */
export function mayOpenPhrase(token: Token | undefined, grammar: Grammar): boolean {
  const { capitalNouns, chainsNouns, oblique } = grammar;
  if (token === undefined || token.kind !== 'word') return true;
  if (
    oblique !== null &&
    !is(token, IS.role | IS.pronoun | IS.determiner) &&
    oblique.test(token.form)
  )
    return false;
  if (capitalNouns || chainsNouns || token.isCapital) return true;
  return is(token, IS.determiner | IS.role | IS.pronoun) || token.form.endsWith('s');
}

/** Where a subject may begin behind what stands at a token. */
function nextPlace(tokens: readonly Token[], at: number, grammar: Grammar): number | null {
  if (isTold(tokens, at)) return at + 1;
  const told = dativeEnd(tokens, at, grammar);
  if (told > at) return mayBeSubject(tokens[told]) ? told : null;
  const behind = behindPhrase(tokens, at, grammar);
  if (behind === at) return null;
  const next = skip(tokens, behind, { until: tokens.length, bits: SKIPPED });
  return mayBeSubject(tokens[next]) ? next : null;
}

function mayBeSubject(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (token.isCapital || is(token, IS.determiner | IS.role | IS.preposition))
  );
}
