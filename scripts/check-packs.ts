/**
 * Checks the starter packs (packs/*.opml and packs/packs.json): a reader's first hour depends on
 * them, and they are edited by hand. Whether an address still answers is not asked here: a check
 * must not need a network. Run `node scripts/check-packs.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { CONTINENT_NAMES, continentOf } from './continents.ts';
import { type Outline, type Pack, readPack } from './read-pack.ts';

const MIN_OUTLETS = 150;

const Entry = z.strictObject({
  file: z.string(),
  title: z.string().min(1),
  kind: z.enum(['region', 'subject', 'language']),
  description: z.string().min(1),
  outletCount: z.int(),
  languages: z.array(z.string()),
});

/** File names and their text, index included, to what is wrong with them: empty if nothing is. */
export function checkPacks(files: ReadonlyMap<string, string>): string[] {
  const opml = [...files].filter(([file]) => file.endsWith('.opml'));
  const packs = new Map(opml.map(([file, text]) => [file, readPack(text)]));
  const faults = [...packs].flatMap(([file, pack]) =>
    [...pack.faults, ...checkOutlines(pack.outlines)].map((fault) => `${file}: ${fault}`),
  );
  const outlines = [...packs.values()].flatMap((pack) => pack.outlines);
  return [...faults, ...checkIndex(files.get('packs.json') ?? '', packs), ...checkReach(outlines)];
}

function checkOutlines(outlines: readonly Outline[]): string[] {
  const addresses = outlines.map((outline) => outline.xmlUrl ?? '');
  const twice = addresses.filter((url, at) => addresses.indexOf(url) < at);
  return [...outlines.flatMap(checkOutline), ...twice.map((url) => `stands twice: ${url}`)];
}

function checkOutline(outline: Outline): string[] {
  const { text = '', xmlUrl = '', htmlUrl = '', language = '', country = '' } = outline;
  const faults: string[] = [];
  if (text === '' || outline.title !== text) faults.push('text and title differ or are empty');
  if (!isWebAddress(xmlUrl)) faults.push(`xmlUrl is not an http(s) address: "${xmlUrl}"`);
  if (!isWebAddress(htmlUrl)) faults.push(`htmlUrl is not an http(s) address: "${htmlUrl}"`);
  if (!isLanguageTag(language)) faults.push(`no BCP 47 language: "${language}"`);
  if (continentOf(country) === undefined) faults.push(`no ISO 3166-1 country: "${country}"`);
  return faults.map((fault) => `${text || xmlUrl}: ${fault}`);
}

const isWebAddress = (url: string): boolean => /^https?:$/.test(URL.parse(url)?.protocol ?? '');

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

function checkIndex(json: string, packs: ReadonlyMap<string, Pack>): string[] {
  const index = z.array(Entry).safeParse(parseJson(json));
  if (!index.success) return [`packs.json: ${z.prettifyError(index.error)}`];
  const listed = index.data.map((entry) => entry.file);
  const unlisted = [...packs.keys()].filter((file) => !listed.includes(file));
  const twice = listed.filter((file, at) => listed.indexOf(file) < at);
  return [
    ...unlisted.map((file) => `packs.json does not list ${file}`),
    ...twice.map((file) => `packs.json lists ${file} twice`),
    ...index.data.flatMap((entry) => checkEntry(entry, packs.get(entry.file))),
  ];
}

function checkEntry(entry: z.infer<typeof Entry>, pack: Pack | undefined): string[] {
  if (pack === undefined) return [`packs.json lists ${entry.file}, which is not there`];
  const { title, description, outlines } = pack;
  const languages = [...new Set(outlines.map((outline) => outline.language ?? ''))].sort();
  const facts = { title, description, outletCount: outlines.length, languages };
  const agrees = isDeepStrictEqual(entry, { ...entry, ...facts });
  return agrees ? [] : [`packs.json: of ${entry.file} it must say ${JSON.stringify(facts)}`];
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Outlets are told apart by the host of their home page, "www." aside. */
function outletHosts(outlines: readonly Outline[]): Set<string> {
  const hosts = outlines.map((outline) => URL.parse(outline.htmlUrl ?? '')?.hostname ?? '');
  return new Set(hosts.filter(Boolean).map((host) => host.replace(/^www\./, '')));
}

function checkReach(outlines: readonly Outline[]): string[] {
  const reached = new Set(outlines.map((outline) => continentOf(outline.country)));
  const absent = CONTINENT_NAMES.filter((name) => !reached.has(name));
  const outlets = outletHosts(outlines).size;
  return [
    ...(outlets < MIN_OUTLETS ? [`${outlets} outlets in all, fewer than ${MIN_OUTLETS}`] : []),
    ...absent.map((name) => `no outlet from ${name}`),
  ];
}

/** The text of every file in a folder by its name, as checkPacks asks for it. */
export function readFolder(folder: URL): Map<string, string> {
  return new Map(
    readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
  );
}

if (import.meta.main) {
  const faults = checkPacks(readFolder(new URL('../packs/', import.meta.url)));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
