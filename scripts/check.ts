/**
 * Everything that must hold before a change lands, as one list. `npm test` runs it whole;
 * `node scripts/check.ts types lint` runs the steps named. The last line counts the tests.
 */
import { spawn } from 'node:child_process';

type Command = readonly string[];
type Step = { readonly name: string; readonly command: Command } | Together;
/** What runs side by side, as one step. */
type Together = { readonly name: string; readonly together: readonly Command[] };

const bin = (tool: string) => `node_modules/.bin/${tool}`;
const node = process.execPath;
/** A test that hangs is a failure after this; browser journeys are the slowest. */
const TEST_LIMIT = '--test-timeout=120000';
const ALONE_LIMIT = '--test-timeout=400000';

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
  { name: 'types', command: [bin('tsc'), '-p', '.'] },
  { name: 'types-ui', command: [bin('tsc'), '-p', 'ui'] },
  { name: 'types-worker', command: [bin('tsc'), '-p', 'ui/worker'] },
  { name: 'lint', command: [bin('biome'), 'ci', '--error-on-warnings', '--colors=off', '.'] },
  { name: 'rooms', command: [node, 'scripts/check-rooms.ts'] },
  { name: 'ways-out', command: [node, 'scripts/uses/check-ways-out.ts'] },
  { name: 'clocks', command: [node, 'scripts/uses/check-clocks.ts'] },
  { name: 'patterns', command: [node, 'scripts/check-patterns.ts'] },
  { name: 'sizes', command: [node, 'scripts/check-sizes.ts'] },
  { name: 'languages', command: [node, 'scripts/check-languages.ts'] },
  { name: 'docs', command: [node, 'scripts/check-docs.ts'] },
  { name: 'asvs', command: [node, 'scripts/check-asvs.ts'] },
  { name: 'api-docs', command: [node, 'scripts/write-api-docs.ts', '--check'] },
  { name: 'client', command: [node, 'scripts/client/write-client-types.ts', '--check'] },
  { name: 'packs', command: [node, 'scripts/check-packs.ts'] },
  { name: 'sample', command: [node, 'scripts/check-sample.ts'] },
  { name: 'eval', command: [node, 'eval/score.ts'] },
  { name: 'kernel', command: [node, 'scripts/build-kernel.ts', '--check'] },
  { name: 'lockfile', command: [node, 'scripts/complete-lockfile.ts', '--check'] },
  { name: 'supply', command: [node, 'scripts/supply/check-supply.ts'] },
  { name: 'dead-code', command: [bin('knip')] },
  {
    name: 'tests',
    // What crosses rooms watches, counts or ends whole processes: each file has one of its own.
    together: [
      testsOf('1/2'),
      testsOf('2/2'),
      [
        ...[node, '--test', '--test-concurrency=2', ALONE_LIMIT],
        ...['test/*.test.ts', 'test/{alone,durability,hostile,routes}/*.test.ts'],
      ],
    ],
  },
  // The same inputs each time: what is new is looked for by hand, a landing must not hang on luck.
  { name: 'fuzz', command: [node, 'fuzz/run.ts', '--check', '--seed', '5'] },
  { name: 'install-clients', command: [node, 'scripts/clients/install-clients.ts'] },
  {
    name: 'clients',
    command: [node, '--test', ALONE_LIMIT, '--test-concurrency=2', 'test/clients/*.test.ts'],
  },
  { name: 'chromium', command: [node, 'scripts/install-chromium.ts'] },
  {
    name: 'browser',
    command: [
      ...[node, '--test', TEST_LIMIT, '--test-concurrency=2'],
      ...['--test-global-setup=test/browser/sample-library.ts', 'test/browser/**/*.test.ts'],
    ],
  },
];

type Outcome = { readonly ok: boolean; readonly passed: number; readonly failed: number };

async function runStep(step: Step): Promise<Outcome> {
  const started = performance.now();
  const commands = 'together' in step ? step.together : [step.command];
  const ended = await Promise.all(commands.map(run));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const outcomes = ended.map(outcomeOf);
  const ok = outcomes.every((outcome) => outcome.ok);
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)\n`);
  for (const { status, output } of ended)
    if (status !== 0) process.stdout.write(`${output.slice(-40_000)}\n`);
  return {
    ok,
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  };
}

type Ended = { readonly status: number | null; readonly output: string };

/** A command without tests of its own counts as one. */
function outcomeOf({ status, output }: Ended): Outcome {
  const ok = status === 0;
  const passed = countOf(output, 'pass') ?? (ok ? 1 : 0);
  const failed = countOf(output, 'fail') ?? (ok ? 0 : 1);
  return { ok, passed, failed: ok ? failed : Math.max(1, failed) };
}

function run(command: Command): Promise<Ended> {
  const [program = '', ...words] = command;
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' };
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
  const total = { passed: 0, failed: 0 };
  for (const step of STEPS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    const outcome = await runStep(step);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    if (!outcome.ok) process.exitCode = 1;
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
}
