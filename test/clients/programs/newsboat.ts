/** newsboat, which reads by four of the APIs. Its own store is read, never what it draws. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ClientHouse } from '../house/open-client-house.ts';
import { type Ran, runProgram } from '../house/run-program.ts';
import { until } from '../house/until.ts';

export const BACK_ENDS = ['feedhq', 'miniflux', 'ocnews', 'ttrss'] as const;
export type BackEnd = (typeof BACK_ENDS)[number];

/** Where a program is told that each API is: paths on Hearsay's own address. */
const PLACES: Readonly<Record<BackEnd, string>> = {
  feedhq: '',
  miniflux: '',
  ocnews: '',
  ttrss: '/tt-rss',
};

/** Settings that newsboat needs beside its account; miniflux knows no star. */
const MORE: Readonly<Record<BackEnd, readonly string[]>> = {
  // Without this it asks for streams on a server of its own.
  feedhq: ['feedhq-show-special-feeds "no"', 'feedhq-flag-star "s"'],
  miniflux: [],
  ocnews: ['ocnews-flag-star "s"'],
  ttrss: ['ttrss-flag-star "s"', 'ttrss-mode "multi"'],
};

export type StoredItem = {
  readonly guid: string;
  readonly title: string;
  readonly url: string;
  readonly feedUrl: string;
  /** Seconds. */
  readonly published: number;
  readonly isUnread: boolean;
  readonly flags: string;
};

export type Newsboat = {
  readonly reload: () => Promise<Ran>;
  readonly stored: () => readonly StoredItem[];
  /** Does something with it in a terminal of its own, and closes it. */
  readonly inTerminal: (use: (terminal: Terminal) => Promise<void>) => Promise<void>;
};

export type Terminal = {
  /** Keys as tmux calls them. */
  readonly press: (...keys: string[]) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
  readonly screen: () => Promise<string>;
  /** Waits until the screen says this. */
  readonly shows: (words: string | RegExp) => Promise<string>;
};

/** With an empty cache. */
export function newsboat(house: ClientHouse, backEnd: BackEnd): Newsboat {
  const home = house.newHome(`newsboat-${backEnd}`);
  const [config, cache, urls] = ['config', 'cache.db', 'urls'].map((name) => join(home, name));
  if (!config || !cache || !urls) throw new Error('no paths');
  writeFileSync(config, configFor(house, backEnd));
  writeFileSync(urls, '');
  const words: [string, ...string[]] = ['newsboat', '-C', config, '-c', cache, '-u', urls];
  return {
    reload: () => runProgram([...words, '-x', 'reload'], { home }),
    stored: () => (existsSync(cache) ? storedIn(cache) : []),
    inTerminal: (use) => inTerminal({ home, words }, use),
  };
}

function configFor({ address, token }: ClientHouse, backEnd: BackEnd): string {
  return [
    `urls-source "${backEnd}"`,
    `${backEnd}-url "${address}${PLACES[backEnd]}"`,
    `${backEnd}-login "reader"`,
    `${backEnd}-password "${token}"`,
    ...MORE[backEnd],
    'auto-reload no',
    'refresh-on-startup no',
    'cleanup-on-quit no',
    'show-read-feeds yes',
    '',
  ].join('\n');
}

function storedIn(cache: string): StoredItem[] {
  const database = new DatabaseSync(cache, { readOnly: true, timeout: 20_000 });
  const rows = database
    .prepare('select guid, title, url, feedurl, pubDate, unread, flags from rss_item')
    .all();
  database.close();
  return rows.map((row) => ({
    ...{ guid: `${row.guid}`, title: `${row.title}`, url: `${row.url}` },
    ...{ feedUrl: `${row.feedurl}`, published: Number(row.pubDate) },
    ...{ isUnread: row.unread === 1, flags: `${row.flags ?? ''}` },
  }));
}

type Started = { readonly home: string; readonly words: readonly string[] };

async function inTerminal(
  { home, words }: Started,
  use: (terminal: Terminal) => Promise<void>,
): Promise<void> {
  const tmux = (...args: string[]) => runProgram(['tmux', '-L', 'n', ...args], { home });
  const line = words.map((word) => `'${word}'`).join(' ');
  await tmux('-f', '/dev/null', 'new-session', '-d', '-x', '180', '-y', '50', line);
  const screen = async () => (await tmux('capture-pane', '-p')).out;
  try {
    await use({
      press: async (...keys) => void (await tmux('send-keys', ...keys)),
      type: async (typed) => void (await tmux('send-keys', '-l', typed)),
      screen,
      shows: async (sought) => {
        let shown = '';
        const isShown = async () => {
          shown = await screen();
          return typeof sought === 'string' ? shown.includes(sought) : sought.test(shown);
        };
        await until(() => `newsboat shows ${sought}, where it shows\n${shown}`, isShown);
        return shown;
      },
    });
  } finally {
    await tmux('kill-server');
  }
}

/** What it stores of feeds that it fetches by itself. */
export async function readsFeeds(
  house: ClientHouse,
  addresses: readonly string[],
): Promise<readonly StoredItem[]> {
  const home = house.newHome('newsboat');
  writeFileSync(join(home, 'urls'), `${addresses.map((address) => `"${address}"`).join('\n')}\n`);
  writeFileSync(join(home, 'config'), 'cleanup-on-quit no\n');
  const places = [
    '-C',
    join(home, 'config'),
    '-c',
    join(home, 'cache.db'),
    '-u',
    join(home, 'urls'),
  ];
  await runProgram(['newsboat', ...places, '-x', 'reload'], { home });
  return storedIn(join(home, 'cache.db'));
}

/** The addresses that it takes out of a list of feeds. */
export async function opmlByNewsboat(home: string, opml: string): Promise<readonly string[]> {
  const [list, urls] = [join(home, 'list.opml'), join(home, 'urls')];
  writeFileSync(list, opml);
  writeFileSync(urls, '');
  await runProgram(['newsboat', '-u', urls, '-c', join(home, 'cache.db'), '-i', list], { home });
  return [...readFileSync(urls, 'utf8').matchAll(/^(http\S+)/gm)].map((found) => found[1] ?? '');
}
