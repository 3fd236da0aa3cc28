import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { AlertTarget } from '../../../model/alerts/alert.ts';
import { endTarget, renewSecret } from '../../../pipeline/alerts/add-target.ts';
import { openBell } from '../../../pipeline/repeat-pass.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { type FormFields, numbersOf, readForm } from '../frame/form-fields.ts';
import { answerDone, type Done } from '../marks/notice.ts';
import { nameIn, showAlerts, tellsIn } from './add-actions.ts';
import { ALERTS_PATH } from './alert-view.ts';

/** POST /account/alerts/change, off, on, remove, test, secret: what is done with a place where a reader is told. */
export function targetActions(rooms: AppRooms) {
  const { desk } = rooms;
  const { alerts } = desk.store;
  const changing =
    (change: (target: AlertTarget, fields: FormFields) => Promise<Done>) =>
    async (context: Context): Promise<Response> => {
      const fields = await readForm(context);
      const target = await alerts.target(readerOf(context), numbersOf(fields, 'target')[0] ?? 0);
      const done: Done = target === null ? { kind: 'alert-none' } : await change(target, fields);
      return answerDone(context, ALERTS_PATH, done);
    };
  return {
    change: changing(async ({ readerId, id, name }, fields) => {
      const changed = { name: nameIn(fields) ?? name, tells: tellsIn(fields) };
      await alerts.setTarget({ readerId, id, ...changed });
      return { kind: 'alert-changed' };
    }),
    off: changing(async ({ readerId, id }) => {
      await alerts.setTarget({ readerId, id, off: { at: desk.now(), reason: 'reader' } });
      return { kind: 'alert-off', target: id };
    }),
    on: changing(async ({ readerId, id, way, off }) => {
      if (way === 'mail' && off?.reason === 'gone') return { kind: 'alert-none' };
      await alerts.setTarget({ readerId, id, off: null });
      return { kind: 'alert-on' };
    }),
    remove: changing(async (target) => {
      await endTarget(desk, target);
      return { kind: 'alert-removed' };
    }),
    test: changing((target) => tryTarget(rooms, target)),
    secret: async (context: Context): Promise<Response> => {
      const [id = 0] = numbersOf(await readForm(context), 'target');
      const target = await alerts.target(readerOf(context), id);
      const secret = target === null ? null : await renewSecret(desk, target);
      if (target === null || secret === null)
        return answerDone(context, ALERTS_PATH, { kind: 'alert-none' });
      return showAlerts(context, rooms, { of: 'secret', name: target.name, secret });
    },
  };
}

/** So long somebody waits to see what came of a try. */
const LOOKS = 15;
const BETWEEN = 100;

/** Has something told now, and looks for a moment how it fares. */
async function tryTarget({ desk }: AppRooms, { readerId, id }: AlertTarget): Promise<Done> {
  const { alerts } = desk.store;
  const test = await alerts.addTest({ readerId, id }, randomUUID(), desk.now());
  if (test === null) return { kind: 'alert-none' };
  desk.bells.alerts.ring();
  const pause = openBell();
  for (let look = 0; look < LOOKS; look++) {
    await pause.wait(BETWEEN);
    const told = await alerts.deliveries(readerId, { limit: 20, target: id });
    const state = told.find((one) => one.id === test)?.state;
    if (state === 'delivered') return { kind: 'alert-arrived' };
    // A browser that is no more was taken away with what was told to it.
    if (state === 'dropped' || state === undefined) return { kind: 'alert-failed' };
  }
  return { kind: 'alert-on-way' };
}
