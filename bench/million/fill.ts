/** `node bench/million/fill.ts FOLDER [ARTICLES]`: makes the library that bench/million asks questions. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.ts';
import { fillLibrary } from './fill-library.ts';

const [folder, count = '1000000'] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node bench/million/fill.ts FOLDER [ARTICLES]');
const articles = Number(count);
const made = join(folder, 'library.db');
if (existsSync(made)) throw new Error(`${made} is there already`);
mkdirSync(folder, { recursive: true });

const store = openStore(made, 1);
const start = performance.now();
const seconds = () => (performance.now() - start) / 1000;
await fillLibrary(
  store,
  { articles, outlets: 250, characters: 5000, until: Date.now() },
  (done) => {
    if (done % 20_000 === 0) console.error(`${done} of ${articles}, ${Math.round(seconds())} s`);
  },
);
await store.close();
const filled = { articles, seconds: Math.round(seconds()), cpuSeconds: cpuSeconds() };
writeFileSync(join(folder, 'filled.json'), JSON.stringify(filled));
console.log(JSON.stringify(filled));

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1e6);
}
