import type { Member } from '../cast/member.ts';
import type { Range } from '../names/find-runs.ts';
import type { Page } from '../page.ts';
import type { Case, Telling, Verdict } from './telling.ts';

/** Captions that may stand between two paragraphs of one quotation. */
const MOST_CAPTIONS = 3;

/** Whom words belong to beside which nobody is called: a quotation that goes on, "is said to be", "allegedly". */
export function callSilent(telling: Telling, one: Case): Verdict {
  const { page } = telling;
  const isMood = one.cue.length === 0 && page.lexicon.words.phrases.reportedMood;
  if (isMood) return goesOn(telling, one) ?? UNKNOWN;
  if (isHearsay(page, one)) return NOBODY;
  if (one.isDirect) return goesOn(telling, one) ?? UNKNOWN;
  const shared = sharesSentence(telling, one);
  if (shared !== null) return shared;
  const isDropped = page.lexicon.words.phrases.dropsSubjects;
  return isAsked(page, one) || one.cue.length === 0 || isDropped ? UNKNOWN : NOBODY;
}

const NOBODY: Verdict = { kind: 'nobody', reason: 'The text leaves open who says it.' };
const UNKNOWN: Verdict = {
  kind: 'unknown',
  reason: 'Nobody is named beside these words, and nobody speaks right before.',
};

/** "Asked whether ...": somebody asks, and is not named. */
function isAsked({ tokens, lexicon }: Page, { cue }: Case): boolean {
  return cue.some(({ first, last }) => {
    for (let at = first; at <= last; at += 1)
      if (lexicon.isAsking.has(tokens[at]?.lower ?? '')) return true;
    return false;
  });
}

/** "reportedly"; "is said", "are understood" without "by"; "it emerged". */
export function isHearsay({ tokens, lexicon, text }: Page, { cue }: Case): boolean {
  let isPassive = false;
  for (const { first, last } of cue) {
    for (let at = first; at <= last; at += 1) {
      const word = tokens[at]?.lower ?? '';
      if (lexicon.isHearsayWord.has(word)) return true;
      if (isPassive && lexicon.isHearsayParticiple.has(word))
        return !lexicon.isBy.has(tokens[at + 1]?.lower ?? '');
      isPassive ||= lexicon.isBe.has(word);
    }
  }
  const [head] = cue;
  if (head === undefined) return false;
  const printed = text.slice(tokens[head.first]?.start, tokens[head.last]?.end).toLowerCase();
  return lexicon.words.phrases.hearsayPhrases.some(
    (phrase) => printed === phrase || printed.startsWith(`${phrase} `),
  );
}

/** A quotation alone: of the one who spoke right before it, in this paragraph or the one before. */
function goesOn(telling: Telling, one: Case): Verdict | null {
  const { page, last, focus } = telling;
  if (isAnswer(telling, one)) return null;
  const before = page.tokens[one.first - 1];
  const isWithin = before !== undefined && before.part === one.part;
  const part = isWithin ? one.part : partBefore(page, one.part);
  const spoke = last !== null && page.tokens[last.case.last]?.part === part ? last : null;
  const told = focus !== null && focus.part === part ? focus : null;
  if (told !== null && isSince(telling, told.sentence) && told.member !== spoke?.member)
    return ofSubject(telling, part);
  if (spoke === null || (spoke.member.kind === 'organisation' && isPersonal(page, one)))
    return null;
  const where = isWithin ? 'just before' : 'in the paragraph before';
  return verdictFor(
    spoke.member,
    `The quotation stands alone; {name} speaks ${where}.`,
    spoke.mention,
  );
}

/** Paragraphs in which a dialogue is taken to go on. */
const DIALOGUE = 6;

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
  return (
    isDirect &&
    (tokens[end]?.lower === '?' || (tokens[end]?.sort === 'mark' && tokens[end - 1]?.lower === '?'))
  );
}

/** Whether the words are one person's: "I don't read it". */
function isPersonal({ tokens, lexicon }: Page, { contents }: Case): boolean {
  return contents.some(({ first, last }) => {
    for (let at = first; at <= Math.min(last, first + 60); at += 1) {
      if (lexicon.pronouns.get(tokens[at]?.lower ?? '') === 'self') return true;
    }
    return false;
  });
}

/** Whether a sentence stands behind the last words that were credited. */
function isSince({ last, page }: Telling, sentence: number): boolean {
  return last === null || sentence > (page.tokens[last.case.last]?.sentence ?? -1);
}

/** The one person of the sentence right before, if the text lets them speak or it is about their words. */
function ofSubject({ focus, last, page }: Telling, part: number): Verdict | null {
  if (focus === null || focus.others || focus.member.kind !== 'person') return null;
  const end = lastTokenOf(page, part, focus.sentence);
  const isLead = end?.lower === ':' || focus.isOfWords || focus.member === last?.member;
  if (!isLead || end === null) return null;
  return verdictFor(
    focus.member,
    'The quotation stands alone; the sentence before is about {name}.',
  );
}

/** The last token of a part, where the sentence is its last; else null. */
function lastTokenOf(
  { tokens, rangeOf, parts }: Page,
  part: number,
  sentence: number,
): Page['tokens'][number] | null {
  const span = parts[part]?.span;
  const range = span === undefined ? null : rangeOf(span);
  const token = range === null ? undefined : tokens[range.last];
  return token !== undefined && token.sentence === sentence ? token : null;
}

/** The paragraph before, past captions: lines in brackets, between which a quotation goes on. */
function partBefore({ parts, text }: Page, part: number): number {
  let before = part - 1;
  for (let step = 0; step < MOST_CAPTIONS; step += 1) {
    const span = parts[before]?.span;
    if (span === undefined || !isCaption(text, span)) break;
    before -= 1;
  }
  return before;
}

function isCaption(text: string, { start, end }: { start: number; end: number }): boolean {
  const line = text.slice(start, Math.min(end, start + 300));
  return (
    /^[([]/.test(line) ||
    /(?:Images?|Photo|Picture|Getty|AFP|Reuters|Credit)\b[^.]{0,60}[)\]]?$/.test(line)
  );
}

/** "adding that ...": of the subject of its sentence; where verbs or sentences drop who speaks, of whoever spoke right before. */
function sharesSentence({ page, last }: Telling, one: Case): Verdict | null {
  const token = page.tokens[one.at];
  const then = last === null ? undefined : page.tokens[last.case.at];
  if (token === undefined || last === null || then === undefined) return null;
  // "Na pytanie sędzi, kto miał klucz, odmówił odpowiedzi": who was asked, not who asked.
  if (then.sentence === token.sentence && isAsked(page, last.case)) return null;
  const isNear = token.part - then.part <= 1 && isDropped(page, one);
  const isHere = then.sentence === token.sentence && last.case.at < one.at;
  if (!isNear && !(isHere && isShared(page, one))) return null;
  return verdictFor(last.member, 'Here goes on what {name} says.', last.mention);
}

function isDropped({ lexicon }: Page, { cue }: Case): boolean {
  return cue.length > 0 && lexicon.words.phrases.dropsSubjects;
}

function isShared({ tokens, lexicon }: Page, { cue }: Case): boolean {
  const word = tokens[cue[0]?.first ?? -1]?.lower ?? '';
  return lexicon.words.phrases.sharingEndings.some((end) => word.endsWith(end));
}

function verdictFor(member: Member, reason: string, mention?: Range): Verdict {
  return { kind: 'speaker', member, reason, ...(mention === undefined ? {} : { mention }) };
}
