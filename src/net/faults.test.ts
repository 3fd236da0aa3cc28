import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { after, before, describe, test } from 'node:test';
import type { Expected, Fault } from '../../test/faults/answers.ts';
import { HTTP_FAULTS } from '../../test/faults/http-faults.ts';
import type { PageAnswer } from '../model/fetch-page.ts';
import { type Loopback, listen } from './loopback.ts';
import { type Net, openNet } from './open-net.ts';

const NOW = Date.UTC(2026, 2, 1, 12);
const DEADLINE = 900;
const MAX_BYTES = 3_000_000;
/** A busy machine may be late by this much. */
const LATE = 10_000;

const ALL = Object.values(HTTP_FAULTS).flat();

let server: Loopback;
let net: Net;

before(async () => {
  server = await listen('127.0.0.1', (socket, asked) => {
    const fault = ALL[Number(/^\/(\d+)/.exec(asked.path)?.[1])];
    if (fault === undefined) socket.destroy();
    else fault.send(socket, asked);
  });
  net = openNet({
    allowPrivate: ['127.0.0.0/8'],
    builtInHosts: new Map(),
    userAgent: 'Hearsay/0 (+https://hearsay.example)',
    clock: () => NOW,
    maxBytes: MAX_BYTES,
    deadline: DEADLINE,
    headerTimeout: 500,
    idleTimeout: 500,
    connections: 200,
    perHostConnections: 200,
    minGap: 0,
  });
});

after(async () => {
  await net.close();
  server.close();
});

for (const [group, faults] of Object.entries(HTTP_FAULTS)) {
  describe(`a server, ${group.toLowerCase()}`, { concurrency: 8 }, () => {
    for (const fault of faults)
      test(`a server that ${fault.name} ends as it should`, () => meet(fault));
  });
}

/** On a machine that stands still for a moment anything may be late: what should not be is asked again. */
async function meet(fault: Fault, tries = 3): Promise<void> {
  const url = `http://127.0.0.1:${server.port}/${ALL.indexOf(fault)}`;
  const started = performance.now();
  const answer = await net.fetchPage({ url, ...fault.request });
  const took = performance.now() - started;
  const isLate = answer.kind === 'failed' && answer.cause === 'timed out';
  if (isLate && fault.expect !== 'timed out' && tries > 1) return meet(fault, tries - 1);
  if (took >= DEADLINE + LATE && tries > 1) return meet(fault, tries - 1);
  assert.ok(took < DEADLINE + LATE, `took ${took} ms`);
  compare(answer, fault.expect, url);
}

function compare(answer: PageAnswer, expected: Expected, url: string): void {
  const summary = answer.kind === 'failed' ? answer.cause : answer.kind;
  if (typeof expected === 'string') assert.equal(summary, expected);
  else if (expected instanceof RegExp) assert.match(summary, expected);
  else compareFields(answer, expected, url);
}

function compareFields(
  answer: PageAnswer,
  expected: Readonly<Record<string, unknown>>,
  url: string,
): void {
  const text = answer.kind === 'changed' ? { text: Buffer.from(answer.bytes).toString() } : {};
  const seen: Record<string, unknown> = { ...answer, ...text };
  for (const [key, value] of Object.entries(expected)) {
    const wanted = typeof value === 'string' ? value.replace(/^URL/, () => url) : value;
    assert.deepEqual(seen[key], wanted, key);
  }
}
