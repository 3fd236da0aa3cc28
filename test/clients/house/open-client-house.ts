/** Hearsay as a process of its own with three feeds and a device's token, behind a listener that keeps what programs ask. */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tokenHash } from '../../../src/http/security/sessions/tokens.ts';
import { DAY } from '../../../src/model/time.ts';
import { openStoreHere } from '../../../src/store/open-store-here.ts';
import { runHearsay, startHearsayProcess } from '../../durability/run-hearsay.ts';
import { openRecorder, type Recorder } from './recorder.ts';
import { serveFeeds } from './served-feeds.ts';
import { until } from './until.ts';

export type Article = {
  readonly id: number;
  readonly headline: string;
  /** ISO 8601. */
  readonly published: string | null;
  readonly url: string | null;
  readonly isRead: boolean;
  readonly isSaved: boolean;
};

export type ClientHouse = {
  /** What programs are told: "http://127.0.0.1:1234". */
  readonly address: string;
  readonly token: string;
  /** In addresses of feeds. */
  readonly feedKey: string;
  readonly recorder: Recorder;
  /** Where the feeds are. */
  readonly feedsAt: string;
  /** Asks our own API; with a body by POST. */
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects in there.
  readonly ask: (path: string, body?: unknown) => Promise<any>;
  /** What Hearsay has written to its log. */
  readonly said: () => string;
  /** An empty folder for a program's files. */
  readonly newHome: (name: string) => string;
  readonly close: () => Promise<void>;
};

const OWNER = 1;
const FEED_KEY = 'k'.repeat(43);

/** `prepare` fills the library before it is served; the three feeds if it is absent. */
export async function openClientHouse(
  prepare?: (data: string) => Promise<void>,
): Promise<ClientHouse> {
  // What was opened is closed again if the rest fails.
  await using opened = new AsyncDisposableStack();
  const base = mkdtempSync(join(tmpdir(), 'hearsay-clients-'));
  opened.defer(() =>
    rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  );
  const data = join(base, 'data');
  const feeds = await serveFeeds(Date.now());
  opened.defer(feeds.close);
  await (prepare ?? ((folder) => importFeeds(folder, feeds.opml, base)))(data);
  const token = await closeHouse(data);
  const served = startHearsayProcess(data, ['serve'], 'error');
  opened.defer(() => endOf(served));
  const said = wordsOf(served);
  const port = await portIn(said);
  const recorder = await openRecorder(port, [token, FEED_KEY]);
  opened.defer(recorder.close);
  const ask = askAs(token, `http://127.0.0.1:${port}`);
  const kept = opened.move();
  return {
    ...{ address: `http://127.0.0.1:${recorder.port}`, token, recorder, feedKey: FEED_KEY },
    feedsAt: `http://127.0.0.1:${feeds.port}`,
    ...{ ask, said },
    newHome: (name) => mkdtempSync(join(base, `${name}-`)),
    close: () => kept.disposeAsync(),
  };
}

async function endOf(served: ChildProcess): Promise<void> {
  if (served.exitCode !== null) return;
  served.kill('SIGKILL');
  await once(served, 'close');
}

/** Our own API: what it answers, whatever that is. */
function askAs(token: string, address: string): ClientHouse['ask'] {
  return async (path, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const asked = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${address}${path}`, { ...asked, headers });
    assert.equal(answer.status, 200, `${path}: ${await answer.clone().text()}`);
    return answer.json();
  };
}

/** The newest two hundred. */
export async function articlesOf({ ask }: ClientHouse): Promise<readonly Article[]> {
  return (await ask('/api/articles?limit=200')).articles;
}

async function importFeeds(data: string, opml: string, base: string): Promise<void> {
  const list = join(base, 'feeds.opml');
  writeFileSync(list, opml);
  for (const args of [
    ['import', list],
    ['refresh', '--news-only'],
  ]) {
    const { status, err } = await runHearsay(data, ...args);
    assert.equal(status, 0, err);
  }
}

/** A password closes it; nobody types it here. Returns a device's token. */
async function closeHouse(data: string): Promise<string> {
  const { status, out, err } = await runHearsay(data, 'token', 'add', 'a program', '--json');
  assert.equal(status, 0, err);
  const store = openStoreHere(join(data, 'library.db'));
  await store.accounts.setPassword(OWNER, 'no hash', Date.now());
  const session = { readerId: OWNER, kind: 'feeds', name: 'feeds', userAgent: null } as const;
  const expiresAt = Date.now() + DAY;
  await store.accounts.addSession(
    { ...session, nonce: 'n', tokenHash: tokenHash(FEED_KEY), expiresAt },
    Date.now(),
  );
  await store.close();
  return JSON.parse(out).token;
}

/** What it has written so far: what went wrong in it stands there. */
function wordsOf(served: ChildProcess): () => string {
  let said = '';
  for (const stream of [served.stdout, served.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return () => said;
}

async function portIn(said: () => string): Promise<number> {
  return until(
    () => `it is ready: ${said()}`,
    () => {
      const port = /is ready: \S+:(\d+)/.exec(said())?.[1];
      return port !== undefined && Number(port);
    },
  );
}
