/**
 * A library that has been fed nothing but hostile words: by feeds, a list of feeds, settings, rules and stories, each through the
 * door that a reader or an outlet has. For whoever looks at what comes out: pages, feeds, files, the API.
 */
import { HOUR } from '../../src/model/time.ts';
import { findAwaited } from '../../src/pipeline/statements/find-awaited.ts';
import { tellAwaited } from '../../src/pipeline/stories/tell-awaited.ts';
import { failure, fetchFrom, frontPage } from '../desk.ts';
import { LARGE_STORY, makeLargeStory } from '../large-story.ts';
import { FRIDAY_EVENING } from '../newsroom.ts';
import { type PageClient, pageClient } from '../page-client.ts';
import { hostileFeeds, hostileList, textAt } from './hostile-feeds.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

export type HostileLibrary = {
  readonly client: PageClient;
  /** What stands at some addresses of each kind there is, and at all articles'. */
  readonly answers: ReadonlyMap<string, HouseAnswer>;
};

export type HouseAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
};

/** With an entry for every so manyth hostile text. */
export async function openHostileLibrary(each: number): Promise<HostileLibrary> {
  const feeds = hostileFeeds(FRIDAY_EVENING - HOUR, each);
  const known = fetchFrom(new Map(feeds.map(({ url, markup }) => [url, markup])));
  const client = pageClient({
    fetchPage: async (request) =>
      feeds.some(({ url }) => url === request.url)
        ? known(request)
        : failure('other status', `The server says: ${textAt(request.url.length)}`),
  });
  const list = new File([hostileList(feeds)], `${textAt(2)}.opml`);
  await client.post('/add/files', { files: list, back: '/' });
  await client.refreshed();
  await makeStory(client);
  await leaveWords(client);
  await findAwaited(client.desk);
  await tellAwaited(client.desk);
  const told = `/stories/${LARGE_STORY}`;
  // It may have become part of another.
  const story = (await client.get(told)).headers.get('location') ?? told;
  const share = await client.follow(`${story}/public`, { back: story });
  const lines = await frontPage(client.desk);
  const more = [
    story,
    `${story}/claims`,
    `${story}/sources`,
    ...share.attributes('.share-address', 'href'),
    ...ENTRANCES,
  ];
  const answers = await crawl(client, [...more, ...lines.map(({ id }) => `/article/${id}`)]);
  return { client, answers };
}

/** A story whose titles, headlines and speakers are hostile: for the pages that compare. */
async function makeStory({ desk }: PageClient): Promise<void> {
  const titles = 16;
  const odd = Object.fromEntries(
    Array.from({ length: titles }, (_, at) => [
      at,
      {
        headline:
          at % 4 === 3 ? `Ferry and freighter collide ${textAt(at * 13)}` : textAt(at * 13 + 1),
        outletName: `${at} ${textAt(at * 17 + 5)}`,
        language: at % 5 === 0 ? 'ar' : 'en',
        url: `https://title-${at}.test/${encodeURIComponent(textAt(at).toWellFormed())}`,
        leadImage: {
          url: `https://pictures.test/${at}.jpg`,
          ...{ alt: textAt(at + 1), caption: textAt(at + 2), credit: textAt(at + 3) },
        },
        paragraphs: paragraphsOf(at),
      },
    ]),
  );
  await makeLargeStory(desk, { titles, at: FRIDAY_EVENING - 30 * HOUR, odd });
}

function paragraphsOf(at: number): string[] {
  const name = `Mara ${textAt(at * 11).slice(0, 60)} Quill`;
  return [
    `A ferry and a freighter collided off Kestrel Bay in report ${at}, and ${at + 3} people were hurt.`,
    `“We saw ${textAt(at * 7)} from the pier at ${at} minutes past four,” said ${name}, the harbour master of ${textAt(at * 3)}.`,
    `${name} denied that ${textAt(at * 5 + 2)} was ever there. ${textAt(at * 19)}`,
    `The coastguard said that ${textAt(at + 100)} had been reported ${at} times before.`,
  ];
}

/** What a reader may type: searches that are kept, names, folders, comments, rules. */
async function leaveWords(client: PageClient): Promise<void> {
  const { desk } = client;
  for (const [at, { id }] of (await frontPage(desk, 8)).entries()) {
    await client.post('/marks/saved', { article: String(id), back: '/' });
    await client.post('/labels/put-on', { article: String(id), name: textAt(at * 3), back: '/' });
    await client.post('/picks', { article: String(id), back: '/' });
    await client.post('/picks/change', {
      pick: String(at + 1),
      comment: textAt(at * 9),
      back: '/',
    });
    await client.post(`/article/${id}/rule`, {
      ...{ kind: 'drop', scope: 'article', words: textAt(at * 6), back: '/' },
    });
  }
  for (let at = 0; at < HOSTILE_TEXTS.length; at += 15) {
    const [does, kind] = [['follow', 'mute', 'save'][at % 3] ?? '', KINDS[at % KINDS.length] ?? ''];
    const key = kind === 'search' || kind === 'phrase' ? textAt(at) : String(at);
    await client.post('/following', { does, kind, key, name: textAt(at + 1), end: '', back: '/' });
  }
  for (let feed = 1; feed < 40; feed += 1)
    await client.post('/subscriptions/change', {
      ...{ feed: String(feed), title: textAt(feed * 7), folder: textAt(feed * 8), back: '/' },
    });
}

const KINDS = ['search', 'phrase', 'person', 'outlet', 'section', 'story'];

/** How many addresses of a kind are looked at. */
const OF_A_KIND = 2;
const ENTRANCES = [
  '/',
  '/latest',
  '/subscriptions',
  '/nowhere',
  '/offline',
  '/corrections',
  '/picks/past',
  '/labels',
  '/offline.json',
];

/** Follows the house's own links as a reader would, to some of each kind. */
async function crawl(
  { app }: PageClient,
  from: readonly string[],
): Promise<Map<string, HouseAnswer>> {
  const answers = new Map<string, HouseAnswer>();
  const waiting = new Set(from);
  const ofKind = new Map<string, number>();
  for (const path of waiting) {
    const answer = await app.request(path);
    const text = await answer.text();
    answers.set(path, { status: answer.status, headers: answer.headers, text });
    for (const found of pathsIn(text)) {
      const kind = found
        .replace(/\d+/g, ':n')
        .replace(/(?<=[=]|people\/|public\/stories\/).*$/s, ':x');
      const count = ofKind.get(kind) ?? 0;
      if (waiting.has(found) || count >= OF_A_KIND || found.startsWith('/sample/')) continue;
      ofKind.set(kind, count + 1);
      waiting.add(found);
    }
  }
  return answers;
}

function pathsIn(markup: string): string[] {
  return [...markup.matchAll(/<a\s[^<>]*?\bhref="(\/[^"#]*)/g)].map(([, path = '']) =>
    path.replaceAll('&amp;', '&'),
  );
}
