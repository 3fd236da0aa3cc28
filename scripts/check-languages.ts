/**
 * Every sentence that a page says stands in every catalogue of ui/languages, and nothing else does.
 *
 *     node scripts/check-languages.ts                     what is wrong, and how much is missing
 *     node scripts/check-languages.ts --missing es        what Spanish lacks, as JSON to fill in
 *     node scripts/check-languages.ts --merge es FILE     takes what was filled in into ui/languages/es.json
 *     node scripts/check-languages.ts --places            where each sentence is said, for whoever doubts what it means
 *     node scripts/check-languages.ts --prune             takes out what nothing says any more
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStored } from '../src/http/language/stored/read-stored.ts';
import { phrases, sentences } from '../src/http/language/stored/sentences.ts';
import { findBareWords } from './languages/find-bare-words.ts';
import { findMessages } from './languages/find-messages.ts';
import { findStageSentences, STAGES } from './languages/find-stage-sentences.ts';
import {
  type Catalogue,
  findKeyFaults,
  findTranslationFaults,
  holdCatalogue,
} from './languages/hold-catalogue.ts';
import type { SourceFile } from './languages/source-text.ts';

const SOURCE = 'src/http';
const PAGES = 'src/http/pages';
const CATALOGUES = 'ui/languages';
/** Where say() itself is made. */
const OWN = 'src/http/language/';

const found = findMessages(readSources(SOURCE));
const stored = [...sentences, ...Object.values(phrases).flat()];
const keys = [...new Set([...found.messages.map(({ key }) => key), ...stored])].sort();
const [command, tag = '', file = ''] = process.argv.slice(2);

if (command === '--missing') process.stdout.write(toJson(missingIn(tag)));
else if (command === '--merge') merge(tag, readCatalogueAt(file));
else if (command === '--places') process.stdout.write(`${JSON.stringify(placesOf(), null, 2)}\n`);
else if (command === '--prune') for (const one of tags()) prune(one);
else check();

function readSources(folder: string): SourceFile[] {
  return pathsIn(folder)
    .filter((path) => !path.startsWith(OWN))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
}

function tags(): string[] {
  return readdirSync(CATALOGUES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

function readCatalogue(of: string): Catalogue {
  const path = `${CATALOGUES}/${of}.json`;
  return existsSync(path) ? readCatalogueAt(path) : {};
}

function readCatalogueAt(path: string): Catalogue {
  const stated: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const entries = Object.entries(stated ?? {});
  const odd = entries.find(([, translation]) => typeof translation !== 'string');
  if (odd !== undefined) throw new TypeError(`${path}: "${odd[0]}" is given no text`);
  return Object.fromEntries(entries);
}

function placesOf(): Record<string, readonly string[]> {
  const places = Map.groupBy(found.messages, ({ key }) => key);
  return Object.fromEntries(
    keys.map((key) => [key, (places.get(key) ?? []).map(({ place }) => place)]),
  );
}

function missingIn(of: string): Catalogue {
  const { missing } = holdCatalogue(of, readCatalogue(of), keys);
  return Object.fromEntries(missing.map((key) => [key, '']));
}

function merge(into: string, filled: Catalogue): void {
  const faulty = Object.entries(filled).flatMap(([key, translation]) => {
    const faults = findTranslationFaults(into, key, translation);
    for (const fault of faults) console.error(`${into}: "${key}" ${fault}`);
    return faults.length > 0 ? [key] : [];
  });
  const taken = Object.entries(filled).filter(
    ([key, translation]) => translation !== '' && !faulty.includes(key),
  );
  write(into, { ...readCatalogue(into), ...Object.fromEntries(taken) });
  console.log(`${into}: ${taken.length} taken, ${faulty.length} refused`);
  process.exitCode = faulty.length > 0 ? 1 : 0;
}

function prune(of: string): void {
  const used = new Set(keys);
  const kept = Object.entries(readCatalogue(of)).filter(([key]) => used.has(key));
  write(of, Object.fromEntries(kept));
}

function write(of: string, catalogue: Catalogue): void {
  const sorted = Object.entries(catalogue).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(`${CATALOGUES}/${of}.json`, toJson(Object.fromEntries(sorted)));
}

/** What a stage would say to a reader and no message reads back. */
function unreadSentences(): string[] {
  const files = STAGES.flatMap((stage) =>
    stage.endsWith('.ts') ? [stage] : pathsIn(stage).filter((path) => !path.includes('/fixtures/')),
  ).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  return findStageSentences(files)
    .filter(({ sample }) => readStored(sample) === null)
    .map(
      ({ sample, place }) => `${place}: no message in src/http/language/stored reads "${sample}"`,
    );
}

function toJson(catalogue: Catalogue): string {
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}

function check(): void {
  const held = tags().map((of) => ({ of, ...holdCatalogue(of, readCatalogue(of), keys) }));
  const faults = [
    ...found.faults,
    ...findKeyFaults(found.messages),
    ...findBareWords(readSources(PAGES)),
    ...unreadSentences(),
    ...held.flatMap(({ of, missing, ...one }) => [
      ...one.faults,
      ...missing.map((key) => `${of}: "${key}" has no translation`),
    ]),
  ];
  for (const fault of faults) console.error(fault);
  for (const { of, missing } of held) {
    console.log(`${of}: ${keys.length - missing.length} of ${keys.length} sentences`);
  }
  process.exitCode = faults.length > 0 ? 1 : 0;
}
