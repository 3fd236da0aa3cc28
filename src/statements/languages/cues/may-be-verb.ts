import { is, isForm, isMark, type Token } from '../reading/token.ts';
import type { SpeechWords } from '../words/speech-words.ts';
import { FORM } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';

/** Whether a word that looks like a verb's form is one here. A capital within a sentence is a noun or a name; so is what stands behind an article. */
export function mayBeVerb(tokens: readonly Token[], at: number, { grammar }: SpeechWords): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.isCapital && (grammar.capitalNouns || !opensClause(tokens, at))) return false;
  if (grammar.capitalNouns || grammar.chainsNouns) return true;
  if (isBehindPreposition(tokens, at)) return false;
  if (is(token, IS.saying) && isRatherNoun(tokens, at)) return false;
  const before = tokens[at - 1];
  if (!is(before, IS.determiner)) return true;
  return is(before, IS.clitic | IS.pronoun) && !is(token, IS.role | IS.saying);
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'quotation' || isMark(before, ':–(');
}

/** Of the words that are prepositions too, those behind which a verb may stand. */
const LEADING =
  IS.clitic | IS.pronoun | IS.as | IS.complementiser | IS.relative | IS.subordinator | IS.adverb;

function isBehindPreposition(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!is(before, IS.preposition | IS.link) || is(before, LEADING)) return false;
  return !isForm(tokens[at], FORM.infinitive | FORM.converb);
}

/** "La correspondiente denuncia": not behind a comma or a speaker ("l'opposizione accusa"), nor before what is said. */
function isRatherNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (isMark(before, ',–') || before?.kind === 'quotation') return false;
  if (next?.kind === 'quotation' || isMark(next, ':') || is(next, IS.complementiser)) return false;
  const isSpeaker = before?.isCapital === true || is(before, IS.role | IS.clitic | IS.negation);
  return !isSpeaker && !is(before, IS.auxiliary);
}
