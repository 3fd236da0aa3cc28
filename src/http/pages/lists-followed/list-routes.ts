import type { Context, Hono } from 'hono';
import type { ListFollowed } from '../../../pipeline/lists/follow-list.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { readerOf } from '../../reader-of.ts';
import { type FormFields, readForm, textOf, wholeNumber } from '../frame/form-fields.ts';
import { visitOf } from '../frame/visit.ts';
import { answerDone } from '../marks/notice.ts';
import { LISTS_PATH, listsPage } from './lists-page.ts';

/** Lists of feeds that a reader follows. */
export function addListRoutes(app: Hono, rooms: AppRooms): void {
  const { desk, actions } = rooms;
  const { lists } = desk.store;
  app.get(LISTS_PATH, (context) => show(context, rooms, { typed: '', said: null }));
  app.post(LISTS_PATH, async (context) => {
    const fields = await readForm(context);
    const address = textOf(fields, 'url') ?? '';
    const done = await actions.lists.follow(readerOf(context), { address, ...choicesIn(fields) });
    if (done.kind === 'refused')
      return show(context, rooms, { typed: address, said: REFUSALS[done.why]() });
    return answerDone(context, LISTS_PATH, {
      kind: 'list-followed',
      count: done.added.length,
      list: done.id,
    });
  });
  app.post(`${LISTS_PATH}/ask`, async (context) => {
    const id = idIn(await readForm(context));
    const list = await lists.byId(readerOf(context), id);
    if (list === null) return answerDone(context, LISTS_PATH, GONE);
    const { added } = await actions.lists.ask(list);
    return answerDone(context, LISTS_PATH, { kind: 'list-asked', count: added.length });
  });
  app.post(`${LISTS_PATH}/change`, async (context) => {
    const fields = await readForm(context);
    const isDone = await lists.setList(readerOf(context), idIn(fields), choicesIn(fields));
    return answerDone(context, LISTS_PATH, isDone ? { kind: 'list-changed' } : GONE);
  });
  app.post(`${LISTS_PATH}/end`, async (context) => {
    const id = idIn(await readForm(context));
    const isDone = await lists.removeList(readerOf(context), id, desk.now());
    return answerDone(context, LISTS_PATH, isDone ? { kind: 'list-ended', list: id } : GONE);
  });
  app.post(`${LISTS_PATH}/restore`, async (context) => {
    const isDone = await lists.restoreList(readerOf(context), idIn(await readForm(context)));
    return answerDone(context, LISTS_PATH, isDone ? { kind: 'undone' } : GONE);
  });
}

const GONE = { kind: 'list-gone' } as const;

/** Why a list is not followed, in words. */
const REFUSALS: Readonly<Record<Extract<ListFollowed, { kind: 'refused' }>['why'], () => string>> =
  {
    'no address': () =>
      say('Type the address of a list: it begins with https:// and has no password in it.'),
    known: () => say('You follow this list already.'),
    'too many': () => say('You follow as many lists as there may be. Stop following one first.'),
  };

function choicesIn(fields: FormFields) {
  return { folder: textOf(fields, 'folder'), drops: textOf(fields, 'drops') === 'yes' };
}

function idIn(fields: FormFields): number {
  return wholeNumber(textOf(fields, 'list') ?? undefined) ?? 0;
}

type Typed = { readonly typed: string; readonly said: string | null };

/** GET /subscriptions/lists */
async function show(context: Context, rooms: AppRooms, { typed, said }: Typed): Promise<Response> {
  const { store } = rooms.desk;
  const visit = await visitOf(context, rooms);
  const [all, { folders }] = await Promise.all([
    store.lists.ofReader(visit.readerId),
    store.subscriptions.atAGlance(visit.readerId),
  ]);
  const shown = await Promise.all(
    all.map(async (list) => ({ list, feeds: await store.lists.feeds(list.id) })),
  );
  const page = listsPage({ visit: { ...visit, here: LISTS_PATH }, shown, folders, typed, said });
  return context.html(page, said === null ? 200 : 400);
}
