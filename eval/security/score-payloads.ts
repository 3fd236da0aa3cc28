/**
 * Counts the hostile payloads that still run in Chromium once the sanitiser has had them, with no content policy
 * in force. Reads a file of JSON lines with a `payload` each; writes the counts; status 1 if any runs.
 *
 *     node eval/security/score-payloads.ts html-payloads.jsonl
 */
import { readFileSync } from 'node:fs';
import { sanitise } from '../../src/articles/sanitise.ts';
import { type Executions, startExecutions, type Way } from '../../test/browser/executions.ts';

const BASE = 'https://news.example/world/story.html';
const WAYS: readonly Way[] = ['page', 'innerHTML'];
/** Every so manyth payload is shown as it came, to see that the browser would tell. */
const CONTROL_EACH = 12;
/** Of those, at least this share must run in a page, or the count of the others means nothing. */
const LIVE = 0.2;

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: node eval/security/score-payloads.ts FILE.jsonl\n');
  process.exitCode = 2;
} else {
  const executions = await startExecutions();
  try {
    process.exitCode = (await score(executions, payloadsOf(file))) ? 0 : 1;
  } finally {
    await executions.close();
  }
}

function payloadsOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { payload }: { payload?: unknown } = JSON.parse(line);
      if (typeof payload !== 'string')
        throw new Error(`A line without a payload: ${line.slice(0, 80)}`);
      return payload;
    });
}

async function score(executions: Executions, payloads: readonly string[]): Promise<boolean> {
  const sample = payloads.filter((_, index) => index % CONTROL_EACH === 0);
  const control = await executions.show(sample, 'page');
  const live = control.filter(({ ran }) => ran.length > 0).length;
  print(`control: ${live} of ${sample.length} payloads run as they came`);
  const outputs = payloads.map((payload) => sanitise(payload, BASE));
  let escapes = 0;
  for (const way of WAYS) escapes += await count(executions, { way, payloads, outputs });
  return escapes === 0 && live >= sample.length * LIVE;
}

type Counting = {
  readonly way: Way;
  readonly payloads: readonly string[];
  readonly outputs: readonly string[];
};

/** How many run, or hold what the sanitiser never writes; each is named. */
async function count(executions: Executions, counting: Counting): Promise<number> {
  const { way, payloads, outputs } = counting;
  const shown = await executions.show(outputs, way);
  const escaped = [...shown.entries()].filter(
    ([, { ran, strange }]) => ran.length > 0 || strange.length > 0,
  );
  for (const [index, { ran, strange }] of escaped)
    print(JSON.stringify({ way, ran, strange, payload: payloads[index], output: outputs[index] }));
  const ran = shown.filter((one) => one.ran.length > 0).length;
  print(
    `${way}: ${ran} of ${shown.length} run, ${escaped.length - ran} more leave something strange`,
  );
  return escaped.length;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
