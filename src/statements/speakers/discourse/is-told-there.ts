import type { Member } from '../cast/member.ts';
import type { NounPhrase } from '../mentions/noun-phrase.ts';
import { SIGN } from '../words/signs.ts';
import type { Telling } from './telling.ts';

/** Words between a preposition and a name: "À l'enseignante Sophie Brehal". */
const REACH = 4;

/**
 * Whether somebody is named behind a preposition earlier in a noun's own sentence, "À Sophie Brehal, l'élue a confié": then the noun
 * is rather another's. Not where they have spoken in that sentence.
 */
export function isToldThere(telling: Telling, { first }: NounPhrase, member: Member): boolean {
  const { page, cast, last } = telling;
  const { tokens } = page;
  const sentence = tokens[first]?.sentence;
  const isSpeaking = last?.member === member && tokens[last.case.at]?.sentence === sentence;
  if (isSpeaking) return false;
  for (let at = first - 1; at >= 0 && tokens[at]?.sentence === sentence; at -= 1) {
    const run = page.runAt(at);
    if (run === null) continue;
    const found = cast.find(run);
    if (found.kind === 'one' && found.member === member) return isLed(tokens, run.first);
  }
  return false;
}

function isLed(tokens: Telling['page']['tokens'], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const { sort, signs } = tokens[at] ?? { sort: 'mark', signs: 0 };
    if ((signs & SIGN.preposition) !== 0) return true;
    if (sort === 'mark') return false;
  }
  return false;
}
