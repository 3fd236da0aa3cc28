/**
 * A house for tests of routes: a library in a file, three outlets, an owner who has left something everywhere, and a member
 * who has another outlet. Whatever is the owner's alone has "zephyr" in its words or in its feed; OWNERS finds it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Desk } from '../../src/desk.ts';
import { createApp } from '../../src/http/app.ts';
import type { AppRooms } from '../../src/http/app-rooms.ts';
import { samplePages } from '../../src/http/sample-pages.ts';
import { findRoute } from '../../src/http/security/routes/route-table.ts';
import { tokenHash } from '../../src/http/security/sessions/tokens.ts';
import type { Log } from '../../src/log.ts';
import type { PageAnswer, PageRequest } from '../../src/model/fetch-page.ts';
import { DAY } from '../../src/model/time.ts';
import { libraryActions } from '../../src/pipeline/library-actions.ts';
import { readAwaitedPages } from '../../src/pipeline/read-awaited-pages.ts';
import { refreshFeeds } from '../../src/pipeline/refresh.ts';
import { followRules } from '../../src/pipeline/rules/follow-rules.ts';
import { sampleEdition } from '../../src/pipeline/sample-edition.ts';
import type { Scheduler } from '../../src/pipeline/scheduler.ts';
import { findAwaited } from '../../src/pipeline/statements/find-awaited.ts';
import { placeAwaited } from '../../src/pipeline/stories/place-awaited.ts';
import { tellAwaited } from '../../src/pipeline/stories/tell-awaited.ts';
import { tellSubjects } from '../../src/pipeline/subjects/tell-subjects.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { fetchFrom, type TestDesk, testDesk } from '../desk.ts';
import { FRIDAY_EVENING } from '../newsroom.ts';
import { IDLE } from '../page-client.ts';
import { OUTLETS, OWNERS_FEED, SHARED_FEED } from './outlets.ts';
import { type Snapshot, watchLibrary } from './snapshot.ts';

export const OWNER = 1;
/** In everything that is the owner's alone. */
export const OWNERS = /zephyr/i;

export type Caller = 'nobody' | 'owner' | 'member' | 'editor' | 'guest';

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
};

export type Asking = {
  readonly method?: string;
  readonly as?: Caller;
  readonly headers?: Record<string, string>;
  /** Nothing but who asks: none of what our own pages send. */
  readonly isBare?: boolean;
  readonly body?: string | FormData | URLSearchParams | Uint8Array;
};

export type House = {
  readonly app: Hono;
  readonly desk: TestDesk;
  readonly member: number;
  /** Asks as a browser of ours does, unless told otherwise. */
  readonly ask: (path: string, asking?: Asking) => Promise<Answer>;
  /** The library's file. */
  readonly file: string;
  readonly snapshot: () => Snapshot;
  /** Fetches what waits and puts it into stories. */
  readonly settle: () => Promise<void>;
  /** Has the owner follow a feed. */
  readonly follow: (url: string) => Promise<void>;
  /** Has the owner follow what nobody else does. */
  readonly followZephyr: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What a browser sends with a request of our own page. */
const FROM_HERE = { 'sec-fetch-site': 'same-origin', 'hearsay-page': '1' };

/** What the two carry: a browser's session and a device's token each. */
export const TOKENS = {
  owner: { browser: 'o'.repeat(43), device: 'O'.repeat(43), feeds: 'f'.repeat(43) },
  member: { browser: 'm'.repeat(43), device: 'M'.repeat(43), feeds: 'F'.repeat(43) },
  // They are in no house until addStaff() lets them in.
  editor: { browser: 'e'.repeat(43), device: 'E'.repeat(43), feeds: 'd'.repeat(43) },
  guest: { browser: 'g'.repeat(43), device: 'G'.repeat(43), feeds: 'h'.repeat(43) },
} as const;

type Built = {
  readonly isClosed?: boolean;
  /** Routes that should not be there. */
  readonly plant?: (app: Hono, desk: TestDesk) => void;
  readonly log?: Log;
  /** More of the web. */
  readonly documents?: ReadonlyMap<string, string>;
  /** In place of the made-up web, for addresses that it knows: null elsewhere. */
  readonly web?: (request: PageRequest) => Promise<PageAnswer> | null;
};

export async function openHouse(built: Built = {}): Promise<House> {
  const { isClosed = true, plant, log, documents = [], web } = built;
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-routes-'));
  const path = join(folder, 'library.db');
  const store = openStoreHere(path, () => FRIDAY_EVENING);
  const madeUp = fetchFrom(new Map([...OUTLETS, ...documents]));
  const quiet = testDesk({
    store,
    fetchPage: async (request) => (await web?.(request)) ?? madeUp(request),
  });
  const desk = { ...quiet, log: log ?? quiet.log };
  const sample = sampleEdition(desk);
  const actions = libraryActions({ desk, scheduler: ASKED, sampleEdition: sample });
  const rooms: AppRooms = {
    desk,
    actions,
    config: { publicHosts: [], trustedProxies: [], isLocal: true, backupsKept: null },
  };
  const watch = watchLibrary(path);
  const member = await addReaders(desk, isClosed);
  await actions.subscribe(OWNER, [listingOf(SHARED_FEED)]);
  await actions.subscribe(member, [listingOf(SHARED_FEED)]);
  const app = createApp(rooms);
  plant?.(app, desk);
  app.get('/sample/*', samplePages(sample.answer));
  const settle = () => doAll(rooms.desk);
  await settle();
  return {
    ...{ app, desk, member, settle, file: path },
    follow: async (url) => {
      await actions.subscribe(OWNER, [listingOf(url)]);
      await settle();
    },
    followZephyr: async () => {
      await actions.subscribe(OWNER, [listingOf(OWNERS_FEED)]);
      await settle();
    },
    ask: (where, asking = {}) => ask(app, where, asking),
    snapshot: watch.take,
    close: async () => {
      watch.close();
      await sample.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** All that a scheduler would do behind the pages, here and now, so that nothing changes while somebody looks. */
async function doAll(desk: Desk): Promise<void> {
  await refreshFeeds(desk, { kind: 'due' });
  await readAwaitedPages(desk);
  await followRules(desk);
  await tellSubjects(desk);
  await findAwaited(desk);
  await placeAwaited(desk);
  await tellAwaited(desk);
}

/** Which outlet is asked just now is the owner's. */
const ASKED: Scheduler = {
  ...IDLE,
  progress: () => ({ ...IDLE.progress(), currentHost: 'zephyr-letter.example' }),
};

function listingOf(url: string) {
  return { url, title: null, homeUrl: null, folder: null, language: null, country: null };
}

/** A password closes the house; nobody types it here. */
async function addReaders({ store, now }: TestDesk, isClosed: boolean): Promise<number> {
  const { accounts } = store;
  const about = { name: 'Mira', displayName: null, role: 'member', passwordHash: null } as const;
  const member = (await accounts.addReader(about, now())) ?? 0;
  if (isClosed) await accounts.setPassword(OWNER, 'no hash', now());
  await addSessions({ store, now }, OWNER, 'owner');
  await addSessions({ store, now }, member, 'member');
  return member;
}

type Desks = Pick<TestDesk, 'store' | 'now'>;

/** An editor and a guest; their numbers. */
export async function addStaff({ store, now }: Desks): Promise<Record<'editor' | 'guest', number>> {
  const added = { editor: 0, guest: 0 };
  for (const role of ['editor', 'guest'] as const) {
    const about = { name: `The ${role}`, displayName: null, role, passwordHash: null };
    added[role] = (await store.accounts.addReader(about, now())) ?? 0;
    await addSessions({ store, now }, added[role], role);
  }
  return added;
}

async function addSessions(
  { store, now }: Desks,
  readerId: number,
  as: keyof typeof TOKENS,
): Promise<void> {
  for (const kind of ['browser', 'device', 'feeds'] as const) {
    const name = readerId === OWNER ? 'Zephyr laptop' : 'A laptop';
    const [userAgent, nonce] = [null, kind === 'feeds' ? 'n' : null];
    const session = {
      ...{ readerId, kind, name, userAgent, nonce },
      tokenHash: tokenHash(TOKENS[as][kind]),
    };
    await store.accounts.addSession({ ...session, expiresAt: now() + 90 * DAY }, now());
  }
}

async function ask(app: Hono, path: string, asking: Asking): Promise<Answer> {
  const { method = 'GET', as = 'owner', headers = {}, body, isBare = false } = asking;
  const ours = isBare ? {} : FROM_HERE;
  const answer = await app.request(path, {
    method,
    headers: { ...ours, ...shownBy(as, { method, path }), ...lengthOf(body), ...headers },
    ...(body !== undefined && { body }),
  });
  // A stream of events never ends.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    await answer.body?.cancel();
    return { status: answer.status, headers: answer.headers, text: '' };
  }
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

type Address = { readonly method: string; readonly path: string };

/** A browser shows its cookie, a program its token, each API's as its own programs do. */
function shownBy(as: Caller, { method, path }: Address): Record<string, string> {
  if (as === 'nobody') return {};
  const { browser, device } = TOKENS[as];
  const proof = findRoute(method, path.split('?')[0] ?? path)?.proof;
  if (proof === 'basic') return { 'x-auth-token': device };
  if (proof === 'google reader') return { authorization: `GoogleLogin auth=${device}` };
  return path.startsWith('/api/') || proof === 'bearer'
    ? { authorization: `Bearer ${device}` }
    : { cookie: `hearsay-session=${browser}` };
}

/** As a connection would say it. */
function lengthOf(body: Asking['body']): Record<string, string> {
  return typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
}
