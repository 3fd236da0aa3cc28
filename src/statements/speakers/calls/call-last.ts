import type { Case, Focus, Last, Telling, Verdict } from '../discourse/telling.ts';
import type { Page } from '../page.ts';
import { isAsked } from './hearsay.ts';

/** Captions that may stand between two paragraphs of one quotation. */
const MOST_CAPTIONS = 3;
/** Paragraphs in which a dialogue is taken to go on. */
const DIALOGUE = 6;
/** Words looked at for "I". */
const OPENING = 60;

/** Whose a quotation is that stands alone: of whoever spoke right before it, in its paragraph or the one before. */
export function callLast(telling: Telling, one: Case): Verdict | null {
  if (isAnswer(telling, one)) return null;
  const place = placeBefore(telling.page, one);
  const spoke = lastIn(telling, place.part);
  // Where a verb needs no subject a new paragraph may be somebody's who is named in none of its words.
  if (telling.page.lexicon.words.phrases.dropsSubjects && place.part !== one.part) return null;
  const told = focusIn(telling, place.part);
  if (told !== null && told.member !== spoke?.member) return ofSubject(telling, told);
  if (spoke === null || (spoke.member.kind === 'organisation' && isPersonal(telling.page, one)))
    return null;
  const { member, mention } = spoke;
  const reason = `The quotation stands alone; {name} speaks ${place.where}.`;
  return { kind: 'speaker', member, mention, reason };
}

type PlaceBefore = { readonly part: number; readonly where: string };

/** Where somebody must speak whose words go on: the same paragraph, else the one before. */
function placeBefore(page: Page, one: Case): PlaceBefore {
  const isWithin = page.tokens[one.first - 1]?.part === one.part;
  return isWithin
    ? { part: one.part, where: 'just before' }
    : { part: partBefore(page, one.part), where: 'in the paragraph before' };
}

function lastIn({ last, page }: Telling, part: number): Last | null {
  return last !== null && page.tokens[last.case.last]?.part === part ? last : null;
}

/** Whom a part's sentence is about, if it stands behind the last words that were credited. */
function focusIn({ focus, last, page }: Telling, part: number): Focus | null {
  if (focus === null || focus.part !== part) return null;
  const spoken = last === null ? -1 : (page.tokens[last.case.last]?.sentence ?? -1);
  return focus.sentence > spoken ? focus : null;
}

/** The one person of the sentence right before, if the text lets them speak or it is about their words. */
function ofSubject({ last, page }: Telling, focus: Focus): Verdict | null {
  const { member, others, isOfWords } = focus;
  if (others || member.kind !== 'person') return null;
  const end = lastTokenOf(page, focus);
  const isLead = end?.lower === ':' || isOfWords || member === last?.member;
  if (!isLead || end === null) return null;
  const reason = 'The quotation stands alone; the sentence before is about {name}.';
  return { kind: 'speaker', member, reason };
}

/** The last token of a part, where the sentence is its last; else null. */
function lastTokenOf(
  { tokens, rangeOf, parts }: Page,
  { part, sentence }: Focus,
): Page['tokens'][number] | null {
  const span = parts[part]?.span;
  const range = span === undefined ? null : rangeOf(span);
  const token = range === null ? undefined : tokens[range.last];
  return token !== undefined && token.sentence === sentence ? token : null;
}

/** Whether somebody was asked right before: then who answers, and who asks again, is not told. */
function isAnswer(telling: Telling, one: Case): boolean {
  const { page, last } = telling;
  if (last === null || page.tokens[last.case.last]?.part === one.part) return false;
  const isNext = one.part - last.case.part <= 2;
  if (isNext && (isAsked(page, last.case) || endsAsking(page, last.case)))
    telling.dialogue = one.part;
  return one.part - telling.dialogue < DIALOGUE;
}

/** A question mark before the closing mark. */
function endsAsking({ tokens }: Page, { contents, isDirect }: Case): boolean {
  const end = contents.at(-1)?.last ?? -1;
  const isMark = tokens[end]?.sort === 'mark';
  const isQuestion = tokens[end]?.lower === '?' || (isMark && tokens[end - 1]?.lower === '?');
  return isDirect && isQuestion;
}

/** Whether the words are one person's: "I don't read it". */
function isPersonal({ tokens, lexicon }: Page, { contents }: Case): boolean {
  return contents.some(({ first, last }) =>
    tokens
      .slice(first, Math.min(last, first + OPENING) + 1)
      .some(({ lower }) => lexicon.pronouns.get(lower) === 'self'),
  );
}

/** The paragraph before, past captions, between which a quotation goes on. */
function partBefore({ isCaption }: Page, part: number): number {
  let before = part - 1;
  for (let step = 0; step < MOST_CAPTIONS && isCaption(before); step += 1) before -= 1;
  return before;
}
