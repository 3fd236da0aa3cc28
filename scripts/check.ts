/**
 * Everything that must hold before a change lands, as one list. `npm test` runs it whole;
 * `node scripts/check.ts types lint` runs the steps named. The last line counts the tests; what
 * failed stands once more before it.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Ended, runLookingTwice } from './runs/look-twice.ts';
import { failedTests, repeatFailures, tellFailures } from './runs/tell-failures.ts';

type Command = readonly string[];
type Step = {
  readonly name: string;
  /** More than one run side by side, as one step. */
  readonly commands: readonly Command[];
  /** Keeps two cores busy by itself, or must find others' work done: it runs alone. */
  readonly isWide?: boolean;
  /** Code from the cache is not counted as exactly. */
  readonly countsBlocks?: boolean;
};

const bin = (tool: string) => `node_modules/.bin/${tool}`;
const node = process.execPath;
/** A test that hangs is a failure after this; what files do beforehand is one test where they share a process. */
const TEST_LIMIT = '--test-timeout=900000';
const ALONE_LIMIT = '--test-timeout=400000';
/** Of a whole file of journeys: some take half a minute, and a machine may have thirty times the work. */
const BROWSER_LIMIT = '--test-timeout=900000';

/** Half of all test files in one process: loading the house anew for each file would take more than half of the time. */
function testsOf(shard: string): Command {
  return [
    ...[node, '--test', '--test-isolation=none', `--test-shard=${shard}`, TEST_LIMIT],
    // A test that fails may leave a server open, which would keep the process for good.
    '--test-force-exit',
    '{src,scripts,eval,bench,training,fuzz}/**/*.test.ts',
  ];
}

const STEPS: readonly Step[] = [
  { name: 'types', commands: [[bin('tsc'), '-p', '.']] },
  { name: 'types-ui', commands: [[bin('tsc'), '-p', 'ui']] },
  { name: 'types-worker', commands: [[bin('tsc'), '-p', 'ui/worker']] },
  { name: 'lint', commands: [[bin('biome'), 'ci', '--error-on-warnings', '--colors=off', '.']] },
  { name: 'rooms', commands: [[node, 'scripts/check-rooms.ts']] },
  { name: 'ways-out', commands: [[node, 'scripts/uses/check-ways-out.ts']] },
  { name: 'clocks', commands: [[node, 'scripts/uses/check-clocks.ts']] },
  { name: 'patterns', commands: [[node, 'scripts/check-patterns.ts']] },
  { name: 'sizes', commands: [[node, 'scripts/check-sizes.ts']] },
  { name: 'languages', commands: [[node, 'scripts/check-languages.ts']] },
  { name: 'docs', commands: [[node, 'scripts/check-docs.ts']] },
  { name: 'asvs', commands: [[node, 'scripts/check-asvs.ts']] },
  { name: 'api-docs', commands: [[node, 'scripts/write-api-docs.ts', '--check']] },
  { name: 'client', commands: [[node, 'scripts/client/write-client-types.ts', '--check']] },
  { name: 'packs', commands: [[node, 'scripts/check-packs.ts']] },
  { name: 'sample', commands: [[node, 'scripts/check-sample.ts']] },
  { name: 'eval', commands: [[node, 'eval/score.ts']] },
  { name: 'kernel', commands: [[node, 'scripts/build-kernel.ts', '--check']] },
  { name: 'lockfile', commands: [[node, 'scripts/complete-lockfile.ts', '--check']] },
  { name: 'supply', commands: [[node, 'scripts/supply/check-supply.ts']] },
  { name: 'dead-code', commands: [[bin('knip')]] },
  // The same inputs each time: what is new is looked for by hand, a landing must not hang on luck.
  {
    name: 'fuzz',
    countsBlocks: true,
    commands: [[node, 'fuzz/run.ts', '--check', '--seed', '5']],
  },
  { name: 'install-clients', commands: [[node, 'scripts/clients/install-clients.ts']] },
  { name: 'chromium', commands: [[node, 'scripts/install-chromium.ts']] },
  {
    name: 'tests',
    // What crosses rooms watches, counts or ends whole processes: each file has one of its own.
    isWide: true,
    commands: [
      testsOf('1/2'),
      testsOf('2/2'),
      [
        ...[node, '--test', '--test-concurrency=2', ALONE_LIMIT],
        ...['test/*.test.ts', 'test/{alone,durability,hostile,routes}/*.test.ts'],
      ],
    ],
  },
  {
    name: 'clients',
    isWide: true,
    commands: [[node, '--test', ALONE_LIMIT, '--test-concurrency=2', 'test/clients/*.test.ts']],
  },
  {
    name: 'browser',
    isWide: true,
    commands: [
      [
        ...[node, '--test', BROWSER_LIMIT, '--test-concurrency=2'],
        ...['--test-global-setup=test/browser/sample-library.ts', 'test/browser/**/*.test.ts'],
      ],
    ],
  },
];

/** As many as the machines have cores on which changes land. */
const AT_ONCE = 2;

/** Runs steps side by side where they are not wide, and tells of each in the order of the list. */
async function runSteps(steps: readonly Step[], tell: (ran: Ran) => void): Promise<void> {
  const running = new Set<Promise<Ran>>();
  let told: Promise<void> = Promise.resolve();
  for (const step of steps) {
    const most = step.isWide ? 1 : AT_ONCE;
    while (running.size >= most) await Promise.race(running);
    const ran = runStep(step);
    running.add(ran);
    const ended = ran.then(() => running.delete(ran));
    told = Promise.all([told, ran]).then(([, one]) => tell(one));
    if (step.isWide) await ended;
  }
  await told;
}

type Ran = { readonly name: string; readonly seconds: string; readonly ended: readonly Ended[] };

async function runStep({ name, commands, countsBlocks = false }: Step): Promise<Ran> {
  const started = performance.now();
  const env = countsBlocks ? { NODE_DISABLE_COMPILE_CACHE: '1' } : { NODE_COMPILE_CACHE: CACHE };
  const ended = await Promise.all(
    commands.map((command) => runLookingTwice(command, (words) => run(words, env))),
  );
  return { name, seconds: ((performance.now() - started) / 1000).toFixed(1), ended };
}

/** Hundreds of processes and threads load the same files: what one has compiled, the others take from here. */
const CACHE = fileURLToPath(new URL('../node_modules/.cache/hearsay/code', import.meta.url));

type Outcome = {
  readonly ok: boolean;
  readonly passed: number;
  readonly failed: number;
  /** What failed, in a few lines each. */
  readonly told: string;
};

function tellOf({ name, seconds, ended }: Ran): Outcome {
  const outcomes = ended.map(outcomeOf);
  const ok = outcomes.every((outcome) => outcome.ok);
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  const unwell = ended.filter(({ status }) => status !== 0);
  for (const { output } of unwell) process.stdout.write(`${tellFailures(output)}\n`);
  return {
    ok,
    told: [
      ...ended.map(({ unsteady }) => repeatFailures(`${name} at first, and held alone`, unsteady)),
      ...unwell.map(({ output }) => repeatFailures(name, failedTests(output))),
    ].join(''),
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** A command without tests of its own counts as one. */
function outcomeOf({ status, output, unsteady }: Ended): Omit<Outcome, 'told'> {
  const ok = status === 0;
  const passed = countOf(output, 'pass') ?? (ok ? 1 : 0);
  const failed = countOf(output, 'fail') ?? (ok ? 0 : 1);
  if (unsteady.length > 0) return { ok, passed: passed + failed, failed: 0 };
  return { ok, passed, failed: ok ? failed : Math.max(1, failed) };
}

function run(command: Command, more: NodeJS.ProcessEnv): Promise<Omit<Ended, 'unsteady'>> {
  const [program = '', ...words] = command;
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', ...more };
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], env });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const end = (status: number | null, extra = '') =>
      resolve({ status, output: Buffer.concat(chunks).toString('utf8') + extra });
    child.on('error', (error) => end(1, String(error)));
    child.on('close', (status) => end(status));
  });
}

/** What node's test runner says at its end: "ℹ pass 12". */
function countOf(output: string, word: 'pass' | 'fail'): number | null {
  const count = new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1];
  return count === undefined ? null : Number(count);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No step ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}\n`,
  );
  process.exitCode = 2;
} else {
  const total = { passed: 0, failed: 0, told: '' };
  const steps = STEPS.filter(({ name }) => asked.length === 0 || asked.includes(name));
  await runSteps(steps, (ran) => {
    const outcome = tellOf(ran);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.told += outcome.told;
    if (!outcome.ok) process.exitCode = 1;
  });
  process.stdout.write(`${total.told}${total.passed} passed, ${total.failed} failed\n`);
}
