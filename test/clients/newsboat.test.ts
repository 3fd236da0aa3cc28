/** newsboat by each of the four APIs that it knows: what it reads, and whether its marks arrive and come back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type Article,
  articlesOf,
  type ClientHouse,
  openClientHouse,
} from './house/open-client-house.ts';
import { checkRecorded } from './house/recorded.ts';
import { ENTRIES, HARBOUR, VALLEY } from './house/served-feeds.ts';
import { until } from './house/until.ts';
import { BACK_ENDS, type BackEnd, newsboat, type Terminal } from './programs/newsboat.ts';

let house: ClientHouse;

before(async () => {
  house = await openClientHouse();
});
after(() => house?.close());

async function unmarkAll(): Promise<void> {
  const articles = (await articlesOf(house)).map(({ id }) => id);
  await house.ask('/api/marks', { mark: 'unread', articles });
  await house.ask('/api/marks', { mark: 'not saved', articles });
}

/** By the last part of the address, which is the entry's own name in the feeds served. */
async function marksNow(): Promise<Record<string, string>> {
  const marks = (await articlesOf(house)).map((one) => [nameOf(one), markOf(one)] as const);
  return Object.fromEntries(marks.toSorted());
}

function nameOf({ url }: { readonly url: string | null }): string {
  return url?.split('/').at(-1) ?? '';
}

function markOf({ isRead, isSaved }: Pick<Article, 'isRead' | 'isSaved'>): string {
  return `${isRead ? 'read' : 'unread'}${isSaved ? ', saved' : ''}`;
}

/** The first of the harbour is read and starred, its second read and made unread again; the valley is read as a whole. */
async function useAll(terminal: Terminal, backEnd: BackEnd): Promise<void> {
  const { press, type, shows } = terminal;
  await openFeed(terminal, 'Harbour Post');
  await shows('Articles in feed');
  await press('Enter');
  await shows(HARBOUR[0]?.text.slice(0, 20) ?? '');
  await press('q');
  await shows('Articles in feed');
  if (HAS_STARS[backEnd]) {
    await press('C-e');
    await shows('Flags');
    await type('s');
    await press('Enter');
    await reaches('the first is saved', ({ h1 }) => h1 === 'read, saved');
  }
  await press('Down', 'N');
  await reaches('the second is read', ({ h2 }) => h2 === 'read');
  // It has gone on to the next.
  await press('Up', 'N');
  await reaches('it is unread again', ({ h2 }) => h2 === 'unread');
  await press('q');
  await shows('Your feeds');
  await goTo(terminal, 'Valley Voice');
  await press('A');
  await reaches('the valley is read', (marks) =>
    VALLEY.every(({ guid }) => marks[guid] === 'read'),
  );
}

const HAS_STARS: Readonly<Record<BackEnd, boolean>> = {
  ...{ feedhq: true, miniflux: false, ocnews: true, ttrss: true },
};

async function goTo({ shows, type, press }: Terminal, feed: string): Promise<void> {
  const screen = await shows(feed);
  const number = screen
    .split('\n')
    .find((line) => line.includes(feed))
    ?.trim()
    .split(/\s/)[0];
  await type(number ?? '');
  await press('Enter');
}

async function openFeed(terminal: Terminal, feed: string): Promise<void> {
  await goTo(terminal, feed);
  await terminal.press('Enter');
}

async function reaches(
  what: string,
  isSo: (marks: Record<string, string>) => boolean,
): Promise<void> {
  let marks: Record<string, string> = {};
  await until(
    () => `${what}: ${JSON.stringify(marks)}`,
    async () => {
      marks = await marksNow();
      return isSo(marks);
    },
    60,
  );
}

for (const backEnd of BACK_ENDS)
  test(`by ${backEnd} it reads every entry as its feed has it, and what it marks is marked for every program`, async () => {
    await unmarkAll();
    house.recorder.clear();
    const first = newsboat(house, backEnd);
    const { err } = await first.reload();
    const stored = first.stored();
    assert.deepEqual(
      stored.map(({ title, isUnread }) => [title, isUnread]).toSorted(),
      ENTRIES.map(({ title }) => [title, true]).toSorted(),
      `${err}${house.said()}`,
    );
    const articles = new Map((await articlesOf(house)).map((one) => [one.url, one]));
    for (const { url, published, title } of stored) {
      const article = articles.get(url);
      assert.equal(article?.headline, title);
      assert.equal(published, Math.floor(Date.parse(article?.published ?? '') / 1000), title);
    }
    assert.equal(new Set(stored.map(({ guid }) => guid)).size, ENTRIES.length);

    await first.inTerminal((terminal) => useAll(terminal, backEnd));
    const star = HAS_STARS[backEnd] ? ', saved' : '';
    const marks = await marksNow();
    const expected = ENTRIES.map(({ guid }) => [
      guid,
      guid === 'h1' ? `read${star}` : guid.startsWith('v') ? 'read' : 'unread',
    ]);
    assert.deepEqual(marks, Object.fromEntries(expected.toSorted()));

    const second = newsboat(house, backEnd);
    await second.reload();
    assert.deepEqual(
      second
        .stored()
        .map((item) => [nameOf(item), item.isUnread])
        .toSorted(),
      Object.entries(marks).map(([guid, mark]) => [guid, mark === 'unread']),
    );
    checkRecorded(`newsboat-${backEnd}`, {
      program: `newsboat 2.21 by ${backEnd}`,
      stored: `${stored.length} entries with titles, addresses and times; read, unread again, ${HAS_STARS[backEnd] ? 'starred, ' : ''}a feed read as a whole: marked here, and seen by a second newsboat with an empty cache`,
      exchanges: house.recorder.exchanges,
    });
  });
