/** Webhooks across kills of the process that sends them: all arrive, under one name each, and nothing that was ended. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../bench/corpus/random.ts';
import { readConfig } from '../../src/config.ts';
import { closeDesk, openDesk } from '../../src/desk.ts';
import { HAPPENING_KINDS } from '../../src/model/alerts/alert.ts';
import { portOf, started } from '../../src/net/loopback.ts';
import { addWebhook } from '../../src/pipeline/alerts/add-target.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { READER } from '../desk.ts';
import { temporaryFolder } from '../import.ts';

const SENDER = fileURLToPath(new URL('./alert-sender.ts', import.meta.url));
const KILLS = 10;
const TARGETS = 4;
const HAPPENINGS = 50;
const ENDED = 7;

/** A program that is slow, counts what it is told, and now and then fails. */
async function receiver() {
  const told = new Map<string, number>();
  let count = 0;
  const server = createServer((request, answer) => {
    request.resume().on('end', () => {
      const name = String(request.headers['webhook-id']);
      told.set(name, (told.get(name) ?? 0) + 1);
      count += 1;
      setTimeout(() => answer.writeHead(204).end(), 15);
    });
  });
  await started(server, '127.0.0.1');
  return { told, port: portOf(server), total: () => count, close: () => server.close() };
}

function facts(id: number): string {
  const headline = { headline: `Ferry ${id}`, verdict: null, speaker: null };
  const article = { id, ...headline, outlet: 'Harbour Post', url: null, language: 'en', at: '' };
  const rules = [{ id: 1, does: 'follow', kind: 'phrase', name: 'ferry' }];
  return JSON.stringify({ kind: 'rule matched', rules, article, story: null });
}

/** A library in which much has happened that nobody was told yet. The names of what is to be told, and of what was ended. */
async function prepare(environment: Record<string, string>, port: number) {
  const desk = openDesk(readConfig(environment));
  const { alerts, following } = desk.store;
  for (let at = 0; at < TARGETS; at++)
    await addWebhook(
      desk,
      { readerId: READER, name: `Script ${at}`, tells: HAPPENING_KINDS },
      `http://127.0.0.1:${port}/${at}`,
    );
  const rule = { does: 'follow', target: { kind: 'phrase', key: 'ferry' }, name: 'ferry' } as const;
  const added = await following.addRule({
    ...rule,
    readerId: READER,
    endsAt: null,
    at: desk.now(),
  });
  const happenings = Array.from({ length: HAPPENINGS }, (_, id) => ({
    ...{ readerId: READER, keys: [`matched ${id}`], kind: 'rule matched' as const },
    ...{ ruleId: id < ENDED ? added.rule.id : null, ways: ['webhook' as const], facts: facts(id) },
  }));
  const found = { happenings, marks: [], articles: [], claims: [], paces: new Map() };
  await alerts.recordHappenings(found, desk.now());
  await following.removeRule(READER, added.rule.id);
  const all = await alerts.deliveries(READER, { limit: 1000, target: null });
  await closeDesk(desk);
  const isEnded = ({ happening }: (typeof all)[number]) =>
    /"headline":"Ferry [0-6]"/.test(happening?.facts ?? '');
  const names = (some: typeof all) => some.map(({ messageId }) => messageId);
  return {
    wanted: names(all.filter((one) => !isEnded(one))),
    ended: names(all.filter(isEnded)),
  };
}

function start(environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SENDER], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

test('across ten kills each happening is told at least once, under one name, and what was ended never', async () => {
  using folder = temporaryFolder();
  const random = seededRandom(5);
  const program = await receiver();
  const environment = {
    ...{ HEARSAY_DATA: folder.path, HEARSAY_LOG: 'silent', HEARSAY_READERS: '1' },
    HEARSAY_ALLOW_PRIVATE: '127.0.0.1',
  };
  const { wanted, ended } = await prepare(environment, program.port);
  assert.equal(wanted.length, TARGETS * (HAPPENINGS - ENDED));
  for (let kill = 0; kill < KILLS; kill++) {
    const before = program.total();
    const child = start(environment);
    for (let look = 0; look < 6000 && program.total() < before + 4; look++) await sleep(10);
    await sleep(60 * random());
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  assert.ok(program.told.size < wanted.length, 'the kills came while there was work left');
  const last = start(environment);
  for (let look = 0; look < 20_000 && program.told.size < wanted.length; look++) await sleep(10);
  await sleep(200);
  last.kill('SIGTERM');
  await once(last, 'close');
  program.close();
  assert.deepEqual([...program.told.keys()].toSorted(), wanted.toSorted());
  assert.ok(ended.every((name) => !program.told.has(name)));
  const repeated = program.total() - program.told.size;
  // What was in a conversation at a kill: one for each target.
  assert.ok(repeated <= KILLS * TARGETS, `${repeated} twice`);
  const store = openStoreHere(join(folder.path, 'library.db'));
  const all = await store.alerts.deliveries(READER, { limit: 1000, target: null });
  await store.close();
  assert.deepEqual(new Set(all.map(({ state }) => state)), new Set(['delivered', 'dropped']));
});
