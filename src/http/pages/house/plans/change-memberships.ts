import type { Context } from 'hono';
import type { Reader } from '../../../../model/accounts/account.ts';
import { MOST_MONTHS } from '../../../../model/accounts/plan.ts';
import { isAtLeast } from '../../../../model/accounts/role.ts';
import { DAY } from '../../../../model/time.ts';
import { giftHash, newGiftCode } from '../../../../pipeline/members/gift-code.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { readForm, textOf, wholeNumber } from '../../frame/form-fields.ts';
import { answerDone } from '../../marks/notice.ts';
import { noteAction } from '../note-action.ts';
import type { ShowPlans } from './plan-routes.ts';

const HERE = '/house/plans';
const GIFT_LASTS = 365 * DAY;

/** POST /house/plans/member: a free place, its end, or a payment that the owner saw. */
export function changeMembership(rooms: AppRooms) {
  const { desk } = rooms;
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const credentials = await desk.store.accounts.credentials(textOf(fields, 'member') ?? '');
    const reader = credentials?.reader ?? null;
    // Who works here needs no membership.
    if (reader === null || isAtLeast(reader.role, 'editor'))
      return answerDone(context, HERE, { kind: 'no-such-member' });
    const does = textOf(fields, 'does') ?? '';
    const months = monthsIn(textOf(fields, 'months'));
    const details = await note(rooms, reader, { does, months });
    if (details === null) return answerDone(context, HERE, { kind: 'plan-odd' });
    await noteAction(context, rooms, {
      ...{ action: 'membership.noted', target: reader.name, targetId: reader.id },
      details,
    });
    return answerDone(context, HERE, { kind: 'plans-set' });
  };
}

function monthsIn(typed: string | null): number | null {
  const months = wholeNumber(typed ?? undefined);
  return months !== null && months >= 1 && months <= MOST_MONTHS ? months : null;
}

type Asked = { readonly does: string; readonly months: number | null };

/** What the log is told; null: it makes no sense. */
async function note(
  { desk }: AppRooms,
  { id }: Reader,
  { does, months }: Asked,
): Promise<Record<string, string | number> | null> {
  const { membership } = desk.store;
  if (does === 'place' || does === 'end') {
    const kind = does === 'place' ? 'place given' : 'place ended';
    await membership.recordDeed(id, { kind }, desk.now());
    return { what: kind };
  }
  const plan = wholeNumber(/^paid-(\d{1,15})$/.exec(does)?.[1]);
  if (plan === null || months === null) return null;
  const until = await membership.addPaidMonths({ readerId: id, plan, months }, desk.now());
  return until === null ? null : { what: 'paid', plan, months, until };
}

/** POST /house/plans/gift: the answer alone shows the code. */
export function makeGift(rooms: AppRooms, show: ShowPlans) {
  const { desk } = rooms;
  const { membership } = desk.store;
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const id = wholeNumber(textOf(fields, 'plan') ?? undefined);
    const plan = (await membership.plans()).find((one) => one.id === id && one.removedAt === null);
    const months = monthsIn(textOf(fields, 'months'));
    if (plan === undefined || months === null)
      return answerDone(context, HERE, { kind: 'plan-odd' });
    const code = newGiftCode();
    const now = desk.now();
    const noted = (textOf(fields, 'note') ?? '').slice(0, 200).toWellFormed();
    await membership.addGift(
      {
        ...{ codeHash: giftHash(code), plan: plan.id, months },
        ...{ note: noted, expiresAt: now + GIFT_LASTS },
      },
      now,
    );
    await noteAction(context, rooms, {
      action: 'gift.made',
      target: plan.name,
      details: { months },
    });
    return show(context, code);
  };
}

/** POST /house/plans/gift/end */
export function endGift(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const id = wholeNumber(textOf(await readForm(context), 'gift') ?? undefined) ?? 0;
    const isDone = await rooms.desk.store.membership.removeGift(id);
    if (!isDone) return answerDone(context, HERE, { kind: 'plan-odd' });
    await noteAction(context, rooms, { action: 'gift.ended', target: null, details: { gift: id } });
    return answerDone(context, HERE, { kind: 'gift-ended' });
  };
}
