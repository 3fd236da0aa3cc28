import { backgroundChance, backgroundOf, RAREST } from '../grouping/vocabulary/background.ts';
import { hashWord } from '../reading/scan-text.ts';

/** A word or a name that tells what a story is about. */
export type SubjectTerm = {
  /** Folded, equal across stories: what a library is asked by. */
  readonly term: string;
  /** As printed, for the reader: "shipping", "Bank of Aldmere". */
  readonly label: string;
  /** 0 to 1: the share of the story's articles that have it, more for names and sections. */
  readonly weight: number;
};

export type SubjectArticle = {
  readonly headline: string;
  readonly text: string;
  /** As the outlet calls it: "Business/Shipping". */
  readonly section: string | null;
  readonly language: string | null;
};

const MOST_TERMS = 12;
/** What a story is about is told at its beginning. */
const LEAD = 1200;
const MOST_ARTICLES = 40;

/**
 * What a story is about, the weightiest first, at most twelve: names and words of headlines and beginnings, and sections. A
 * word that every other article has is none, nor is one that stands in one article of several.
 */
export function subjectTerms(articles: readonly SubjectArticle[]): SubjectTerm[] {
  const told = articles.slice(0, MOST_ARTICLES);
  const found = new Map<string, { label: string; count: number; gain: number }>();
  for (const article of told) {
    for (const { term, label, gain } of termsOf(article)) {
      const known = found.get(term) ?? { label, count: 0, gain };
      found.set(term, { ...known, count: known.count + 1, gain: Math.max(known.gain, gain) });
    }
  }
  return [...found]
    .filter(([, { count }]) => count > 1 || told.length < 3)
    .map(([term, { label, count, gain }]) => ({
      term,
      label,
      weight: (gain * count) / told.length,
    }))
    .sort((one, other) => other.weight - one.weight || (one.term < other.term ? -1 : 1))
    .slice(0, MOST_TERMS);
}

type Found = { readonly term: string; readonly label: string; readonly gain: number };

const NAME_GAIN = 1;
const SECTION_GAIN = 0.9;

function termsOf({ headline, text, section, language }: SubjectArticle): Found[] {
  const lead = `${headline}. ${text.slice(0, LEAD)}`;
  const sections = (section ?? '')
    .slice(0, 100)
    .split(/[/>|,]/)
    .map((word) => word.trim());
  const found = new Map<string, Found>();
  for (const label of sections.filter(isSection)) put(found, { label, gain: SECTION_GAIN });
  for (const [label] of lead.matchAll(NAMES)) put(found, { label, gain: NAME_GAIN });
  for (const [label] of lead.matchAll(WORDS)) put(found, { label, gain: gainOf(label, language) });
  return [...found.values()].filter(({ gain }) => gain > 0);
}

function put(found: Map<string, Found>, { label, gain }: Omit<Found, 'term'>): void {
  const term = foldTerm(label);
  const known = found.get(term);
  if (term !== '' && (known === undefined || known.gain < gain))
    found.set(term, { term, label, gain });
}

/** Sections in which everything stands. */
const ANY_SECTION = new Set(
  'news world home top latest national international live all nachrichten welt ausland inland panorama politik aktuell'.split(
    ' ',
  ),
);

function isSection(word: string): boolean {
  return word.length > 2 && !ANY_SECTION.has(word.toLowerCase());
}

/** Capitals within a sentence: "Bank of Aldmere", "Port Selwyn". */
const NAMES =
  /(?<=[\p{Ll}\d,;] )\p{Lu}[\p{L}\p{M}\d'’-]{1,30}(?: (?:(?:of|de|der|und|von) )?\p{Lu}[\p{L}\p{M}\d'’-]{1,30}){0,3}/gu;
const WORDS = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}'’-]{3,30}/gu;

/** Words of one article in ten or more say nothing of its subject; very rare ones are of this story alone. */
const COMMON = 0.08;
const WORD_GAIN = 0.8;

function gainOf(word: string, language: string | null): number {
  const table = backgroundOf((language ?? 'en').slice(0, 2));
  if (table === null) return 0;
  const chance = backgroundChance(table, hashWord(word, language));
  if (chance > COMMON || chance <= RAREST) return 0;
  return WORD_GAIN * Math.min(1, Math.log(COMMON / chance) / 3);
}

/** Case, accents and a plural's s aside. */
export function foldTerm(label: string): string {
  const bare = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s?$/u, '');
  return bare.length > 4 && /[^s]s$/.test(bare) ? bare.slice(0, -1) : bare;
}
