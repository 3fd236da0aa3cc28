import type { Context } from 'hono';
import {
  type Charge,
  isCharge,
  LONGEST_PLAN_NAME,
  LONGEST_PLAN_WORDS,
  LONGEST_PRICE,
  type NewPlan,
} from '../../../../model/accounts/plan.ts';
import {
  LONGEST_GRACE_DAYS,
  LONGEST_TRIAL_DAYS,
  MOST_FREE_STORIES,
} from '../../../../model/accounts/plan-settings.ts';
import { areSecrets, setProvider } from '../../../../pipeline/payment/payment-of-house.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { type FormFields, readForm, textOf, wholeNumber } from '../../frame/form-fields.ts';
import { answerDone } from '../../marks/notice.ts';
import { MEGABYTE } from '../members/member-page.ts';
import { noteAction } from '../note-action.ts';

const HERE = '/house/plans';

/** POST /house/plans */
export function setPlanSettings(rooms: AppRooms) {
  const { desk } = rooms;
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const free = numberOf(fields, 'free');
    const settings = {
      isOffered: textOf(fields, 'offered') === 'yes',
      trialDays: Math.min(numberOf(fields, 'trial') ?? 0, LONGEST_TRIAL_DAYS),
      graceDays: Math.min(numberOf(fields, 'grace') ?? 0, LONGEST_GRACE_DAYS),
      showsStories: textOf(fields, 'stories') === 'yes',
      freeStories: free === null ? null : Math.min(free, MOST_FREE_STORIES),
    };
    await desk.store.membership.setPlanSettings(settings, desk.now());
    await noteAction(context, rooms, { action: 'plans.settings', target: null, details: settings });
    return answerDone(context, HERE, { kind: 'plans-set' });
  };
}

/** POST /house/plans/plan: another one, or what one is from now on. */
export function setPlan(rooms: AppRooms) {
  const { desk } = rooms;
  const { membership } = desk.store;
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const plan = planIn(fields);
    if (plan === null) return answerDone(context, HERE, { kind: 'plan-odd' });
    const id = numberOf(fields, 'plan') ?? 0;
    const isThere = id === 0 || (await membership.setPlan(id, plan));
    if (!isThere) return answerDone(context, HERE, { kind: 'plan-odd' });
    if (id === 0) await membership.addPlan(plan, desk.now());
    const action = id === 0 ? 'plan.added' : 'plan.changed';
    const details = { price: plan.price, amount: plan.charge?.amount ?? null };
    await noteAction(context, rooms, { action, target: plan.name, details });
    return answerDone(context, HERE, { kind: 'plan-set' });
  };
}

/** Null: it has no name, or its charge is none. */
function planIn(fields: FormFields): NewPlan | null {
  const name = textOf(fields, 'name')?.slice(0, LONGEST_PLAN_NAME).toWellFormed() ?? null;
  const amount = numberOf(fields, 'amount');
  const charge = amount === null ? null : chargeIn(fields, amount);
  if (name === null || (charge !== null && !isCharge(charge))) return null;
  const storage = numberOf(fields, 'storage');
  return {
    name,
    description: (textOf(fields, 'description') ?? '').slice(0, LONGEST_PLAN_WORDS).toWellFormed(),
    price: (textOf(fields, 'price') ?? '').slice(0, LONGEST_PRICE).toWellFormed(),
    charge,
    includes: {
      mostFeeds: numberOf(fields, 'feeds'),
      mostStorage: storage === null ? null : storage * MEGABYTE,
      digest: textOf(fields, 'digest') !== null,
      newslettersIn: textOf(fields, 'newsletters') !== null,
      ownTitles: textOf(fields, 'titles') !== null,
    },
  };
}

function chargeIn(fields: FormFields, amount: number): Charge {
  const currency = (textOf(fields, 'currency') ?? '').toUpperCase();
  return { amount, currency, period: textOf(fields, 'period') === 'year' ? 'year' : 'month' };
}

function numberOf(fields: FormFields, name: string): number | null {
  return wholeNumber(textOf(fields, name) ?? undefined);
}

/** POST /house/plans/end */
export function endPlan(rooms: AppRooms) {
  return planChange(rooms, async (id, at) => {
    const isDone = await rooms.desk.store.membership.removePlan(id, at);
    return isDone ? { action: 'plan.ended', done: { kind: 'plan-ended', plan: id } } : null;
  });
}

/** POST /house/plans/restore */
export function restorePlan(rooms: AppRooms) {
  return planChange(rooms, async (id) => {
    const isDone = await rooms.desk.store.membership.restorePlan(id);
    return isDone ? { action: 'plan.restored', done: { kind: 'plan-back' } } : null;
  });
}

type Changed = {
  readonly action: string;
  readonly done:
    | { readonly kind: 'plan-ended'; readonly plan: number }
    | { readonly kind: 'plan-back' };
};

function planChange(rooms: AppRooms, change: (id: number, at: number) => Promise<Changed | null>) {
  const { desk } = rooms;
  return async (context: Context): Promise<Response> => {
    const id = numberOf(await readForm(context), 'plan') ?? 0;
    const changed = await change(id, desk.now());
    if (changed === null) return answerDone(context, HERE, { kind: 'plan-odd' });
    const plan = (await desk.store.membership.plans()).find((one) => one.id === id);
    const { action, done } = changed;
    await noteAction(context, rooms, { action, target: plan?.name ?? null, details: {} });
    return answerDone(context, HERE, done);
  };
}

/** POST /house/plans/provider */
export function setProviderKeys(rooms: AppRooms) {
  const { desk } = rooms;
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const isEnd = textOf(fields, 'does') === 'end';
    const secrets = {
      key: textOf(fields, 'key') ?? '',
      webhookSecret: textOf(fields, 'webhook') ?? '',
    };
    if (!isEnd && !areSecrets(secrets)) return answerDone(context, HERE, { kind: 'plan-odd' });
    await setProvider(desk, isEnd ? null : secrets);
    const action = isEnd ? 'plans.provider removed' : 'plans.provider set';
    await noteAction(context, rooms, { action, target: null, details: { provider: 'stripe' } });
    return answerDone(context, HERE, { kind: 'plans-set' });
  };
}
