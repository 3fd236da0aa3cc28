import type { Desk } from '../../desk.ts';
import type { Reader } from '../../model/accounts/account.ts';
import type { Audited } from '../../model/accounts/audited.ts';
import { MOST_MONTHS } from '../../model/accounts/plan.ts';
import { isAtLeast } from '../../model/accounts/role.ts';
import { DAY, toIso } from '../../model/time.ts';
import { giftHash, newGiftCode } from '../../pipeline/members/gift-code.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { withDesk } from '../with-desk.ts';

type Told = { readonly json?: boolean };

const GIFT_LASTS = 365 * DAY;

/** hearsay plan give */
export async function givePlace(
  name: string,
  { end, json }: Told & { readonly end?: boolean },
): Promise<void> {
  await withDesk(async (desk) => {
    const reader = await memberNamed(desk, name);
    const kind = end === true ? 'place ended' : 'place given';
    await desk.store.membership.recordDeed(reader.id, { kind }, desk.now());
    await note(desk, reader, { what: kind });
    if (json) return printJson({ id: reader.id, name: reader.name, did: kind });
    complain(`${reader.name}: ${kind}.`);
  });
}

/** hearsay plan mark-paid */
export async function markPaid(
  name: string,
  { plan, months, json }: Told & { readonly plan: number; readonly months: number },
): Promise<void> {
  checkMonths(months);
  await withDesk(async (desk) => {
    const reader = await memberNamed(desk, name);
    const paid = { readerId: reader.id, plan, months };
    const until = await desk.store.membership.addPaidMonths(paid, desk.now());
    if (until === null) throw new CommandError(`There is no plan ${plan}.`);
    await note(desk, reader, { what: 'paid', plan, months, until });
    if (json) return printJson({ id: reader.id, name: reader.name, until: toIso(until) });
    complain(`${reader.name}: paid until ${toIso(until)}.`);
  });
}

/** hearsay plan gift */
export async function makeGift({
  plan,
  months,
  note: words = '',
  json,
}: Told & {
  readonly plan: number;
  readonly months: number;
  readonly note?: string;
}): Promise<void> {
  checkMonths(months);
  await withDesk(async (desk) => {
    const { store, now } = desk;
    const offered = (await store.membership.plans()).find(({ id }) => id === plan);
    if (offered === undefined || offered.removedAt !== null)
      throw new CommandError(`There is no plan ${plan}.`);
    const code = newGiftCode();
    const expiresAt = now() + GIFT_LASTS;
    const noted = words.slice(0, 200).toWellFormed();
    const gift = { codeHash: giftHash(code), plan, months, note: noted, expiresAt };
    const id = await store.membership.addGift(gift, now());
    const target = { target: offered.name, details: { months } };
    await store.audit.recordAction({ ...TERMINAL, action: 'gift.made', ...target }, now());
    if (json) return printJson({ id, code, plan, months, expiresAt: toIso(expiresAt) });
    complain('It is shown this once:');
    await printLine(code);
  });
}

const TERMINAL = { actorId: null, actor: 'terminal' } as const;

function checkMonths(months: number): void {
  if (months < 1 || months > MOST_MONTHS)
    throw new CommandError(`--months takes 1 to ${MOST_MONTHS}.`, 2);
}

/** Who works here needs no membership. Throws CommandError. */
async function memberNamed({ store }: Desk, name: string): Promise<Reader> {
  const reader = (await store.accounts.credentials(name))?.reader;
  if (reader === undefined || isAtLeast(reader.role, 'editor'))
    throw new CommandError(`No member or guest is called "${name}".`);
  return reader;
}

async function note(
  { store, now }: Desk,
  { id, name }: Reader,
  details: Audited['details'],
): Promise<void> {
  const line = { ...TERMINAL, action: 'membership.noted', target: name, targetId: id, details };
  await store.audit.recordAction(line, now());
}
