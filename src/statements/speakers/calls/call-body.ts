import type { Member } from '../cast/member.ts';
import { type Telling, tickAt } from '../discourse/telling.ts';
import type { NounPhrase } from '../mentions/noun-phrase.ts';
import { SIGN } from '../words/signs.ts';
import type { Called } from './call-noun.ts';

/** The body that a noun means: "the ministry" of the Ministry of Defence, "the company" of the one that just spoke. */
export function callBody(telling: Telling, phrase: NounPhrase): Called | null {
  const { page } = telling;
  const noun = page.tokens[phrase.head]?.lower ?? '';
  const isBody = (phrase.headSigns & (SIGN.bodyNoun | SIGN.bodyHead)) !== 0;
  if (!isBody || phrase.determiner !== 'definite') return null;
  const told = byRole(telling, phrase, noun);
  if (told !== null || isQualified(phrase)) return told;
  return byWord(telling, phrase, noun) ?? bySpeech(telling, phrase, noun);
}

/** "the carmaker" of "Norrland carmaker Halvorsen"; with all else that it says printed there. */
function byRole({ cast, page }: Telling, phrase: NounPhrase, noun: string): Called | null {
  const words = page.tokens
    .slice(phrase.first + 1, phrase.head)
    .filter(({ sort }) => sort === 'word')
    .map(({ lower }) => lower);
  const bodies = cast
    .holders(noun)
    .filter(
      (member) =>
        member.kind === 'organisation' &&
        member.since < phrase.first &&
        member.roles.some(
          (piece) => piece.heads.includes(noun) && words.every((word) => piece.words.has(word)),
        ),
    );
  const [one] = bodies;
  return one !== undefined && bodies.length === 1
    ? { member: one, why: `the only ${noun} named before` }
    : null;
}

/** "the foreign ministry", "the Russian company": more than the noun, which may tell of another body. */
function isQualified({ first, head }: NounPhrase): boolean {
  return head - first > 1;
}

/** The only one with the word in its name, or one that goes for it; of several the one that is present by far. */
function byWord(telling: Telling, phrase: NounPhrase, noun: string): Called | null {
  const { cast, page, scene } = telling;
  const bodies = cast
    .bodiesWith(page.lexicon.calls.get(noun) ?? [noun])
    .filter((member) => member.isNamed && member.since < phrase.first);
  const [one] = bodies;
  if (one === undefined) return null;
  if (bodies.length === 1) return { member: one, why: `the only ${noun} named before` };
  const isOpen = new Set<Member>(bodies);
  const [first, second] = scene.ranked(tickAt(telling, phrase.first), (member) =>
    isOpen.has(member) ? 1 : 0,
  );
  const isOnly = first !== undefined && (second === undefined || first.weight > 2 * second.weight);
  return isOnly ? { member: first.member, why: `the ${noun} mentioned last` } : null;
}

/** A word for any business, of the body that spoke right before. */
function bySpeech({ last, page }: Telling, phrase: NounPhrase, noun: string): Called | null {
  if (last === null || last.member.kind !== 'organisation' || !last.member.isNamed) return null;
  const part = page.tokens[phrase.first]?.part ?? 0;
  const isNear = part - (page.tokens[last.case.last]?.part ?? 0) <= 1;
  const { calls, isTrade } = page.lexicon;
  const isTraders = [...(calls.get(noun) ?? [])].some((word) => isTrade.has(word));
  return isNear && isTraders && !isOtherSort(page, last.member)
    ? { member: last.member, why: 'the one that spoke just before' }
    : null;
}

/** A ministry or a court is no company. */
function isOtherSort({ lexicon }: Telling['page'], { words }: Member): boolean {
  return words.some(
    (word) => (lexicon.signsOf(word) & SIGN.bodyHead) !== 0 && !lexicon.isTrade.has(word),
  );
}
