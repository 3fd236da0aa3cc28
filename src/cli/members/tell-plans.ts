import { entitlementsOf } from '../../model/accounts/entitlements.ts';
import type { Plan } from '../../model/accounts/plan.ts';
import { toIso } from '../../model/time.ts';
import { complain, printJson, printLine } from '../print.ts';
import { withDesk } from '../with-desk.ts';

type Told = { readonly json?: boolean };

/** hearsay plan list */
export async function tellPlans({ json }: Told): Promise<void> {
  await withDesk(async ({ store }) => {
    const { isOffered } = await store.membership.planSettings();
    const plans = await store.membership.plans();
    for (const plan of plans) await (json ? printJson(planJson(plan)) : printLine(planText(plan)));
    if (!isOffered) complain('This house offers no membership: its members read everything.');
    else if (plans.length === 0) complain('There are no plans.');
  });
}

function planJson({ id, name, price, charge, includes, removedAt }: Plan) {
  return { id, name, price, charge, includes, isOffered: removedAt === null };
}

function planText({ id, name, price, removedAt }: Plan): string {
  const ended = removedAt === null ? '' : '  offered no longer';
  return `${String(id).padStart(5)}  ${name}  ${price}${ended}`;
}

/** hearsay plan members */
export async function tellMembers({ json }: Told): Promise<void> {
  await withDesk(async ({ store, now }) => {
    const standings = await store.membership.standings();
    for (const { readerId, name, standing } of standings) {
      const { state, until } = entitlementsOf(standing, now());
      const member = { id: readerId, name, state, until: toIso(until) };
      await (json ? printJson(member) : printLine(memberText(member)));
    }
    if (standings.length === 0 && !json) complain('There is nobody with a membership.');
  });
}

type Member = { readonly name: string; readonly state: string; readonly until: string | null };

function memberText({ name, state, until }: Member): string {
  return `${state.padEnd(7)} ${until ?? '-'.padEnd(24)}  ${name}`;
}
