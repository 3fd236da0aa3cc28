/**
 * Everything that must hold before a change lands, as one list. `npm test` runs it whole;
 * `node scripts/check.ts types lint` runs the steps named. The last line counts the tests.
 */
import { spawn } from 'node:child_process';

type Step = { readonly name: string; readonly command: readonly string[] };

const bin = (tool: string) => `node_modules/.bin/${tool}`;
const node = process.execPath;
/** A test that hangs is a failure after this; browser journeys are the slowest. */
const TEST_LIMIT = '--test-timeout=120000';

const STEPS: readonly Step[] = [
  { name: 'types', command: [bin('tsc'), '-p', '.'] },
  { name: 'types-ui', command: [bin('tsc'), '-p', 'ui'] },
  { name: 'lint', command: [bin('biome'), 'ci', '--error-on-warnings', '--colors=off', '.'] },
  { name: 'rooms', command: [node, 'scripts/check-rooms.ts'] },
  { name: 'sizes', command: [node, 'scripts/check-sizes.ts'] },
  { name: 'languages', command: [node, 'scripts/check-languages.ts'] },
  { name: 'docs', command: [node, 'scripts/check-docs.ts'] },
  { name: 'api-docs', command: [node, 'scripts/write-api-docs.ts', '--check'] },
  { name: 'packs', command: [node, 'scripts/check-packs.ts'] },
  { name: 'sample', command: [node, 'scripts/check-sample.ts'] },
  { name: 'eval', command: [node, 'eval/score.ts'] },
  { name: 'kernel', command: [node, 'scripts/build-kernel.ts', '--check'] },
  { name: 'lockfile', command: [node, 'scripts/complete-lockfile.ts', '--check'] },
  { name: 'dead-code', command: [bin('knip')] },
  {
    name: 'tests',
    command: [
      node,
      '--test',
      TEST_LIMIT,
      '{src,scripts,eval,bench,training}/**/*.test.ts',
      'test/*.test.ts',
    ],
  },
  { name: 'chromium', command: [node, 'scripts/install-chromium.ts'] },
  {
    name: 'browser',
    command: [node, '--test', TEST_LIMIT, '--test-concurrency=1', 'test/browser/**/*.test.ts'],
  },
];

type Outcome = { readonly ok: boolean; readonly passed: number; readonly failed: number };

async function runStep({ name, command }: Step): Promise<Outcome> {
  const started = performance.now();
  const { status, output } = await run(command);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const ok = status === 0;
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  if (!ok) process.stdout.write(`${output.slice(-40_000)}\n`);
  // A step without tests of its own counts as one.
  const passed = countOf(output, 'pass') ?? (ok ? 1 : 0);
  const failed = countOf(output, 'fail') ?? (ok ? 0 : 1);
  return { ok, passed, failed: ok ? failed : Math.max(1, failed) };
}

function run(command: readonly string[]): Promise<{ status: number | null; output: string }> {
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
