import { type Brought, type Elsewhere, type EntryRead, NOTHING_MORE } from './brought.ts';
import type { Table } from './read-table.ts';
import { isSaid, statedLine, statedTime, webAddress, wordsOf } from './stated-values.ts';

type Place = Table & { readonly place: string };

/** One row of a table as an article. */
export function readRow(cells: readonly string[], { program, columns, place }: Place): EntryRead {
  const cell: Cell = (...names) => {
    const found = names.map((name) => columns.get(name)).find((index) => index !== undefined);
    return found === undefined ? '' : (cells[found] ?? '').trim();
  };
  const address = unguarded(cell('url'), program);
  const url = webAddress(address);
  if (url === null) return { kind: 'broken', broken: { place, reason: noAddress(address) } };
  const title = statedLine(unguarded(cell('headline', 'title'), program));
  const notes = cell('selection', 'note', 'notes', 'highlights') === '' ? 0 : 1;
  const article: Brought = {
    ...NOTHING_MORE,
    ...{ place, url },
    // Pocket repeats the address where it knew no title.
    headline: title === address || webAddress(title) !== null ? null : title,
    ...STATES[program]?.(cell),
    ...(STATES[program] === undefined && plainBookmark(cell)),
  };
  return { kind: 'article', article, leftOut: { notes } };
}

type Cell = (...names: readonly string[]) => string;

function noAddress(address: string): string {
  if (address === '') return 'There is no address.';
  return `“${address.slice(0, 80)}” is no address of the web.`.toWellFormed();
}

/**
 * A spreadsheet takes "=1+1" for a formula, so our own tables set an apostrophe before it (store it as text); here it goes
 * again. Formulas of others are words: nothing here reckons with them.
 */
function unguarded(cell: string, program: Elsewhere): string {
  return program === 'Hearsay' && /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

const STATES: Partial<Readonly<Record<Elsewhere, (cell: Cell) => Partial<Brought>>>> = {
  Pocket: (cell) => {
    const added = statedTime(cell('time_added'));
    const isRead = /^(?:archive|read)/i.test(cell('status'));
    return {
      ...{ addedAt: added, saved: added ?? 'unknown', read: isRead ? 'unknown' : null },
      words: wordsOf(cell('tags').split('|')),
    };
  },
  Instapaper: (cell) => {
    const added = statedTime(cell('timestamp'));
    const folder = cell('folder');
    // "Starred" is one of the folders of old, and says no more of whether it was read.
    const own = /^(?:unread|archive|home)?$/i.test(folder) ? [] : [folder];
    return {
      ...{ addedAt: added, saved: added ?? 'unknown' },
      read: /^archive$/i.test(folder) ? 'unknown' : null,
      words: wordsOf([...own, ...listedWords(cell('tags'))]),
    };
  },
  'Readwise Reader': (cell) => {
    const added = statedTime(cell('saved date'));
    const location = cell('location').toLowerCase();
    const isFinished = Number(cell('reading progress')) >= 0.9;
    const isOfFeed = location === 'feed';
    const isRead = location === 'archive' || isFinished || (isOfFeed && isSaid(cell('seen')));
    return {
      ...{ addedAt: added, saved: isOfFeed ? null : (added ?? 'unknown') },
      ...{ read: isRead ? 'unknown' : null, words: wordsOf(listedWords(cell('document tags'))) },
    };
  },
  Hearsay: (cell) => ({
    saved: cell('saved') === '' ? null : (statedTime(cell('saved')) ?? 'unknown'),
    read: cell('read') === '' ? null : (statedTime(cell('read')) ?? 'unknown'),
    addedAt: statedTime(cell('saved')),
    published: statedTime(cell('published')),
    outlet: statedLine(unguarded(cell('outlet'), 'Hearsay')),
    language: languageOf(cell('language')),
    byline: wordsOf(unguarded(cell('byline'), 'Hearsay').split('; ')),
    words: wordsOf(unguarded(cell('words'), 'Hearsay').split('|')),
  }),
};

function languageOf(stated: string): string | null {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/.test(stated) ? stated : null;
}

/** Tables of programs that are not known by name: Raindrop's, a spreadsheet of one's own. */
function plainBookmark(cell: Cell): Partial<Brought> {
  const added = statedTime(
    cell(
      'time_added',
      'created',
      'created_at',
      'date_added',
      'date added',
      'added',
      'timestamp',
      'saved date',
    ),
  );
  return {
    ...{ addedAt: added, saved: added ?? 'unknown' },
    words: wordsOf([cell('folder'), ...listedWords(cell('tags', 'labels', 'keywords'))]),
  };
}

/** Words as JSON has lists, as Python prints them ("['a', 'b']"), or with separators between. */
function listedWords(cell: string): string[] {
  if (!cell.startsWith('[')) return cell.split(/[,|;]/);
  const found: string[] = [];
  for (const [, double, single] of cell
    .slice(0, 20_000)
    .matchAll(/"((?:[^"\\]|\\.){0,400})"|'([^']{0,400})'/g)) {
    found.push((double ?? single ?? '').replace(/\\(.)/g, '$1'));
  }
  return found;
}
