import type { Span } from '../../model/statement.ts';
import type { Clause, Word } from './clause-before.ts';
import { BOUNDARIES, OPENING, PREPOSITIONS, PRONOUNS, VERBS } from './source-words.ts';

/** Longer ones are no subjects but clauses. */
const LONGEST = 9;

/**
 * The subject with which the words before a verb end; null where they end with none that is sure. "Who" is one
 * unless it is to be named whom it means.
 */
export function subjectOf({ words, isJoined }: Clause, namesWhom: boolean): Span | null {
  if (isJoined) return joinedSubject(words);
  const last = words.at(-1);
  if (last === undefined || last.isMark) return null;
  // Whom "who" means is rather not told by what stands before it.
  if (last.lower === 'who' && namesWhom) return null;
  return PRONOUNS.has(last.lower) ? last : phraseAt(words);
}

function phraseAt(words: readonly Word[]): Span | null {
  const whole = lastPhrase(words);
  // Behind a comma or "that" it may be another's clause.
  if (whole[0] !== words[0]) return null;
  const phrase = withoutOpening(whole);
  const [first] = phrase;
  const last = phrase.at(-1);
  if (
    first === undefined ||
    last === undefined ||
    phrase.length > LONGEST ||
    phrase.some(({ lower }) => VERBS.has(lower))
  )
    return null;
  const isWhole = phrase.length > 1 || (first.isCapital && !ARTICLES.has(first.lower));
  const opens = (OPENING.has(first.lower) || first.isCapital) && !RUMOURS.has(last.lower);
  return isWhole && opens && !PREPOSITIONS.has(first.lower)
    ? { start: first.start, end: last.end }
    : null;
}

/** What goes round without an owner says nothing for anybody. */
const RUMOURS = new Set(
  'reports report rumours rumour rumors rumor speculation gossip whispers'.split(' '),
);

const ARTICLES = new Set(
  'the a an his her their its our my this that these those no other'.split(' '),
);

/** "it later withdrew the report and": the pronoun that opens the clause, where nothing else stands between. */
function joinedSubject(words: readonly Word[]): Span | null {
  const near = words.slice(-MOST_JOINED);
  const at = near.findLastIndex((word) => word.isMark || BOUNDARIES.has(word.lower));
  const mark = near[at];
  const opens =
    mark === undefined ? near.length < MOST_JOINED : mark.lower === ';' || mark.lower === ',';
  const first = near[at + 1];
  const isSubject = first !== undefined && PRONOUNS.has(first.lower) && first.lower !== 'who';
  return opens && isSubject ? first : null;
}

/** Words between a pronoun and "and". */
const MOST_JOINED = 12;

/** Back to a mark, a conjunction or the sentence's beginning. */
function lastPhrase(words: readonly Word[]): readonly Word[] {
  let at = words.length;
  while (at > 0) {
    const word = words[at - 1];
    if (
      word === undefined ||
      (word.isMark && !"-'’.".includes(word.lower)) ||
      BOUNDARIES.has(word.lower)
    )
      break;
    at -= 1;
  }
  return words.slice(at);
}

/** "On the tape a man's voice": without the phrase with a preposition that it opens with. */
function withoutOpening(phrase: readonly Word[]): readonly Word[] {
  if (!PREPOSITIONS.has(phrase[0]?.lower ?? '')) return phrase;
  const at = phrase.findLastIndex(({ lower }, index) => index > 1 && OPENING.has(lower));
  return at < 0 || PREPOSITIONS.has(phrase[at - 1]?.lower ?? '') ? [] : phrase.slice(at);
}
