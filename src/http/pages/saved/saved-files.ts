import type { Context } from 'hono';
import {
  type SavedLine,
  savedBookmarks,
  savedCsv,
  savedJson,
  savedLines,
} from '../../../pipeline/sharing/saved-lists.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { wholeAddress } from '../../feeds/feed-addresses.ts';
import { say } from '../../language/say.ts';
import { readerOf } from '../../reader-of.ts';

type Form = {
  readonly name: string;
  readonly type: string;
  readonly write: (lines: readonly SavedLine[]) => string;
};

/** GET /saved.html, /saved.json and /saved.csv: what a reader saved, for other programs. */
export function savedFile({ desk }: AppRooms, { name, type, write }: Form) {
  return async (context: Context): Promise<Response> => {
    const { origin } = new URL(wholeAddress(context, '/'));
    const lines = await savedLines(desk, readerOf(context), origin);
    return context.body(write(lines), 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
    });
  };
}

export const SAVED_FORMS: readonly Form[] = [
  {
    ...{ name: 'saved.html', type: 'text/html' },
    write: (lines) => savedBookmarks(lines, say('Saved in Hearsay')),
  },
  { name: 'saved.json', type: 'application/json', write: savedJson },
  { name: 'saved.csv', type: 'text/csv', write: savedCsv },
];
