/** What newsboat 2.21 and RSS Guard 4.0 ask a server, call by call as docs/conformance.md has it, one after the other over one connection as they do. */

/** By kind of call: milliseconds to the last byte of each answer, and the server's CPU for all of them. */
export type Times = Map<string, Spent>;
export type Spent = { readonly taken: readonly number[]; readonly cpu: number };

export type Peer = {
  /** The Google Reader API's own address. */
  readonly base: string;
  /** Miniflux's, with what it takes for Basic authorisation; null: it has none. */
  readonly miniflux: { readonly base: string; readonly basic: string } | null;
  readonly name: string;
  readonly password: string;
  /** Whether it has reader/atom, which newsboat reads by. */
  readonly hasAtom: boolean;
  /** Milliseconds of CPU that its server took so far. */
  readonly cpu: () => number;
};

export type Replayed = {
  readonly times: Times;
  /** Entries whose contents came. */
  readonly entries: number;
  /** RSS Guard's first look at everything, in seconds, and the server's CPU for it. */
  readonly firstSync: number;
  readonly firstSyncCpu: number;
};

/** What RSS Guard asks for at once; newsboat asks for a feed at a time. */
const IDS_AT_ONCE = 200_000;
const CONTENTS_AT_ONCE = 999;
const MARKS_AT_ONCE = 200;
const MARKS = 50;
const READ = 'user/-/state/com.google/read';

type Ask = (kind: string, path: string, body?: string) => Promise<string>;
/** Does something that asks the server, and accounts for it under a name. */
type Account = <Result>(kind: string, work: () => Promise<Result>) => Promise<Result>;

export async function replay(peer: Peer): Promise<Replayed> {
  const times: Times = new Map();
  const account = accountIn(times, peer.cpu);
  const ask = await signIn(peer, account);
  const [begin, beginCpu] = [performance.now(), peer.cpu()];
  const ids = await askAsRssGuard(ask, account);
  const entries = await readContents(ask, ids);
  const firstSync = (performance.now() - begin) / 1000;
  const firstSyncCpu = (peer.cpu() - beginCpu) / 1000;
  await markAsRssGuard(ask, ids);
  await useAsNewsboat(peer, ask, ids);
  if (peer.miniflux !== null) await useMiniflux(peer.miniflux, account);
  return { times, entries, firstSync, firstSyncCpu };
}

/** What is within an account of its own is accounted for there alone. */
function accountIn(times: Times, cpu: () => number): Account {
  let isWithin = false;
  return async (kind, work) => {
    if (isWithin) return work();
    isWithin = true;
    const [begin, beginCpu] = [performance.now(), cpu()];
    const result = await work();
    const { taken, cpu: before } = times.get(kind) ?? { taken: [], cpu: 0 };
    const spent = before + cpu() - beginCpu;
    times.set(kind, { taken: [...taken, performance.now() - begin], cpu: spent });
    isWithin = false;
    return result;
  };
}

async function signIn({ base, name, password }: Peer, account: Account): Promise<Ask> {
  const form = new URLSearchParams({ Email: name, Passwd: password });
  const said = await account('sign in', () =>
    answerOf(`${base}/accounts/ClientLogin`, { method: 'POST', body: form }),
  );
  const auth = /^Auth=(.+)$/m.exec(said)?.[1];
  const headers = { authorization: `GoogleLogin auth=${auth}` };
  return (kind, path, body) => {
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    const asked = body === undefined ? { headers } : { method: 'POST', headers: form, body };
    return account(kind, () => answerOf(`${base}/${path}`, asked));
  };
}

async function answerOf(url: string, init: RequestInit): Promise<string> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 200)}`);
  return text;
}

/** Returns the ids of all entries, decimal. */
async function askAsRssGuard(ask: Ask, account: Account): Promise<readonly string[]> {
  await ask('tags', 'reader/api/0/tag/list?output=json');
  await ask('subscriptions', 'reader/api/0/subscription/list?output=json');
  await account('ids: starred', () => idsOf(ask, 'starred', ''));
  const all = await account('ids: all', () => idsOf(ask, 'reading-list', ''));
  await account('ids: unread', () => idsOf(ask, 'reading-list', `&xt=${READ}`));
  return all;
}

/** In as many pages as the server gives: a program waits for all of them. */
async function idsOf(ask: Ask, state: string, more: string): Promise<string[]> {
  const stream = encodeURIComponent(`user/-/state/com.google/${state}`);
  const path = `reader/api/0/stream/items/ids?output=json&n=${IDS_AT_ONCE}&s=${stream}${more}`;
  const ids: string[] = [];
  let continuation = '';
  do {
    const page = JSON.parse(
      await ask('ids', continuation === '' ? path : `${path}&c=${continuation}`),
    );
    for (const { id } of page.itemRefs ?? []) ids.push(String(id));
    continuation = page.continuation ?? '';
  } while (continuation !== '');
  return ids;
}

async function readContents(ask: Ask, ids: readonly string[]): Promise<number> {
  let entries = 0;
  for (let start = 0; start < ids.length; start += CONTENTS_AT_ONCE) {
    const some = ids.slice(start, start + CONTENTS_AT_ONCE);
    const body = some.map((id) => `i=${encodeURIComponent(longId(id))}`).join('&');
    const path = 'reader/api/0/stream/items/contents?output=json&n=200000';
    entries += JSON.parse(await ask(`contents of ${CONTENTS_AT_ONCE}`, path, body)).items.length;
  }
  return entries;
}

function longId(id: string): string {
  return `tag:google.com,2005:reader/item/${BigInt(id).toString(16).padStart(16, '0')}`;
}

async function markAsRssGuard(ask: Ask, ids: readonly string[]): Promise<void> {
  for (let mark = 0; mark < MARKS; mark += 1) {
    const some = ids.slice(mark * MARKS_AT_ONCE, (mark + 1) * MARKS_AT_ONCE);
    if (some.length === 0) return;
    const list = some.map((id) => `i=${longId(id)}`).join('&');
    await ask(`mark ${MARKS_AT_ONCE} read`, 'reader/api/0/edit-tag', `a=${READ}&${list}`);
  }
}

async function useAsNewsboat(peer: Peer, ask: Ask, ids: readonly string[]): Promise<void> {
  const path = 'reader/api/0/subscription/list?output=json';
  const { subscriptions } = JSON.parse(await ask('subscriptions', path));
  for (const { id } of peer.hasAtom ? subscriptions : [])
    await ask('newsboat: a feed as Atom', `reader/atom/${encodeURIComponent(id)}?n=20`);
  for (const id of ids.slice(-MARKS)) {
    const token = (await ask('newsboat: token', 'reader/api/0/token')).trim();
    const body = `i=${encodeURIComponent(longId(id))}&a=${READ}&r=user/-/state/com.google/kept-unread&ac=edit&T=${token}`;
    await ask('newsboat: mark one read', 'reader/api/0/edit-tag', body);
  }
  for (const { id } of subscriptions.slice(0, MARKS)) {
    const token = (await ask('newsboat: token', 'reader/api/0/token')).trim();
    const body = `s=${encodeURIComponent(id)}&T=${token}`;
    await ask('newsboat: mark a feed read', 'reader/api/0/mark-all-as-read', body);
  }
}

async function useMiniflux(
  { base, basic }: NonNullable<Peer['miniflux']>,
  account: Account,
): Promise<void> {
  const headers = { authorization: `Basic ${Buffer.from(basic).toString('base64')}` };
  const ask = (kind: string, path: string, init: RequestInit = {}) =>
    account(`newsboat, Miniflux: ${kind}`, () =>
      answerOf(`${base}/v1/${path}`, { ...init, headers }),
    );
  await ask('categories', 'categories');
  const feeds: readonly { readonly id: number }[] = JSON.parse(await ask('feeds', 'feeds'));
  const newest: number[] = [];
  for (const { id } of feeds) {
    const path = `feeds/${id}/entries?order=published_at&direction=desc`;
    newest.push(JSON.parse(await ask('a feed', path)).entries[0]?.id);
  }
  for (const id of newest.slice(0, MARKS)) {
    const body = JSON.stringify({ entry_ids: [id], status: 'unread' });
    await ask('mark one', 'entries', { method: 'PUT', body });
  }
}
