import type { Desk } from '../../desk.ts';
import { type Delivery, WAYS, type Way } from '../../model/alerts/alert.ts';
import { toIso } from '../../model/time.ts';
import { complain, printJson, printLine } from '../print.ts';
import { readLimit } from '../read-limit.ts';
import { CommandError } from '../report-trouble.ts';
import { OWNER, withDesk } from '../with-desk.ts';

type Printing = { readonly json?: boolean };

export function numberOf(typed: string): number {
  const number = Number(typed);
  if (!Number.isSafeInteger(number)) throw new CommandError('An id is a number.', 2);
  return number;
}

export async function test(typed: string, { json = false }: Printing): Promise<void> {
  const { randomUUID } = await import('node:crypto');
  await withDesk(async (desk) => {
    const { alerts } = desk.store;
    const asked = { readerId: OWNER, id: numberOf(typed) };
    const delivery = await alerts.addTest(asked, randomUUID(), desk.now());
    if (delivery === null)
      throw new CommandError(`Nothing is told at ${typed}: see "hearsay alert list".`, 1);
    await sendNow(desk);
    const told = await alerts.deliveries(OWNER, { limit: 50, target: asked.id });
    const found = told.find(({ id }) => id === delivery);
    const { state = 'dropped', status = null, answer = null } = found ?? {};
    if (json) await printJson({ id: delivery, state, status, answer });
    else await printLine([state, status, answer].filter((one) => one !== null).join('  '));
    if (state !== 'delivered') process.exitCode = 1;
  });
}

/** As serve does; beside it each takes what the other has not. */
async function sendNow(desk: Desk): Promise<void> {
  const { openWayOut } = await import('../../pipeline/alerts/way-out.ts');
  const { sendDue } = await import('../../pipeline/alerts/send-due.ts');
  const { writeAlert } = await import('../../http/alerts/write-alert.ts');
  const { signal } = new AbortController();
  await sendDue({ desk, wayOut: openWayOut(desk), write: writeAlert, signal, notes: [] });
}

type Listing = Printing & { readonly to?: string; readonly limit: string };

export async function deliveries({ to, limit, json = false }: Listing): Promise<void> {
  const asked = { limit: readLimit(limit), target: to === undefined ? null : numberOf(to) };
  await withDesk(async ({ store }) => {
    const all = await store.alerts.deliveries(OWNER, asked);
    for (const one of all) {
      if (json) await printJson({ ...one, happening: one.happening?.kind ?? null });
      else await printLine(deliveryText(one));
    }
    if (all.length === 0) complain('Nothing was told.');
  });
}

function deliveryText({
  id,
  queuedAt,
  targetId,
  kind,
  happening,
  state,
  status,
}: Delivery): string {
  const at = toIso(queuedAt)?.slice(0, 16).replace('T', ' ');
  const fare = status === null ? state : `${state} ${status}`;
  return `${id}  ${at}  to ${targetId}  ${happening?.kind ?? kind}  ${fare}`;
}

export async function again(ids: string[]): Promise<void> {
  await withDesk(async (desk) => {
    let done = 0;
    for (const id of ids) {
      const asked = { readerId: OWNER, id: numberOf(id) };
      if (await desk.store.alerts.addAgain(asked, desk.now())) done += 1;
    }
    await sendNow(desk);
    complain(`${done} of ${ids.length} sent again.`);
    if (done < ids.length) process.exitCode = 1;
  });
}

type RuleOptions = {
  readonly by?: readonly string[];
  readonly usual?: boolean;
  readonly read?: boolean;
  readonly save?: boolean;
};

export async function setRule(typed: string, options: RuleOptions): Promise<void> {
  const { by = [], usual = false, read = false, save = false } = options;
  const tells = usual ? null : by.map(wayOf);
  await withDesk(async ({ store }) => {
    const action = { ruleId: numberOf(typed), tells, marksRead: read, saves: save };
    const before = await store.alerts.setRuleAction(OWNER, action);
    if (before === null)
      throw new CommandError(`There is no rule ${typed} that follows or is a saved search.`, 1);
    complain('The rule does so from now on, with what comes.');
  });
}

function wayOf(word: string): Way {
  const way = WAYS.find((one) => one === word);
  if (way === undefined) throw new CommandError(`Ways are: ${WAYS.join(', ')}; not "${word}".`, 2);
  return way;
}
