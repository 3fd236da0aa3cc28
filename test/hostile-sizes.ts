/**
 * Imports files of full size that nobody would send in good faith, in a process of its own, and says what
 * became of each, how long it took and how much memory that process had at its highest so far. Run by hand, with
 * parts of names to choose some: node test/hostile-sizes.ts [.mbox ...]
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openReading } from '../src/pipeline/reading/open-reading.ts';
import { openStore } from '../src/store/open-store.ts';
import { testDesk } from './desk.ts';
import { hostileFiles } from './hostile-files.ts';
import { importAll, outcomes, temporaryFolder } from './import.ts';

const MB = 1_000_000;

function writeAndImport(parts: readonly string[]): void {
  using folder = temporaryFolder();
  const chosen = hostileFiles(MB).filter(
    ({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)),
  );
  const paths = chosen.map(({ name, write }) => {
    const path = join(folder.path, name);
    const file = openSync(path, 'w');
    write(file);
    closeSync(file);
    return path;
  });
  const script = fileURLToPath(import.meta.url);
  const child = ['--import', join(folder.path, 'library.db'), ...paths];
  spawnSync(process.execPath, [script, ...child], { stdio: 'inherit' });
}

async function importHere(library: string, paths: readonly string[]): Promise<void> {
  const desk = testDesk({ store: openStore(library, 1), reading: openReading() });
  for (const path of paths) {
    const started = performance.now();
    const before = process.cpuUsage();
    const taken = await importAll(desk, path);
    const { user } = process.cpuUsage(before);
    const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;
    const peak = Math.round(process.resourceUsage().maxRSS / 1000);
    const parts = [
      path.slice(path.lastIndexOf('/') + 1),
      seconds(performance.now() - started),
      `${seconds(user / 1000)} CPU`,
      `peak ${peak} MB`,
      outcomes(taken).join(' | ').slice(0, 300),
    ];
    process.stdout.write(`${parts.join(', ')}\n`);
  }
  process.stdout.write(`damage: ${JSON.stringify(await desk.store.upkeep.findDamage())}\n`);
  await desk.reading.close();
  await desk.close();
}

const [first, library = '', ...paths] = process.argv.slice(2);
if (first === '--import') await importHere(library, paths);
else writeAndImport(process.argv.slice(2));
