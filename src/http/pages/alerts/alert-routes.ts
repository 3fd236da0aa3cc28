import type { Context, Hono } from 'hono';
import { MOST_A_DAY, MOST_TOP_TITLES, WAYS } from '../../../model/alerts/alert.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { type FormFields, numbersOf, readForm, textOf, textsOf } from '../frame/form-fields.ts';
import { answerDone, type Done } from '../marks/notice.ts';
import { addActions } from './add-actions.ts';
import { ALERTS_PATH, alertsView } from './alert-view.ts';
import { alertsPage } from './alerts-page.ts';
import { actionOf, bitsOf } from './rule-bits.ts';
import { targetActions } from './target-actions.ts';

/** What readers are told elsewhere: where, when, of what. */
export function addAlertRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/account/alerts', async (context) =>
    context.html(alertsPage(await alertsView(context, rooms, null))),
  );
  const adding = addActions(rooms);
  app.post('/account/alerts/webhooks', adding.webhook);
  app.post('/account/alerts/ntfy', adding.ntfy);
  app.post('/account/alerts/mail', adding.mail);
  app.post('/account/alerts/browser', adding.browser);
  const targets = targetActions(rooms);
  app.post('/account/alerts/change', targets.change);
  app.post('/account/alerts/off', targets.off);
  app.post('/account/alerts/on', targets.on);
  app.post('/account/alerts/remove', targets.remove);
  app.post('/account/alerts/test', targets.test);
  app.post('/account/alerts/secret', targets.secret);
  app.post('/account/alerts/again', tellAgain(rooms));
  app.post('/account/alerts/plan', setPlan(rooms));
  app.post('/account/alerts/rule', setRule(rooms));
  app.post('/account/alerts/rule/undo', undoRule(rooms));
}

/** POST /account/alerts/again. */
function tellAgain({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const [id = 0] = numbersOf(await readForm(context), 'delivery');
    const asked = { readerId: readerOf(context), id };
    const isAgain = await desk.store.alerts.addAgain(asked, desk.now());
    if (isAgain) desk.bells.alerts.ring();
    return answerDone(context, ALERTS_PATH, { kind: isAgain ? 'alert-on-way' : 'alert-none' });
  };
}

/** POST /account/alerts/plan. */
function setPlan({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const readerId = readerOf(context);
    const before = await desk.store.alerts.plan(readerId);
    const [from, to] = [minuteIn(fields, 'from'), minuteIn(fields, 'to')];
    const isQuiet = textOf(fields, 'quiet') !== null && from !== null && to !== null;
    const most = numbersOf(fields, 'most')[0] ?? before.mostADay;
    const titles = numbersOf(fields, 'titles')[0] ?? before.topTitles;
    await desk.store.alerts.setPlan(readerId, {
      quiet: isQuiet ? { from, to } : null,
      mostADay: Math.min(MOST_A_DAY, Math.max(1, most)),
      topTitles: Math.min(MOST_TOP_TITLES, Math.max(0, titles)),
    });
    return answerDone(context, ALERTS_PATH, { kind: 'alert-plan' });
  };
}

/** As browsers send a time: "22:00"; null: it is none. */
function minuteIn(fields: FormFields, name: string): number | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(textOf(fields, name) ?? '') ?? [];
  const at = Number(hour) * 60 + Number(minute);
  return at >= 0 && Number(hour) < 24 && Number(minute) < 60 ? at : null;
}

/** POST /account/alerts/rule: what a rule does with what comes. */
function setRule({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const [ruleId = 0] = numbersOf(fields, 'rule');
    const typed = textsOf(fields, 'way');
    const before = await desk.store.alerts.setRuleAction(readerOf(context), {
      ruleId,
      tells: WAYS.filter((way) => typed.includes(way)),
      marksRead: textOf(fields, 'read') !== null,
      saves: textOf(fields, 'save') !== null,
    });
    const done: Done =
      before === null
        ? { kind: 'alert-none' }
        : { kind: 'alert-rule', rule: ruleId, was: bitsOf(before) };
    return answerDone(context, ALERTS_PATH, done);
  };
}

/** POST /account/alerts/rule/undo: what it did before. */
function undoRule({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const was = textOf(await readForm(context), 'was') ?? '';
    const [, rule, bits] = /^(\d{1,15})\.(\d{1,3})$/.exec(was) ?? [];
    const action = actionOf(Number(rule ?? 0), Number(bits ?? 0));
    const before = await desk.store.alerts.setRuleAction(readerOf(context), action);
    return answerDone(context, ALERTS_PATH, { kind: before === null ? 'alert-none' : 'undone' });
  };
}
