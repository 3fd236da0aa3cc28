import type { Context } from 'hono';
import { fitTaste } from '../../../ranking/personal/fit-taste.ts';
import { readTasteFile, toTasteFile } from '../../../ranking/personal/taste-file.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { filesOf, textOf } from '../frame/form-fields.ts';
import { deciding } from './change-edition.ts';

/** POST /edition/taste/...: all of what a reader likes at once. */
export function tasteActions({ desk }: AppRooms) {
  const { reading } = desk.store;
  return {
    reset: deciding(async (readerId) => {
      await reading.recordRestart(readerId, { at: desk.now(), weights: [] });
      return { kind: 'taste-reset' };
    }),

    take: deciding(async (readerId, fields) => {
      const [file] = filesOf(fields, 'file');
      const read = readTasteFile(file === undefined ? '' : await file.text());
      if (read.kind === 'failed') return { kind: 'taste-refused' };
      await reading.recordRestart(readerId, { at: desk.now(), weights: read.weights });
      return { kind: 'taste-taken' };
    }),

    undo: deciding(async (readerId) => {
      const isDone = await reading.undoRestart(readerId);
      return { kind: isDone ? 'taste-undone' : 'not-turned' };
    }),

    /** For good: that is what it is for. A tick beside the button says that it is meant. */
    erase: deciding(async (readerId, fields) => {
      if (textOf(fields, 'sure') !== 'yes') return { kind: 'not-erased' };
      await reading.removeAll(readerId);
      return { kind: 'reading-erased' };
    }),

    /** GET /edition/taste.json */
    download: async (context: Context): Promise<Response> => {
      const model = fitTaste(await reading.taste(readerOf(context)), desk.now());
      return context.body(`${JSON.stringify(toTasteFile(model), null, 2)}\n`, 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="hearsay-taste.json"',
      });
    },
  };
}
