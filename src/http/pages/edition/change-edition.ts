import type { Context } from 'hono';
import {
  editionSettings,
  REASON_STEPS,
  reasonSetting,
} from '../../../pipeline/edition/edition-settings.ts';
import { noteOpened } from '../../../pipeline/edition/note-visit.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, numbersOf, readForm, textOf } from '../frame/form-fields.ts';
import { actionTime } from '../marks/action-time.ts';
import { answerDone, type Done } from '../marks/notice.ts';
import { EDITS, REASONS, turned } from './edition-done.ts';

const NOT_TURNED: Done = { kind: 'not-turned' };

/** POST /edition/...: what a reader decides about their edition. Each answers with a notice and can be taken back. */
export function editionActions(rooms: AppRooms) {
  const { desk } = rooms;
  const { reading, settings } = desk.store;
  return {
    hide: deciding(async (readerId, fields) => {
      const hidden = hiddenIn(fields);
      if (hidden === null) return NOT_TURNED;
      await reading.addHidden(readerId, hidden, desk.now());
      return { kind: `${hidden.kind}-hidden`, target: hidden.target };
    }),

    show: deciding(async (readerId, fields) => {
      const hidden = hiddenIn(fields);
      if (hidden !== null) await reading.removeHidden(readerId, hidden);
      return { kind: 'shown-again' };
    }),

    /** `turn` is "up coverage": a reason of the top stories. */
    reason: deciding(async (readerId, fields) => {
      const [way = '', word] = (textOf(fields, 'turn') ?? '').split(' ');
      const name = REASONS.find((one) => one === word);
      if (name === undefined) return NOT_TURNED;
      const { reasons } = editionSettings(await settings.ofReader(readerId));
      const to = turned(REASON_STEPS, reasons[name], way);
      if (to === null) return NOT_TURNED;
      await settings.setMany(readerId, { [reasonSetting(name)]: to.step });
      const before = REASON_STEPS.indexOf(reasons[name]);
      return { kind: 'reason-turned', first: REASONS.indexOf(name), second: before };
    }),

    undoReason: deciding(async (readerId, fields) => {
      const [first, second] = turnedBefore(fields);
      const [name, step] = [REASONS[first], REASON_STEPS[second]];
      if (name !== undefined && step !== undefined)
        await settings.setMany(readerId, { [reasonSetting(name)]: step });
      return { kind: 'shown-again' };
    }),

    /** `turn` is "up outlet harbour-post.example": something that a reader likes. */
    weight: deciding(async (readerId, fields) => {
      const [way = '', kind = '', ...words] = (textOf(fields, 'turn') ?? '').split(' ');
      const key = words.join(' ');
      const { starts } = await reading.taste(readerId);
      const start = starts.find((one) => one.kind === kind && one.key === key);
      const to = turned(EDITS, start?.edit ?? null, way);
      if (to === null) return NOT_TURNED;
      const done = await reading.setEdit(readerId, { kind, key, edit: to.step });
      if (done === null) return NOT_TURNED;
      return { kind: 'weight-turned', first: done.feature, second: EDITS.indexOf(done.before) };
    }),

    undoWeight: deciding(async (readerId, fields) => {
      const [feature, second] = turnedBefore(fields);
      await reading.setEditOf(readerId, feature, EDITS[second] ?? null);
      return { kind: 'shown-again' };
    }),

    /** `article` was read to its end: the page's own script says so. Nothing is answered. */
    finished: async (context: Context): Promise<Response> => {
      const [id] = numbersOf(await readForm(context), 'article');
      const asked = { readerId: readerOf(context), now: actionTime(context, desk.now()) };
      if (id !== undefined) await noteOpened(desk, asked, { kind: 'finished', id });
      return context.body(null, 204);
    },
  };
}

type Deciding = (readerId: number, fields: FormFields) => Promise<Done>;

export function deciding(decide: Deciding) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const done = await decide(readerOf(context), fields);
    return answerDone(context, backPath(textOf(fields, 'back')), done);
  };
}

function hiddenIn(fields: FormFields): { kind: 'story' | 'article'; target: number } | null {
  const [story] = numbersOf(fields, 'story');
  const [article] = numbersOf(fields, 'article');
  if (story !== undefined) return { kind: 'story', target: story };
  return article === undefined ? null : { kind: 'article', target: article };
}

/** "3.1": what was turned, and where it stood. */
function turnedBefore(fields: FormFields): readonly [number, number] {
  const [first = '', second = ''] = (textOf(fields, 'turn') ?? '').split('.');
  const numbers = [first, second].map((text) => (/^\d{1,16}$/.test(text) ? Number(text) : -1));
  return [numbers[0] ?? -1, numbers[1] ?? -1];
}
