/** The check must see what it is there for: libraries spoilt on purpose. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkLibrary, type Ledger, type Verdict } from './check-library.ts';

type Control = {
  readonly name: string;
  readonly spoil: (database: DatabaseSync) => void;
  readonly ledger: (ledger: Ledger) => Ledger;
  readonly isSeen: (verdict: Verdict) => boolean;
};

const same = (ledger: Ledger) => ledger;

const CONTROLS: readonly Control[] = [
  {
    name: 'an acknowledged article deleted',
    spoil: (database) =>
      database.exec('delete from article where id = (select max(id) from article)'),
    ledger: same,
    isSeen: ({ lost }) => lost.length > 0,
  },
  {
    name: 'an acknowledgement that was never given',
    spoil: () => {},
    ledger: (ledger) => new Map([...ledger, ['an invented file', ['An invented headline']]]),
    isSeen: ({ lost }) => lost.length > 0,
  },
  {
    name: 'an article twice',
    spoil: (database) =>
      database.exec(
        'insert into article (id, outlet_id, text_source, headline, opening, byline, first_seen, word_count, text_hash) select id + 1, outlet_id, text_source, headline, opening, byline, first_seen, word_count, text_hash from article limit 1',
      ),
    ledger: same,
    isSeen: ({ twice }) => twice.length > 0,
  },
  {
    name: 'an article without its text',
    spoil: (database) =>
      database.exec('delete from article_text where rowid = (select max(rowid) from article_text)'),
    ledger: same,
    isSeen: ({ damage }) => damage.length > 0,
  },
];

/** Tries each on a copy; returns the names of those that the check did not see. */
export async function blindSpots(
  library: string,
  ledger: Ledger,
  folder: string,
): Promise<{ tried: string[]; missed: string[] }> {
  mkdirSync(folder, { recursive: true });
  const missed: string[] = [];
  for (const [index, control] of CONTROLS.entries()) {
    const copy = join(folder, `${index}.db`);
    cpSync(library, copy);
    const database = new DatabaseSync(copy);
    database.exec('pragma foreign_keys = on');
    control.spoil(database);
    database.close();
    const verdict = await checkLibrary(copy, control.ledger(ledger));
    if (!control.isSeen(verdict)) missed.push(control.name);
  }
  return { tried: CONTROLS.map(({ name }) => name), missed };
}
