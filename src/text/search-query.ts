import { searchDay } from './search/search-day.ts';
import { type SearchToken, searchTokens } from './search/search-tokens.ts';
import { ownValue } from './tables/own-value.ts';

type Field = 'any' | 'headline' | 'byline' | 'outlet' | 'language';
type Term = { readonly field: Field; readonly words: string; readonly isPrefix: boolean };

/** A search as it was understood: the model's SearchQuery, which this room cannot name. */
export type ParsedSearch = {
  readonly groups: readonly (readonly Term[])[];
  readonly without: readonly Term[];
  readonly labels: readonly string[];
  readonly speakers: readonly string[];
  readonly after: number | null;
  readonly before: number | null;
  readonly only: 'unread' | 'saved' | 'opened' | null;
  readonly problems: readonly string[];
};

/** Nobody types more; a pasted article is no question. */
const LONGEST = 1000;
const MOST_TERMS = 50;
const MOST_LABELS = 10;
const MOST_SPEAKERS = 10;

type Reading = {
  readonly zone: string;
  readonly now: number;
  readonly groups: Term[][];
  readonly without: Term[];
  readonly labels: Set<string>;
  readonly speakers: Set<string>;
  readonly problems: Set<string>;
  termCount: number;
  /** An OR stands before the next term. */
  isJoining: boolean;
  after: number | null;
  before: number | null;
  only: ParsedSearch['only'];
};

/**
 * What a reader typed into the search: words, "words in a row", beginnings*, OR between two, - before
 * what must not be there, and outlet: author: headline: lang: before: after: is: label: speaker:. Never throws: what
 * cannot be understood is left out and said in `problems`. Days begin at midnight in `zone` (an IANA
 * name; UTC if it is none); "7d" counts back from `now`.
 */
export function parseSearchQuery(text: string, zone: string, now: number): ParsedSearch {
  const reading: Reading = {
    zone,
    now,
    groups: [],
    without: [],
    labels: new Set(),
    speakers: new Set(),
    problems: new Set(),
    termCount: 0,
    isJoining: false,
    after: null,
    before: null,
    only: null,
  };
  if (text.length > LONGEST) {
    reading.problems.add(`Only the first ${LONGEST} characters were read.`);
  }
  for (const token of searchTokens(text.slice(0, LONGEST).toWellFormed())) read(reading, token);
  if (reading.isJoining) reading.problems.add('OR wants a word on both sides.');
  const { groups, without, after, before, only } = reading;
  const named = { labels: [...reading.labels], speakers: [...reading.speakers] };
  return { groups, without, ...named, after, before, only, problems: [...reading.problems] };
}

function read(reading: Reading, token: SearchToken): void {
  if (token.isOr) readOr(reading);
  else if (token.operator === null) readTerm(reading, token, 'any');
  else readOperator(reading, token, token.operator);
}

function readOr(reading: Reading): void {
  if (reading.groups.length === 0) reading.problems.add('OR wants a word on both sides.');
  else reading.isJoining = true;
}

const FIELDS: Readonly<Record<string, Field>> = {
  outlet: 'outlet',
  author: 'byline',
  by: 'byline',
  headline: 'headline',
  title: 'headline',
  lang: 'language',
  language: 'language',
};

function readOperator(reading: Reading, token: SearchToken, operator: string): void {
  const field = ownValue(FIELDS, operator);
  if (field !== undefined) {
    readTerm(reading, token, field);
  } else if (token.isWithout) {
    reading.problems.add(`A - before ${operator}: says nothing; it was left out.`);
  } else if (operator === 'is') {
    readMark(reading, token.words);
  } else if (operator === 'label') {
    readLabel(reading, token.words);
  } else if (operator === 'speaker') {
    readSpeaker(reading, token.words);
  } else {
    readDay(reading, operator, token.words);
  }
}

function readTerm(reading: Reading, token: SearchToken, field: Field): void {
  // What the index has no word for would match nothing at all.
  const words = token.words.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(words)) {
    if (words !== '' || field !== 'any') reading.problems.add(`“${token.stated}” holds no word.`);
    return;
  }
  if (reading.termCount === MOST_TERMS) {
    reading.problems.add(`Only the first ${MOST_TERMS} words were looked for.`);
    return;
  }
  reading.termCount += 1;
  const term = { field, words, isPrefix: token.isPrefix };
  if (token.isWithout) reading.without.push(term);
  else if (reading.isJoining) reading.groups.at(-1)?.push(term);
  else reading.groups.push([term]);
  reading.isJoining = false;
}

function readMark(reading: Reading, words: string): void {
  const mark = words.toLowerCase();
  if (mark === 'unread' || mark === 'saved' || mark === 'opened') reading.only = mark;
  else reading.problems.add(`is: takes unread, saved or opened, not “${words}”.`);
}

function readLabel(reading: Reading, words: string): void {
  const name = words.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (name === '') reading.problems.add('label: wants the name of a label.');
  else if (reading.labels.size === MOST_LABELS) {
    reading.problems.add(`Only the first ${MOST_LABELS} labels were looked for.`);
  } else reading.labels.add(name);
}

function readSpeaker(reading: Reading, words: string): void {
  const name = words.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(name)) reading.problems.add('speaker: wants a name.');
  else if (reading.speakers.size === MOST_SPEAKERS) {
    reading.problems.add(`Only the first ${MOST_SPEAKERS} speakers were looked for.`);
  } else reading.speakers.add(name);
}

function readDay(reading: Reading, operator: string, words: string): void {
  const day = searchDay(words, reading.zone, reading.now);
  if (day === null) {
    const spellings = '2026, 2026-11, 2026-11-21, today, yesterday or 7d';
    reading.problems.add(`${operator}: takes a day such as ${spellings}, not “${words}”.`);
  } else if (operator === 'after') reading.after = day;
  else reading.before = day;
}
