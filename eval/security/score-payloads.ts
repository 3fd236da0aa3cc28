/**
 * Shows hostile markup to Chromium and counts what runs. Reads files of JSON lines with a `payload` each; status 1 if
 * anything runs, is left or is read differently.
 *
 *     node eval/security/score-payloads.ts FILE.jsonl ...            the sanitiser alone, no content policy in force
 *     node eval/security/score-payloads.ts --policy FILE.jsonl ...   the content policy alone, nothing made harmless
 *     ... --each 4                                                   every fourth payload only
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { Hono } from 'hono';
import { sanitise, sanitiseTree } from '../../src/articles/sanitise.ts';
import { parseMarkup } from '../../src/articles/tree/parse-markup.ts';
import { pageHeaders } from '../../src/http/security/page-headers.ts';
import {
  type Executions,
  type Headers,
  type Shown,
  startExecutions,
  type Way,
} from '../../test/browser/executions.ts';
import { countLeftovers } from '../../test/hostile/leftovers.ts';
import { markupFaults, shapeFaults } from '../../test/hostile/markup-faults.ts';
import { shapeOf } from '../../test/hostile/tree-shape.ts';

const BASE = 'https://news.example/world/story.html';
const WAYS: readonly Way[] = ['page', 'innerHTML'];
/** Every so manyth payload is shown as it came, to see that the browser would tell. */
const CONTROL_EACH = 12;
/** Of those, at least this share must run in a page, or the count of the others means nothing. */
const LIVE = 0.2;
/** The same of those that call one of the functions that are listened to: what a policy only hinders tells nothing. */
const CALLING = 0.1;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { policy: { type: 'boolean', default: false }, each: { type: 'string', default: '1' } },
});
if (positionals.length === 0) {
  process.stderr.write('usage: node eval/security/score-payloads.ts [--policy] FILE.jsonl ...\n');
  process.exitCode = 2;
} else {
  const payloads = [...new Set(positionals.flatMap(payloadsOf))].filter(
    (_, index) => index % Number(values.each) === 0,
  );
  const isSound = await (values.policy ? scorePolicy(payloads) : scoreSanitiser(payloads));
  process.exitCode = isSound ? 0 : 1;
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

async function scoreSanitiser(payloads: readonly string[]): Promise<boolean> {
  const faulty = payloads.filter((payload) => markupFaults(payload, BASE).length > 0);
  print(`a second reader finds faults in ${faulty.length} of ${payloads.length}`);
  return withExecutions(undefined, async (executions) => {
    const isLive = await control(executions, payloads);
    const outputs = new Map(payloads.map((payload) => [sanitise(payload, BASE), payload]));
    print(`${payloads.length} payloads, ${outputs.size} different outputs`);
    executions.requests();
    let escapes = 0;
    for (const way of WAYS) escapes += await countEscapes(executions, way, [...outputs]);
    const asked = Object.entries(byKind(executions.requests()));
    print(`asked of others: ${asked.map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
    const strange = asked.filter(([kind]) => kind !== 'image' && kind !== 'media');
    return escapes + faulty.length + strange.length === 0 && isLive;
  });
}

/** Payloads as they came: how many run, and what they leave, so that nought means something. */
async function control(executions: Executions, payloads: readonly string[]): Promise<boolean> {
  const sample = payloads.filter((_, index) => index % CONTROL_EACH === 0);
  const shown = await executions.show(sample, 'page');
  const live = shown.filter(isLiveOne).length;
  print(`control: ${live} of ${sample.length} payloads run or try to as they came`);
  print(`control: they leave ${JSON.stringify(leftoversOf(shown))}`);
  return live >= sample.length * LIVE;
}

/** How many run, hold what the sanitiser never writes, or are read as another tree; each is named. */
async function countEscapes(
  executions: Executions,
  way: Way,
  outputs: readonly (readonly [output: string, payload: string])[],
): Promise<number> {
  const shown = await executions.show(
    outputs.map(([output]) => output),
    way,
  );
  let [escapes, differing] = [0, 0];
  for (const [index, one] of shown.entries()) {
    const [output = '', payload = ''] = outputs[index] ?? [];
    const strange = shapeFaults(one.shape ?? [['no document', [], []]]);
    const isMeant = isDeepStrictEqual(one.shape, shapeOf(sanitiseTree(parseMarkup(payload), BASE)));
    if (!isMeant) differing += 1;
    if (isMeant && strange.length === 0 && !isLiveOne(one)) continue;
    escapes += 1;
    print(JSON.stringify({ way, ...one, strange, isMeant, payload, output }));
  }
  const ran = shown.filter(isLiveOne).length;
  print(`${way}: ${ran} of ${shown.length} run, ${differing} are read as another tree`);
  print(`${way}: left ${JSON.stringify(leftoversOf(shown))}`);
  return escapes;
}

async function scorePolicy(payloads: readonly string[]): Promise<boolean> {
  const bare = await withExecutions({}, (executions) => executions.show(payloads, 'page'));
  print(`without a policy ${bare.filter(hasRun).length} of ${payloads.length} run`);
  return withExecutions(await ourHeaders(), async (executions) => {
    const shown = await executions.show(payloads, 'page');
    for (const [index, one] of shown.entries())
      if (hasRun(one)) print(JSON.stringify({ ran: one.ran, payload: payloads[index] }));
    const ran = shown.filter(hasRun).length;
    print(`with our headers ${ran} of ${payloads.length} run`);
    print(`asked of others: ${JSON.stringify(byKind(executions.requests()))}`);
    return ran === 0 && bare.filter(hasRun).length >= payloads.length * CALLING;
  });
}

async function ourHeaders(): Promise<Headers> {
  const app = new Hono();
  app.use(pageHeaders());
  app.get('/', (context) => context.html(''));
  const { headers } = await app.request('/');
  return Object.fromEntries(headers);
}

async function withExecutions<Result>(
  headers: Headers | undefined,
  use: (executions: Executions) => Promise<Result>,
): Promise<Result> {
  const executions = await startExecutions(headers);
  try {
    return await use(executions);
  } finally {
    await executions.close();
  }
}

function leftoversOf(shown: readonly Shown[]) {
  return countLeftovers(shown.map(({ shape }) => shape ?? []));
}

function byKind(requests: readonly string[]): Record<string, number> {
  const kinds = Object.groupBy(requests, (request) => request.split(' ', 1)[0] ?? '');
  return Object.fromEntries(Object.entries(kinds).map(([kind, all]) => [kind, all?.length ?? 0]));
}

function hasRun({ ran }: Shown): boolean {
  return ran.length > 0;
}

function isLiveOne({ ran, tried }: Shown): boolean {
  return ran.length + tried.length > 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
