import { is, type Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';
import { IS } from '../words/word-classes.ts';
import { nounPhraseEnd } from './noun-phrase.ts';

/** What words end with, in small letters, to whose bearer something is said. */
export type Dative = {
  /** Of a noun for somebody, whatever follows. */
  readonly role: RegExp;
  /** Of any word before a name in the dative; of women it is often another case of other nouns. */
  readonly beforeName: RegExp;
  readonly name: RegExp;
  readonly pronouns: ReadonlySet<string>;
};

/** Words in small letters between a noun and the name of who is meant: "Голові громади Марії". */
const MOST_SMALL = 4;

const NEVER =
  IS.pronoun |
  IS.preposition |
  IS.adverb |
  IS.time |
  IS.subordinator |
  IS.coordinator |
  IS.question;

/**
 * Where the noun phrase ends that begins at a token and is whom something is said to: "Депутату Ирине Савченко" in
 * "Депутату Ирине Савченко глава города ответил". The token itself where what stands there may be a subject.
 */
export function dativeEnd(tokens: readonly Token[], at: number, grammar: Grammar): number {
  const { dative } = grammar;
  if (dative === undefined) return at;
  if (dative.pronouns.has(tokens[at]?.form ?? '')) return at + 1;
  const head = is(tokens[at], IS.determiner) ? at + 1 : at;
  if (!mayBeNoun(tokens[head])) return at;
  const form = tokens[head]?.form ?? '';
  const name = nameBehind(tokens, head);
  const isOfName = dative.beforeName.test(form) && dative.name.test(tokens[name]?.form ?? '');
  const isOfRole = is(tokens[head], IS.role) && dative.role.test(form);
  if (!isOfName && !isOfRole) return at;
  const end = Math.max(head + 1, nounPhraseEnd(tokens, at, grammar));
  return isOfName ? Math.max(end, nounPhraseEnd(tokens, name, grammar)) : end;
}

function mayBeNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && (!is(token, NEVER) || is(token, IS.role));
}

/** The place of the next name, only small words between; -1 where none stands so near. */
function nameBehind(tokens: readonly Token[], head: number): number {
  for (let at = head + 1; at <= head + 1 + MOST_SMALL; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return -1;
    if (token.isCapital) return at;
    if (is(token, NEVER) || token.senses.length > 0) return -1;
  }
  return -1;
}
