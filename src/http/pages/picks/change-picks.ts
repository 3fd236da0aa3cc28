import type { Context } from 'hono';
import { LONGEST_COMMENT, type PickTarget } from '../../../model/editors-pick.ts';
import type { Store } from '../../../store/store.ts';
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
      const name = target === null ? null : await nameOf(desk.store, readerOf(context), target);
      if (target === null || name === null) return { kind: 'not-picked' };
      const standing = await picks.standing(desk.now());
      if (standing.some((pick) => isSame(pick.target, target))) return { kind: 'pick-there' };
      const editorId = readerOf(context);
      const comment = commentOf(fields);
      const pick = { editorId, target, name, comment, from: desk.now(), until: null };
      const pickId = await picks.addPick(pick, desk.now());
      return pickId === null ? { kind: 'picks-full' } : { kind: 'picked', pickId };
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

function picking(act: (fields: FormFields, context: Context) => Promise<Done>) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    return answerDone(context, backPath(textOf(fields, 'back')), await act(fields, context));
  };
}

function isSame(one: PickTarget, other: PickTarget): boolean {
  return one.kind === other.kind && one.id === other.id;
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

/** Its headline as the editor sees it; null: there is no such thing. */
async function nameOf(
  { stories, articles }: Store,
  readerId: number,
  { kind, id }: PickTarget,
): Promise<string | null> {
  if (kind === 'story') return (await stories.byIds(readerId, [id]))[0]?.shown.headline ?? null;
  return (await articles.linesByIds(readerId, [id]))[0]?.headline ?? null;
}

/** In one line: who writes more than there is room for wants an article. */
function commentOf(fields: FormFields): string | null {
  const words = textOf(fields, 'comment')?.replace(/\s+/g, ' ') ?? '';
  return words === '' ? null : words.slice(0, LONGEST_COMMENT).toWellFormed();
}
