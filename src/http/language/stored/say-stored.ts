/**
 * Sentences that the stages make (why an article stands in a story, what a claim's state rests on, why a feed is silent)
 * are kept in the library in English, for all readers. Here they are said in the reader's language, where one of our
 * messages fits them for sure; else they stay English, and say so.
 */
import { html } from 'hono/html';
import type { Html } from '../../pages/frame/html.ts';
import { ENGLISH, type Language } from '../language.ts';
import { sayFound } from '../say.ts';
import { spoken } from '../spoken.ts';
import { type ReadSentence, readPhrase, readStored } from './read-stored.ts';

/** For a page: what stays English is marked as English. */
export function sayStored(sentence: string): Html {
  const said = translated(sentence);
  if (said !== null) return html`${said}`;
  return html`<span lang="en" dir="ltr">${sentence}</span>`;
}

/** For where no markup may stand: an attribute, a value of another sentence. */
export function storedWords(sentence: string): string {
  return translated(sentence) ?? sentence;
}

function translated(sentence: string): string | null {
  const speaks = spoken();
  if (speaks === ENGLISH) return sentence;
  if (sentence.length > LONGEST_KNOWN) return readAndSay(speaks, sentence);
  const known = KNOWN.get(speaks) ?? new Map<string, string | null>();
  KNOWN.set(speaks, known);
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const said = readAndSay(speaks, sentence);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(sentence, said);
  return said;
}

/** The reasons of a page are those of the page before, mostly. */
const KNOWN = new Map<Language, Map<string, string | null>>();
const MOST_KNOWN = 2_000;
const LONGEST_KNOWN = 300;

function readAndSay(speaks: Language, sentence: string): string | null {
  const read = readStored(sentence);
  return read === null ? null : saidIn(speaks, read);
}

function saidIn(speaks: Language, { key, values }: ReadSentence): string | null {
  if (!speaks.catalogue.has(key)) return null;
  const named = Object.entries(values).map(([name, value]) => [name, phrase(speaks, name, value)]);
  return sayFound(key, Object.fromEntries(named));
}

/** Phrases hold phrases no deeper than this: "the names Kestrel Bay and Lorimer". */
function phrase(speaks: Language, name: string, value: string | number): string | number {
  if (typeof value === 'number') return value;
  const read = readPhrase(name, value);
  if (read === null || !speaks.catalogue.has(read.key)) return value;
  const inner = Object.entries(read.values).map(([inside, words]) => [
    inside,
    typeof words === 'number' ? words : listIn(speaks, inside, words),
  ]);
  return sayFound(read.key, Object.fromEntries(inner));
}

function listIn(speaks: Language, name: string, words: string): string {
  const read = readPhrase(name, words);
  return read !== null && speaks.catalogue.has(read.key) ? sayFound(read.key, read.values) : words;
}
