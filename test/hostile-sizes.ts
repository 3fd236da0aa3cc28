/**
 * Imports files of full size that nobody would send in good faith and says what became of each, how long it
 * took and how much memory the process had at its highest. Run by hand, with parts of names to choose some:
 * node test/hostile-sizes.ts [.mbox ...]
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReading } from '../src/pipeline/reading/open-reading.ts';
import { openStore } from '../src/store/open-store.ts';
import { testDesk } from './desk.ts';
import { hostileFiles } from './hostile-files.ts';
import { importAll } from './import.ts';

const MB = 1_000_000;

const folder = mkdtempSync(join(tmpdir(), 'hearsay-hostile-'));
const only = process.argv.slice(2);
try {
  const desk = testDesk({
    store: openStore(join(folder, 'library.db'), 1),
    reading: openReading(),
  });
  for (const { name, write } of hostileFiles(MB)) {
    if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
    const path = join(folder, name);
    const file = openSync(path, 'w');
    write(file);
    closeSync(file);
    const { size } = statSync(path);
    const started = performance.now();
    const cpu = process.cpuUsage();
    const taken = await importAll(desk, path);
    const { user } = process.cpuUsage(cpu);
    const peak = Math.round(process.resourceUsage().maxRSS / 1000);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const told = taken.map((one) =>
      one.kind === 'failed' ? `${one.name.slice(path.length)} ${one.reason}` : `+${one.added}`,
    );
    process.stdout.write(
      `${name} (${(size / MB).toFixed(1)} MB): ${seconds} s, ${(user / MB).toFixed(1)} s CPU, peak ${peak} MB: ${told.join(' | ').slice(0, 300)}\n`,
    );
    rmSync(path);
  }
  process.stdout.write(`damage: ${JSON.stringify(await desk.store.upkeep.findDamage())}\n`);
  await desk.reading.close();
  await desk.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
