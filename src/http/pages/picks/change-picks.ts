import type { Context } from 'hono';
import { LONGEST_COMMENT, type PickTarget } from '../../../model/edition/editors-pick.ts';
import { addPick } from '../../../pipeline/picks/add-pick.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, numbersOf, readForm, textOf } from '../frame/form-fields.ts';
import { visitOf } from '../frame/visit.ts';
import { answerDone, type Done } from '../marks/notice.ts';
import { localMoment } from '../wording/local-moment.ts';

/** POST /picks...: what an editor does. Each answers with a notice; what is taken away can be brought back. */
export function pickActions(rooms: AppRooms) {
  const { desk } = rooms;
  const { picks } = desk.store;
  return {
    add: picking(async (fields, context) => {
      const target = targetOf(fields);
      if (target === null) return { kind: 'not-picked' };
      const comment = commentOf(fields);
      const pick = { editorId: readerOf(context), target, comment, from: desk.now(), until: null };
      const added = await addPick(desk, pick);
      if (added.kind === 'added') return { kind: 'picked', pickId: added.id };
      return { kind: NOT_ADDED[added.kind] };
    }),

    change: picking(async (fields, context) => {
      const { settings, now } = await visitOf(context, rooms);
      const from = localMoment(textOf(fields, 'from'), settings.zone);
      const stated = textOf(fields, 'until');
      const until = localMoment(stated, settings.zone);
      const isTime = (stated === null || until !== null) && (until ?? Infinity) > (from ?? now);
      if (!isTime) return { kind: 'pick-times' };
      const change = { comment: commentOf(fields), until, ...(from !== null && { from }) };
      const isThere = await picks.setPick(pickOf(fields), change);
      return { kind: isThere ? 'pick-changed' : 'not-picked' };
    }),

    place: picking(async (fields) => {
      const place = numbersOf(fields, 'place')[0] ?? 0;
      const isThere = await picks.setPlace(pickOf(fields), place, desk.now());
      return { kind: isThere ? 'pick-placed' : 'not-picked' };
    }),

    remove: picking(async (fields) => {
      const pickId = pickOf(fields);
      const wasThere = await picks.removePick(pickId, desk.now());
      return wasThere ? { kind: 'pick-removed', pickId } : { kind: 'not-picked' };
    }),

    restore: picking(async (fields) => {
      await picks.restorePick(pickOf(fields));
      return { kind: 'undone' };
    }),
  };
}

const NOT_ADDED = { there: 'pick-there', absent: 'not-picked', full: 'picks-full' } as const;

function picking(act: (fields: FormFields, context: Context) => Promise<Done>) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    return answerDone(context, backPath(textOf(fields, 'back')), await act(fields, context));
  };
}

function pickOf(fields: FormFields): number {
  return numbersOf(fields, 'pick')[0] ?? 0;
}

function targetOf(fields: FormFields): PickTarget | null {
  const [story] = numbersOf(fields, 'story');
  const [article] = numbersOf(fields, 'article');
  if (story !== undefined) return { kind: 'story', id: story };
  return article === undefined ? null : { kind: 'article', id: article };
}

/** In one line: who writes more than there is room for wants an article. */
function commentOf(fields: FormFields): string | null {
  const words = textOf(fields, 'comment')?.replace(/\s+/g, ' ') ?? '';
  return words === '' ? null : words.slice(0, LONGEST_COMMENT).toWellFormed();
}
