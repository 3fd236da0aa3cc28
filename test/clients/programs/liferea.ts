/** Liferea on a screen that nobody sees: an account of the Google Reader kind, written into its list of feeds. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ClientHouse } from '../house/open-client-house.ts';
import { withDesktop } from '../house/open-screen.ts';
import { until } from '../house/until.ts';

export type Liferea = {
  readonly stored: () => readonly StoredItem[];
  readonly run: (use: (controls: Controls) => Promise<void>) => Promise<void>;
};

export type StoredItem = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Seconds. */
  readonly published: number;
  readonly isRead: boolean;
  readonly isFlagged: boolean;
};

export type Controls = {
  /** Does what stands in its menus, by its name there. */
  readonly act: (action: string) => Promise<void>;
  readonly subscribe: (address: string) => Promise<void>;
  /** Presses a key in its newest dialog, found by words of the title. */
  readonly answer: (dialog: string, key: string) => Promise<void>;
};

export function liferea({ address, token, newHome }: ClientHouse): Liferea {
  const home = newHome('liferea');
  const list = join(home, '.config/liferea/feedlist.opml');
  const database = join(home, '.local/share/liferea/liferea.db');
  const settings = join(home, '.config/glib-2.0/settings/keyfile');
  for (const file of [list, settings]) mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(
    list,
    `<?xml version="1.0"?><opml version="1.0"><head><title>Feeds</title></head><body><outline title="Hearsay" text="Hearsay" id="hearsay" type="source" sourceType="fl_google_reader" xmlUrl="${address}" username="reader" password="${token}" expanded="true"/></body></opml>`,
  );
  writeFileSync(
    settings,
    '[org/gnome/liferea]\nconfirm-mark-all-read=false\nenable-plugins=false\n',
  );
  return {
    stored: () => (existsSync(database) ? storedIn(database) : []),
    run: (use) => run(home, use),
  };
}

async function run(home: string, use: (controls: Controls) => Promise<void>): Promise<void> {
  const environment = { GSETTINGS_BACKEND: 'keyfile', NO_AT_BRIDGE: '1' };
  await withDesktop({ home, program: ['liferea'], environment }, async ({ ask }) => {
    const call = (object: string, method: string, ...args: string[]) =>
      ask([
        ...(['gdbus', 'call', '--session', '--timeout', '10'] as const),
        ...['--dest', object, '--object-path', `/${object.replaceAll('.', '/')}`],
        ...['--method', method, ...args],
      ]);
    const reader = 'org.gnome.feed.Reader';
    await until('Liferea answers', async () => {
      const { out } = await call(reader, `${reader}.Ping`);
      return out.includes('true');
    });
    await use({
      act: async (action) => {
        const asked = await call(
          'net.sourceforge.liferea',
          'org.gtk.Actions.Activate',
          ...[action, '[]', '{}'],
        );
        if (asked.status !== 0) throw new Error(asked.err);
      },
      subscribe: async (address) => {
        const asked = await call(reader, `${reader}.Subscribe`, address);
        if (asked.status !== 0) throw new Error(asked.err);
      },
      answer: async (dialog, key) => {
        const search = ['xdotool', 'search', '--onlyvisible', '--name', dialog] as const;
        await until(`Liferea shows ${dialog}`, async () => {
          const { status } = await ask([...search, 'windowfocus', '--sync', 'key', key]);
          return status === 0;
        });
      },
    });
  });
}

function storedIn(path: string): StoredItem[] {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 20_000 });
  try {
    const sql = 'select source_id, title, source, date, read, marked from items';
    return database
      .prepare(sql)
      .all()
      .map((row) => ({
        ...{ id: `${row.source_id}`, title: `${row.title}`, url: `${row.source}` },
        ...{ published: Number(row.date), isRead: row.read === 1, isFlagged: row.marked === 1 },
      }));
  } finally {
    database.close();
  }
}
