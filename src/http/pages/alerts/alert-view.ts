import type { Context } from 'hono';
import { type Following, holdsAt } from '../../../model/following.ts';
import { shownAddress } from '../../../pipeline/alerts/add-target.ts';
import { vapidKeys } from '../../../pipeline/alerts/vapid-keys.ts';
import { isMailSet } from '../../../pipeline/mail/mail-settings.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { visitOf } from '../frame/visit.ts';
import type { AlertsSaid, AlertsView, ShownRule } from './alerts-page.ts';
import { RULE_MOST } from './rules-part.ts';

export const ALERTS_PATH = '/account/alerts';

/** Tellings shown. */
const MOST_SHOWN = 50;
/** Rules that are shown with what they do; more nobody sets by hand. */
const MOST_RULES = 60;

export async function alertsView(
  context: Context,
  rooms: AppRooms,
  said: AlertsSaid | null,
): Promise<AlertsView> {
  const { desk } = rooms;
  const { alerts, following } = desk.store;
  const visit = await visitOf(context, rooms);
  const { readerId } = visit;
  const [targets, plan, actions, deliveries, rules, mail] = await Promise.all([
    alerts.targets(readerId),
    alerts.plan(readerId),
    alerts.ruleActions(readerId),
    alerts.deliveries(readerId, { limit: MOST_SHOWN, target: null }),
    following.all(readerId),
    mailOf(rooms, readerId),
  ]);
  const acting = rules.filter((rule) => canAct(rule, visit.now)).slice(0, MOST_RULES);
  const reaches = await alerts.ruleReaches(
    readerId,
    acting.map(({ id }) => id),
    RULE_MOST,
  );
  return {
    visit: { ...visit, here: ALERTS_PATH },
    targets: targets.map((target) => ({ target, address: shownAddress(desk, target) })),
    rules: acting.map(
      (rule): ShownRule => ({
        rule,
        action: actions.find(({ ruleId }) => ruleId === rule.id) ?? null,
        lastWeek: reaches.get(rule.id) ?? 0,
      }),
    ),
    ...{ plan, deliveries, mail, said },
    vapidKey: vapidKeys(desk.keys).publicKey,
  };
}

function canAct(rule: Following, now: number): boolean {
  return rule.does !== 'mute' && holdsAt(rule, now);
}

async function mailOf({ desk }: AppRooms, readerId: number): Promise<AlertsView['mail']> {
  if (!(await isMailSet(desk))) return 'no server';
  const reader = await desk.store.accounts.readerById(readerId);
  if (reader?.email == null || reader.emailConfirmedAt === null) return 'no address';
  return { address: reader.email };
}
