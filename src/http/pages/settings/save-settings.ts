import type { Context } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, readForm, textsOf } from '../frame/form-fields.ts';
import { answerDone } from '../marks/notice.ts';
import { serverZone, settingList, storedSpelling } from './reader-settings.ts';

/** Under this name stands what the last change replaced, as a query: see undoSettings. */
const BEFORE = 'before';

/** POST /settings: what the form names is set, in its canonical spelling; the rest stays as it is. */
export function saveSettings({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const { settings } = desk.store;
    const readerId = readerOf(context);
    const fields = await readForm(context);
    const stored = await settings.ofReader(readerId);
    const wanted = wantedIn(fields);
    const before = Object.keys(wanted).map((name) => [name, stored[name] ?? '']);
    const query = new URLSearchParams(before).toString();
    await settings.setMany(readerId, { ...wanted, [BEFORE]: query });
    const [back = '/settings'] = textsOf(fields, 'back');
    return answerDone(context, backPath(back), { kind: 'settings' });
  };
}

/** Only what is known is kept. What a setting does not take is as usual; a zone is then left empty, to follow the server's. */
function wantedIn(fields: FormFields): Record<string, string> {
  const wanted = settingList.flatMap(([name, setting]) => {
    const [stated] = textsOf(fields, name);
    if (stated === undefined) return [];
    const spelled = storedSpelling(setting.read(stated.trim(), serverZone()));
    return [[name, setting.looks === 'list' && spelled !== stated ? '' : spelled]];
  });
  return Object.fromEntries(wanted);
}

/** POST /settings/undo: as it was before the last change. */
export function undoSettings({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const { settings } = desk.store;
    const readerId = readerOf(context);
    const [back = '/settings'] = textsOf(await readForm(context), 'back');
    const before = new URLSearchParams((await settings.ofReader(readerId))[BEFORE] ?? '');
    await settings.setMany(readerId, { ...Object.fromEntries(before), [BEFORE]: '' });
    return answerDone(context, backPath(back), { kind: 'undone' });
  };
}
