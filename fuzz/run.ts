/**
 * Feeds made-up inputs to everything that takes bytes from outside, and says what does not hold.
 *
 *     node fuzz/run.ts --minutes 60 [target ...]   by hand; the time is shared among the targets
 *     node fuzz/run.ts --check                     a fixed number of runs, as the check does
 *     node fuzz/run.ts --replay FILE ...           tries files that were found before
 *
 * The seed is printed; --seed N takes one. What is found is made small and kept in fuzz/findings.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Fault, type Fuzzed, fuzzTarget } from './engine/fuzz-target.ts';
import { TARGETS, type TargetName, targetNamed } from './targets.ts';

const FINDINGS = new URL('./findings/', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string' },
    check: { type: 'boolean', default: false },
    replay: { type: 'boolean', default: false },
  },
});

async function fuzzAll(names: readonly TargetName[]): Promise<void> {
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
  console.log(`seed ${seed}`);
  const share = (Number(values.minutes ?? 1) * 60_000) / names.length;
  for (const name of names) {
    const runs = values.check ? TARGETS[name].checkRuns : Number.MAX_SAFE_INTEGER;
    const until = values.check ? Number.MAX_SAFE_INTEGER : Date.now() + share;
    const before = process.cpuUsage();
    const fuzzed = await fuzzTarget(name, { seed, runs, until });
    const { user, system } = process.cpuUsage(before);
    console.log(lineOf(name, fuzzed, (user + system) / 1e6));
    for (const fault of fuzzed.faults) keep(name, fault);
    if (fuzzed.faults.length > 0) process.exitCode = 1;
  }
}

function lineOf(name: string, { runs, blocks, kept, slowest, faults }: Fuzzed, seconds: number) {
  return [
    `${name}: ${runs} runs in ${seconds.toFixed(1)} s of CPU`,
    `${blocks} blocks reached, ${kept} inputs kept`,
    `slowest ${(slowest * 1000).toFixed(0)} ms`,
    `${faults.length} faults`,
  ].join(', ');
}

const LONGEST_SHOWN = 1500;

function keep(name: TargetName, { key, words, input }: Fault): void {
  mkdirSync(FINDINGS, { recursive: true });
  const print = createHash('sha256').update(input).digest('hex').slice(0, 10);
  const file = new URL(`${name}-${print}.bin`, FINDINGS);
  writeFileSync(file, input);
  console.log(`FOUND in ${name}: ${key}\n${words}`);
  console.log(`  try again: node fuzz/run.ts --replay fuzz/findings/${name}-${print}.bin`);
  // Where the check runs, the file is gone afterwards.
  if (input.length <= LONGEST_SHOWN)
    console.log(`  its bytes, in base64: ${Buffer.from(input).toString('base64')}`);
}

/** The file's name begins with the target's. */
async function replay(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const name = targetNamed(basename(file).split('-')[0] ?? '');
    const target = await TARGETS[name].open();
    const started = process.cpuUsage();
    const fault = await Promise.resolve()
      .then(() => target.run(readFileSync(file)))
      .then(() => null)
      .catch((error: unknown) => error);
    const { user } = process.cpuUsage(started);
    console.log(`${file}: ${fault === null ? 'holds' : 'BROKEN'}, ${Math.round(user / 1000)} ms`);
    if (fault !== null) console.log(fault);
    if (fault !== null) process.exitCode = 1;
  }
  process.exit();
}

if (values.replay) await replay(positionals);
else
  await fuzzAll(
    positionals.length > 0 ? positionals.map(targetNamed) : Object.keys(TARGETS).map(targetNamed),
  );
