import type { Member } from '../cast/member.ts';
import { isOfSeveral } from '../discourse/is-of-several.ts';
import { isShared } from '../discourse/is-shared.ts';
import type { Case, Focus, Last, Telling, Verdict } from '../discourse/telling.ts';
import type { Page } from '../page.ts';
import type { Gender } from '../words/role-book.ts';
import { SIGN } from '../words/signs.ts';
import { isAsked } from './hearsay.ts';

/**
 * Who speaks where a verb has no subject of its own ("«Llega tarde», señaló."): whoever spoke right before, or the only one
 * of whom the sentence right before tells. Null where something else stands between, or the verb is another gender's.
 */
export function callDropped(telling: Telling, one: Case): Verdict | null {
  const { page, focus, last } = telling;
  const gender = genderOfCue(page, one);
  if (isNamedBehind(page, one)) return null;
  const told = focus !== null && isBehind(page, focus, last) ? focus : null;
  if (told !== null && told.member !== last?.member)
    return isOfSeveral(page, one) ? null : ofFocus(page, one, { focus: told, gender });
  if (last === null || !isNextTo(page, last, one, told)) return null;
  if (!goesOn(page, last, one) || !mayBe(last.member, gender)) return null;
  const { member, mention } = last;
  return { kind: 'speaker', member, mention, reason: 'Here goes on what {name} says.' };
}

function goesOn(page: Page, last: Last, one: Case): boolean {
  const { kind, gender } = last.member;
  // "Añadieron que", "добавили": of several, or of nobody.
  if (kind === 'person' && gender !== null && isOfSeveral(page, one)) return false;
  const isSame = page.tokens[last.case.at]?.sentence === page.tokens[one.at]?.sentence;
  // "Na pytanie sędzi, kto miał klucz, odmówił odpowiedzi": who was asked, not who asked.
  if (isSame) return !isAsked(page, last.case);
  // "Il Corriere riporta, citando un dirigente, che": of who is the subject of its own sentence.
  return !isShared(page, one);
}

/** A name behind the verb that was not read as its subject: "кинув на це Горобець". Not a place: "señaló en Madrid". */
function isNamedBehind({ tokens, runAt }: Page, { cue }: Case): boolean {
  const end = cue.at(-1)?.last ?? Number.POSITIVE_INFINITY;
  for (let at = end + 1; at <= end + REACH; at += 1) {
    const token = tokens[at];
    if (token?.sort !== 'word' || token.sentence !== tokens[end]?.sentence) return false;
    const isLed = ((tokens[at - 1]?.signs ?? 0) & (SIGN.preposition | SIGN.determiner)) !== 0;
    if (token.isCapital && !isLed) return runAt(at) !== null;
  }
  return false;
}

/** Words behind a verb that are looked at for its subject. */
const REACH = 4;

/** Whether a sentence about somebody stands behind what was said last. */
function isBehind({ tokens }: Page, { sentence }: Focus, last: Last | null): boolean {
  return last === null || sentence > (tokens[last.case.last]?.sentence ?? -1);
}

type OfFocus = { readonly focus: Focus; readonly gender: Gender | null };

function ofFocus({ tokens }: Page, one: Case, { focus, gender }: OfFocus): Verdict | null {
  const { member, others, part, sentence } = focus;
  const isNear = part === one.part && (tokens[one.first]?.sentence ?? 0) - sentence <= 1;
  const isOne = member.kind === 'person' || member.kind === 'unnamed';
  if (others || !isNear || !isOne || !mayBe(member, gender)) return null;
  return { kind: 'speaker', member, reason: 'The sentence before is about {name}.' };
}

/** No sentence stands between in which somebody else may be told of; a paragraph may begin. */
function isNextTo({ tokens }: Page, last: Last, one: Case, told: Focus | null): boolean {
  const [end, start] = [tokens[last.case.last], tokens[one.first]];
  if (end === undefined || start === undefined || start.part - end.part > 1) return false;
  const since = Math.max(end.sentence, told?.sentence ?? 0);
  return start.sentence - since <= 1;
}

function mayBe({ gender }: Member, told: Gender | null): boolean {
  return gender === null || told === null || gender === told;
}

/** By the verb's end, where verbs agree with who did it: "stwierdziła", "сказала". */
function genderOfCue({ tokens, lexicon }: Page, { cue }: Case): Gender | null {
  const { malePast, femalePast } = lexicon.words.grammar;
  for (const { first, last } of cue) {
    for (let at = first; at <= last; at += 1) {
      const word = tokens[at]?.lower ?? '';
      if (femalePast.some((end) => word.endsWith(end))) return 'female';
      if (malePast.some((end) => word.endsWith(end))) return 'male';
    }
  }
  return null;
}
