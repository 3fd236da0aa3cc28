import { readdirSync, readFileSync } from 'node:fs';
import { ENGLISH, type Language, makeLanguage } from './language.ts';

const FOLDER = new URL('../../../ui/languages/', import.meta.url);
const FILE = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\.json$/;

/** English, then every language that has a catalogue, in the order of their tags. */
export const languages: readonly Language[] = readLanguages(FOLDER);

/** Reads a folder of catalogues: a file is all it takes to add a language. */
export function readLanguages(folder: URL): readonly Language[] {
  const tags = readdirSync(folder)
    .flatMap((name) => FILE.exec(name)?.[1] ?? [])
    .sort();
  return [ENGLISH, ...tags.map((tag) => readLanguage(new URL(`${tag}.json`, folder), tag))];
}

/** A catalogue that cannot be read is an installation that is broken. */
function readLanguage(file: URL, tag: string): Language {
  const stated: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const entries = Object.entries(stated ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return makeLanguage(tag, new Map(entries));
}

/** The language of that tag, or null. */
export function languageOf(tag: string | undefined): Language | null {
  return languages.find((language) => language.tag === tag) ?? null;
}

/** "Deutsch": what its speakers call a language. */
export function ownName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}

const MOST_ASKED = 20;

/** The language to speak to a browser that sends this Accept-Language (RFC 9110, 12.5.4). */
export function languageFor(header: string | undefined): Language {
  const asked = (header ?? '').slice(0, 500).split(',', MOST_ASKED).map(askedOf);
  const wished = asked.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  for (const { tag } of wished) {
    const known = languageOf(tag) ?? languageOf(tag.split('-')[0]);
    if (known !== null) return known;
  }
  return ENGLISH;
}

function askedOf(range: string): { tag: string; weight: number } {
  const [tag = '', weight] = range.trim().split(';');
  const stated = Number(weight?.trim().replace(/^q=/, '') ?? 1);
  return { tag: tag.trim(), weight: Number.isFinite(stated) ? stated : 0 };
}
