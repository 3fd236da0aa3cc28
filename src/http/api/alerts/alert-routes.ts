import { randomUUID } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  type AddressFault,
  addNtfy,
  addWebhook,
  endTarget,
  renewSecret,
  shownAddress,
  type TargetAdded,
} from '../../../pipeline/alerts/add-target.ts';
import { readerOf } from '../../reader-of.ts';
import { trouble } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import {
  addNtfyCall,
  addWebhookCall,
  changeTarget,
  getPlan,
  listActions,
  listDeliveries,
  listTargets,
  removeTarget,
  renewSecretCall,
  setAction,
  setPlanCall,
  tellAgain,
  testTarget,
} from './alert-calls.ts';
import { deliveryShape, ruleActionShape, targetShape } from './alert-shapes.ts';

const REFUSED: Readonly<Record<AddressFault, string>> = {
  address:
    'That is no address that can be told: it begins with https:// and has no password in it.',
  https:
    'Only addresses with https are told; others the owner has to allow (HEARSAY_ALLOW_PRIVATE).',
  topic: 'A topic’s address ends with its name.',
  token: 'A token has no spaces and no letters beyond ASCII.',
  browser: 'A browser can be told only by itself.',
  'no mail': 'There is no confirmed address of mail.',
};

/** What readers are told elsewhere, for their programs. Browsers and mail are added on the page alone. */
export function alertApiRoutes(api: OpenAPIHono, rooms: ApiRooms): void {
  addTargetCalls(api, rooms);
  changeTargetCalls(api, rooms);
  tellingCalls(api, rooms);
  settingCalls(api, rooms);
}

const noTarget = () => trouble('not_found', 'The reader is told in no such place.');

/** Why it was not added, as a trouble; null: it was. */
function refusalOf(added: TargetAdded) {
  if (added.kind === 'too many')
    return trouble('bad_request', 'There are as many as there may be.');
  return added.kind === 'refused' ? trouble('bad_request', REFUSED[added.fault]) : null;
}

function addTargetCalls(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { alerts } = desk.store;

  api.openapi(listTargets, async (context) => {
    const all = await alerts.targets(readerOf(context));
    return context.json(
      { targets: all.map((one) => targetShape(one, shownAddress(desk, one))) },
      200,
    );
  });

  api.openapi(addWebhookCall, async (context) => {
    const readerId = readerOf(context);
    const { name, tells, address } = context.req.valid('json');
    const added = await addWebhook(desk, { readerId, name, tells }, address);
    const refusal = refusalOf(added);
    if (refusal !== null || !('id' in added)) return context.json(refusal ?? noTarget(), 400);
    const target = await alerts.target(readerId, added.id);
    if (target === null) return context.json(noTarget(), 400);
    const shape = targetShape(target, shownAddress(desk, target));
    return context.json({ target: shape, secret: added.secret ?? '' }, 200);
  });

  api.openapi(addNtfyCall, async (context) => {
    const readerId = readerOf(context);
    const { name, tells, address, token = null } = context.req.valid('json');
    const added = await addNtfy(desk, { readerId, name, tells }, { address, token });
    const refusal = refusalOf(added);
    if (refusal !== null || !('id' in added)) return context.json(refusal ?? noTarget(), 400);
    const target = await alerts.target(readerId, added.id);
    if (target === null) return context.json(noTarget(), 400);
    return context.json(targetShape(target, shownAddress(desk, target)), 200);
  });
}

function changeTargetCalls(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { alerts } = desk.store;

  api.openapi(changeTarget, async (context) => {
    const readerId = readerOf(context);
    const { id } = context.req.valid('param');
    const { name, tells, isOn } = context.req.valid('json');
    const off = { at: desk.now(), reason: 'reader' } as const;
    await alerts.setTarget({
      ...{ readerId, id },
      ...(name !== undefined && { name }),
      ...(tells !== undefined && { tells }),
      ...(isOn !== undefined && { off: isOn ? null : off }),
    });
    const target = await alerts.target(readerId, id);
    if (target === null) return context.json(noTarget(), 404);
    return context.json(targetShape(target, shownAddress(desk, target)), 200);
  });

  api.openapi(removeTarget, async (context) => {
    const target = await alerts.target(readerOf(context), context.req.valid('param').id);
    if (target === null || !(await endTarget(desk, target))) return context.json(noTarget(), 404);
    return context.json(targetShape(target, shownAddress(desk, target)), 200);
  });

  api.openapi(renewSecretCall, async (context) => {
    const target = await alerts.target(readerOf(context), context.req.valid('param').id);
    const secret = target === null ? null : await renewSecret(desk, target);
    return secret === null ? context.json(noTarget(), 404) : context.json({ secret }, 200);
  });
}

function tellingCalls(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { alerts } = desk.store;

  api.openapi(testTarget, async (context) => {
    const asked = { readerId: readerOf(context), id: context.req.valid('param').id };
    const delivery = await alerts.addTest(asked, randomUUID(), desk.now());
    if (delivery === null) return context.json(noTarget(), 404);
    desk.bells.alerts.ring();
    return context.json({ delivery }, 202);
  });

  api.openapi(listDeliveries, async (context) => {
    const { target = null, limit } = context.req.valid('query');
    const all = await alerts.deliveries(readerOf(context), { limit, target });
    return context.json({ deliveries: all.map(deliveryShape) }, 200);
  });

  api.openapi(tellAgain, async (context) => {
    const { id } = context.req.valid('param');
    const isAgain = await alerts.addAgain({ readerId: readerOf(context), id }, desk.now());
    if (!isAgain)
      return context.json(
        trouble('not_found', 'There is nothing of that number to send again.'),
        404,
      );
    desk.bells.alerts.ring();
    return context.json({ delivery: id }, 202);
  });
}

function settingCalls(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { alerts } = desk.store;

  api.openapi(getPlan, async (context) => context.json(await alerts.plan(readerOf(context)), 200));

  api.openapi(setPlanCall, async (context) => {
    const plan = context.req.valid('json');
    await alerts.setPlan(readerOf(context), plan);
    return context.json(plan, 200);
  });

  api.openapi(listActions, async (context) => {
    const actions = await alerts.ruleActions(readerOf(context));
    return context.json({ rules: actions.map(ruleActionShape) }, 200);
  });

  api.openapi(setAction, async (context) => {
    const { id: ruleId } = context.req.valid('param');
    const action = { ruleId, ...context.req.valid('json') };
    const before = await alerts.setRuleAction(readerOf(context), action);
    if (before === null)
      return context.json(
        trouble('not_found', 'There is no such rule that follows or is a saved search.'),
        404,
      );
    return context.json(ruleActionShape(action), 200);
  });
}
