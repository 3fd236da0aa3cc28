import { type DetailText, isCapital } from '../detail-text.ts';

const LONGEST = 9;
const YEAR = /^(?:19|20)\d\d$/u;
const CLOCK = /^\d{1,2}(?:[.:]\d\d)?(?:am|pm)$/u;
const NUMBER = /^\d{1,2}(?:st|nd|rd|th)?$/u;

type Reading = { index: number; end: number; isPlaced: boolean; isNumbered: boolean };

/**
 * Where a time that begins at a word ends, before `to`; the word itself where none begins: "on Tuesday", "late last
 * night", "at 7 a.m.", "nine minutes later", "in March 2016". It is a run of words of times that holds a day, a
 * month, a year, a clock or a placed length.
 */
export function timeEnd(text: DetailText, at: number, to: number): number {
  if (!mayOpen(text, at)) return at;
  const limit = Math.min(to, at + LONGEST);
  const reading: Reading = { index: at, end: at, isPlaced: false, isNumbered: false };
  for (; reading.index < limit; reading.index += 1) {
    if (!readWord(text, reading, at)) break;
  }
  // "Saturday night's debate" is none.
  return text.lower[reading.end] === "'s" ? at : reading.end;
}

function mayOpen(text: DetailText, at: number): boolean {
  const { times, grammar } = text.words;
  const word = text.lower[at] ?? '';
  if (times.leading.has(word) || times.placing.has(word) || times.alone.has(word)) return true;
  if (grammar.determiners.has(word)) return true;
  if (times.numbers.has(word) || NUMBER.test(word)) return counts(text, at + 1);
  return isName(text, at) || CLOCK.test(word);
}

/** "3 February", "nine minutes": not the 5 of "Kanal 5". */
function counts(text: DetailText, next: number): boolean {
  return text.words.times.units.has(text.lower[next] ?? '') || isName(text, next);
}

/** Whether the word may stand in a time; where one may end there, says so in the reading. */
function readWord(text: DetailText, reading: Reading, at: number): boolean {
  const { times } = text.words;
  const { index } = reading;
  const word = text.lower[index] ?? '';
  const isAnchor =
    isName(text, index) ||
    isAlone(text, reading, at) ||
    isClock(text, index, at) ||
    isYear(text, reading);
  if (isAnchor || isUnit(text, reading, at)) {
    reading.end = index + 1;
    reading.isPlaced ||= times.placing.has(word);
    return true;
  }
  if (times.placing.has(word)) return readPlacing(text, reading);
  if (times.numbers.has(word) || NUMBER.test(word)) return readNumber(text, reading);
  return (
    times.units.has(word) || times.inside.has(word) || (index === at && times.leading.has(word))
  );
}

/** Not the Sunday of "Sunday Times", not "Monday's". */
function isName(text: DetailText, index: number): boolean {
  const { times, places } = text.words;
  if (!times.names.has(text.lower[index] ?? '')) return false;
  if (times.areNamesCapital && !isCapital(text, index)) return false;
  const next = text.lower[index + 1] ?? '';
  // "a December interview"
  if (text.words.grammar.indefinite.has(text.lower[index - 1] ?? '')) return false;
  return next !== "'s" && !(places.media.has(next) && isCapital(text, index + 1));
}

function isAlone(
  { lower, words: { times } }: DetailText,
  { index, end }: Reading,
  at: number,
): boolean {
  return times.alone.has(lower[index] ?? '') && (index === at || end === index);
}

function isClock(
  { lower, words: { times, grammar } }: DetailText,
  index: number,
  at: number,
): boolean {
  const word = lower[index] ?? '';
  // "the noon briefing"
  const isNoun = grammar.determiners.has(lower[index - 1] ?? '');
  return CLOCK.test(word) || (times.clocks.has(word) && index > at && !isNoun);
}

function isYear({ lower, words: { times } }: DetailText, { index, end }: Reading): boolean {
  if (!YEAR.test(lower[index] ?? '')) return false;
  return end === index || times.yearLeads.has(lower[index - 1] ?? '') || lower[index - 1] === ',';
}

/** "last week", "Tuesday night", "two days" before "ago", "in the past", "at the time". */
function isUnit(text: DetailText, reading: Reading, at: number): boolean {
  const { times } = text.words;
  const { index, end, isPlaced } = reading;
  const word = text.lower[index] ?? '';
  if (!times.units.has(word)) return false;
  if (times.vague.has(word)) return index > at + 1 && times.vagueLeads.has(text.lower[at] ?? '');
  return isPlaced || (end === index && end > at);
}

/** Before a length it places it; behind one ("nine minutes later") it ends a time. */
function readPlacing(text: DetailText, reading: Reading): boolean {
  const { times } = text.words;
  const before = text.lower[reading.index - 1] ?? '';
  reading.isPlaced = true;
  if (times.units.has(before) && times.behind.has(text.lower[reading.index] ?? '')) {
    reading.end = reading.index + 1;
  }
  return true;
}

/** "March 3", "3 March"; else the number of a length. */
function readNumber(text: DetailText, reading: Reading): boolean {
  if (isName(text, reading.index - 1)) reading.end = reading.index + 1;
  reading.isNumbered = true;
  return true;
}

/** Where "after the vote" ends; `at` where no such time begins. */
export function eventEnd(text: DetailText, at: number, nounEnd: number): number {
  const { times } = text.words;
  if (!times.eventLeads.has(text.lower[at] ?? '')) return at;
  for (let index = at + 1; index < nounEnd; index += 1) {
    if (times.events.has(text.lower[index] ?? '')) return nounEnd;
  }
  return at;
}
