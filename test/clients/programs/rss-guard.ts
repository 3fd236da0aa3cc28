/** RSS Guard on a screen that nobody sees: an account of the Google Reader kind, put into its database. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ClientHouse } from '../house/open-client-house.ts';
import { withDesktop } from '../house/open-screen.ts';
import { until } from '../house/until.ts';

export type RssGuard = {
  readonly stored: () => readonly StoredMessage[];
  readonly feeds: () => readonly StoredFeed[];
  /** Starts it and presses keys once it is there. */
  readonly run: (use: (press: Press) => Promise<void>) => Promise<void>;
};

type Press = (key: string) => Promise<void>;

export type StoredMessage = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly isRead: boolean;
  readonly isImportant: boolean;
};
export type StoredFeed = { readonly title: string; readonly folder: string | null };

/** What is pressed for what: of its own, few actions have keys. */
export const KEYS = {
  fetchAll: 'F5',
  markAllRead: 'F6',
  nextFeed: 'F7',
  nextArticle: 'F8',
  star: 'F9',
  unread: 'F10',
};

const CONFIG = `[main]
first_run=false
first_run_4.0.4=false
update_on_start=false

[feeds]
feeds_update_on_startup=false

[keyboard]
m_actionUpdateAllItems=${KEYS.fetchAll}
m_actionMarkAllItemsRead=${KEYS.markAllRead}
m_actionSelectNextItem=${KEYS.nextFeed}
m_actionSelectNextMessage=${KEYS.nextArticle}
m_actionSwitchImportanceOfSelectedMessages=${KEYS.star}
m_actionMarkSelectedMessagesAsUnread=${KEYS.unread}
`;
/** It may be writing just then; in milliseconds. */
const PATIENCE = 20_000;
/** It scrambles passwords with a number that lies beside its settings. */
const SCRAMBLE = 0x1122334455667788n;

export async function rssGuard(house: ClientHouse): Promise<RssGuard> {
  const home = house.newHome('rss-guard');
  const config = join(home, '.config/RSS Guard 4/config');
  const database = join(home, '.config/RSS Guard 4/database/database.db');
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, 'config.ini'), CONFIG);
  writeFileSync(join(config, 'key.private'), String(SCRAMBLE));
  // Its first start makes the database.
  await run(home, () => until('RSS Guard makes its database', () => hasTables(database)));
  addAccount(database, house);
  return {
    stored: () =>
      rowsOf(database, 'select custom_id, title, url, is_read, is_important from Messages').map(
        (row) => ({
          ...{ id: `${row.custom_id}`, title: `${row.title}`, url: `${row.url}` },
          ...{ isRead: row.is_read === 1, isImportant: row.is_important === 1 },
        }),
      ),
    feeds: () =>
      rowsOf(
        database,
        'select f.title, c.title as folder from Feeds f left join Categories c on c.id = f.category',
      ).map(({ title, folder }) => ({
        title: `${title}`,
        folder: folder === null ? null : `${folder}`,
      })),
    run: (use) => run(home, use),
  };
}

async function run(home: string, use: (press: Press) => Promise<unknown>): Promise<void> {
  // It keeps its browser's parts in a cage of their own, which root may not have.
  const environment = { QTWEBENGINE_DISABLE_SANDBOX: '1' };
  await withDesktop({ home, program: ['rssguard', '-s'], environment }, async ({ ask }) => {
    // Nothing manages windows here: the focus is where it is put. It opens another window in place of its first.
    const search = ['xdotool', 'search', '--onlyvisible', '--name', 'RSS Guard [0-9]'] as const;
    const isDone = async (...more: string[]) => {
      const { status } = await ask([...search, 'windowfocus', '--sync', ...more]);
      return status === 0;
    };
    await until('RSS Guard opens a window', () => isDone());
    await use((key) => until(`RSS Guard takes ${key}`, () => isDone('key', key)).then(() => {}));
  });
}

function hasTables(database: string): boolean {
  if (!existsSync(database)) return false;
  return rowsOf(database, "select 1 from sqlite_master where name = 'Messages'").length > 0;
}

function rowsOf(path: string, sql: string) {
  const database = new DatabaseSync(path, { readOnly: true, timeout: PATIENCE });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

function addAccount(path: string, { address, token }: ClientHouse): void {
  const about = {
    // FreshRSS: other kinds it asks in other ways.
    ...{ service: 1, username: 'reader', password: scrambled(token), url: address },
    ...{ batch_size: 100, download_only_unread: false, intelligent_synchronization: true },
  };
  const database = new DatabaseSync(path, { timeout: PATIENCE });
  database
    .prepare("insert into Accounts (id, type, proxy_type, custom_data) values (1, 'greader', 0, ?)")
    .run(JSON.stringify(about));
  database.close();
}

/** Each byte is mixed with one of the number's and with the byte before; the first is of no account. */
function scrambled(password: string): string {
  let last = 0;
  const mixed = [0, ...Buffer.from(password)].map((byte, index) => {
    last ^= byte ^ Number((SCRAMBLE >> BigInt((index % 8) * 8)) & 0xffn);
    return last;
  });
  return Buffer.from([3, 0, ...mixed]).toString('base64');
}
