import type { Context, Hono } from 'hono';
import { SIGN_IN_WAYS, type SignInWay } from '../../../model/own/title-sign-in.ts';
import { keepSignIn, trySignIn } from '../../../pipeline/titles/keep-sign-in.ts';
import { typedSecret } from '../../../pipeline/titles/typed-secret.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { type FormFields, readForm, textOf } from '../frame/form-fields.ts';
import { visitOf } from '../frame/visit.ts';
import { answerDone } from '../marks/notice.ts';
import { refusalWords } from './sign-in-words.ts';
import { TITLES_PATH, titlesPage } from './titles-page.ts';

/** A reader's sign-ins with outlets that they pay. */
export function addTitleRoutes(app: Hono, rooms: AppRooms): void {
  app.get(TITLES_PATH, (context) => show(context, rooms, NOTHING_TYPED));
  app.post(TITLES_PATH, keep(rooms));
  app.post(`${TITLES_PATH}/try`, tryOne(rooms));
  app.post(`${TITLES_PATH}/forget`, forget(rooms));
}

type Typed = { readonly address: string; readonly way: SignInWay; readonly said: string | null };

const NOTHING_TYPED: Typed = { address: '', way: 'form', said: null };

async function show(
  context: Context,
  rooms: AppRooms,
  { address, way, said }: Typed,
): Promise<Response> {
  const visit = await visitOf(context, rooms);
  const signIns = await rooms.desk.store.titles.signIns(visit.readerId);
  const page = titlesPage({
    ...{ signIns, said, typed: { address, way } },
    visit: { ...visit, here: TITLES_PATH },
  });
  return context.html(page, said === null ? 200 : 400);
}

/** POST /account/titles */
function keep(rooms: AppRooms) {
  const { desk, actions } = rooms;
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const address = textOf(fields, 'address') ?? '';
    const way = SIGN_IN_WAYS.find((one) => one === textOf(fields, 'way')) ?? 'form';
    const kept = await keepSignIn(desk, readerOf(context), {
      address,
      secret: secretIn(fields, way),
    });
    if (kept.kind === 'refused')
      return show(context, rooms, { address, way, said: refusalWords(kept.why) });
    await trySignIn(desk, readerOf(context), kept.host);
    if (kept.feedIds.length > 0) actions.refreshNow(kept.feedIds);
    return answerDone(context, TITLES_PATH, { kind: 'title-kept', count: kept.feedIds.length });
  };
}

function secretIn(fields: FormFields, way: SignInWay): unknown {
  return typedSecret({
    way,
    name: textOf(fields, 'name') ?? '',
    secret: textOf(fields, 'secret') ?? '',
    page: textOf(fields, 'page') ?? '',
    nameField: textOf(fields, 'nameField'),
    passwordField: textOf(fields, 'passwordField'),
    button: textOf(fields, 'button'),
    fields: fieldsIn(textOf(fields, 'fields') ?? ''),
  });
}

/** A line each, "name=value". */
function fieldsIn(typed: string): { name: string; value: string }[] {
  return typed.split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf('=');
    return at < 1 ? [] : [{ name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() }];
  });
}

/** POST /account/titles/try */
function tryOne({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const host = textOf(await readForm(context), 'host') ?? '';
    await trySignIn(desk, readerOf(context), host);
    return answerDone(context, TITLES_PATH, { kind: 'title-tried' });
  };
}

/** POST /account/titles/forget */
function forget({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const host = textOf(await readForm(context), 'host') ?? '';
    await desk.store.titles.removeSignIn(readerOf(context), host);
    return answerDone(context, TITLES_PATH, { kind: 'title-forgotten' });
  };
}
