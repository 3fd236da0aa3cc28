/**
 * Imports documents of full size that nobody would send in good faith, each in a process of its own, and says what became
 * of each, its CPU time, how much memory the process had at its highest, and how long its main thread, which answers
 * readers, was held up at most. Run by hand: node test/hostile-sizes.ts [kind or part of a name ...]
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { openReading } from '../src/pipeline/reading/open-reading.ts';
import { openStore } from '../src/store/open-store.ts';
import { testDesk } from './desk.ts';
import { HOSTILE_DOCUMENTS, LARGE_FILES } from './hostile/documents/all-documents.ts';
import type { HostileDocument } from './hostile/documents/document.ts';
import { importAll, outcomes, temporaryFolder } from './import.ts';

function measureAll(parts: readonly string[]): void {
  const all = Object.entries({ ...HOSTILE_DOCUMENTS, large: LARGE_FILES });
  for (const [kind, documents] of all) {
    const isKind = parts.length === 0 || parts.includes(kind);
    for (const document of documents)
      if (isKind || parts.some((part) => document.name.includes(part))) measure(kind, document);
  }
}

const MOST_SECONDS = 300;

function measure(kind: string, document: HostileDocument): void {
  using folder = temporaryFolder();
  const path = join(folder.path, document.name);
  const file = openSync(path, 'w');
  document.write(file, 1);
  closeSync(file);
  const child = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), '--import', path],
    { encoding: 'utf8', timeout: MOST_SECONDS * 1000 },
  );
  const told = child.status === 0 ? child.stdout.trim() : `DIED ${child.status ?? child.signal}`;
  process.stdout.write(`${kind}/${document.name}: ${told}\n`);
  if (child.status !== 0) process.stderr.write(child.stderr.slice(-2000));
}

async function importHere(path: string): Promise<void> {
  const library = join(path, '..', 'library.db');
  const desk = testDesk({ store: openStore(library, 1), reading: openReading() });
  await desk.store.subscriptions.ofReader(1);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const before = process.cpuUsage();
  const taken = await importAll(desk, path);
  const { user, system } = process.cpuUsage(before);
  delay.disable();
  const parts = [
    `${((user + system) / 1e6).toFixed(1)} s CPU`,
    `peak ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`,
    `main thread held up ${Math.round(delay.max / 1e6)} ms`,
    summary(outcomes(taken)),
  ];
  process.stdout.write(parts.join(', '));
  await desk.reading.close();
  await desk.close();
}

function summary(lines: readonly string[]): string {
  const counts = Map.groupBy(lines, (line) => line);
  const told = [...counts].map(([line, ones]) =>
    ones.length > 1 ? `${ones.length} x ${line}` : line,
  );
  return told.join(' | ').slice(0, 240);
}

const [first, path = ''] = process.argv.slice(2);
if (first === '--import') await importHere(path);
else measureAll(process.argv.slice(2));
