import { createRoute, z } from '@hono/zod-openapi';
import { MOST_A_DAY, MOST_TOP_TITLES, USUAL_PLAN } from '../../../model/alerts/alert.ts';
import {
  BAD_BODY,
  BAD_REQUEST,
  NOT_FOUND,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
} from '../answers/troubles.ts';
import { ID, ID_TEXT } from '../shapes/ids.ts';
import { PAGE } from '../shapes/list-shapes.ts';
import { DELIVERY, RULE_ACTION, TARGET, TARGET_NAME, TELLS, TOLD_ADDRESS } from './alert-shapes.ts';

const tags = ['Alerts'];
const BY_TARGET = z.object({ id: ID_TEXT.openapi({ description: 'Where a reader is told.' }) });

function json<Schema extends z.ZodType>(schema: Schema) {
  return { content: { 'application/json': { schema } } };
}

function body<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, ...json(schema) } };
}

const CHANGES = { ...NOT_FROM_HERE, ...NOT_FOUND, ...TROUBLE_OF_OURS };
const SECRET = z.string().openapi({
  description: 'As Standard Webhooks has it. It is in this answer alone.',
  examples: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo='],
});

export const listTargets = createRoute({
  ...{ method: 'get', path: '/alerts/targets', operationId: 'listAlertTargets', tags },
  summary: 'Where the reader is told what happens',
  responses: {
    200: {
      description: 'The first added first.',
      ...json(z.object({ targets: z.array(TARGET) })),
    },
    ...TROUBLE_OF_OURS,
  },
});

export const addWebhookCall = createRoute({
  ...{ method: 'post', path: '/alerts/webhooks', operationId: 'addWebhook', tags },
  summary: 'Have a program be told',
  description:
    'The same address again takes the new name and kinds and gets a new secret. A reader has at most ten.',
  request: body(z.strictObject({ name: TARGET_NAME, address: TOLD_ADDRESS, tells: TELLS })),
  responses: {
    200: {
      description: 'It is told from now on.',
      ...json(z.object({ target: TARGET, secret: SECRET })),
    },
    ...{ ...NOT_FROM_HERE, ...BAD_BODY, ...TROUBLE_OF_OURS },
  },
});

export const addNtfyCall = createRoute({
  ...{ method: 'post', path: '/alerts/ntfy', operationId: 'addNtfyTopic', tags },
  summary: 'Have a topic of ntfy be told',
  request: body(
    z.strictObject({
      name: TARGET_NAME,
      address: TOLD_ADDRESS.openapi({ examples: ['https://ntfy.sh/kestrel-bay-8f3k2'] }),
      token: z
        .string()
        .max(1_000)
        .optional()
        .openapi({ examples: ['tk_AgQdq7mVBoFD37zQVN29RhuMzNIz2'] }),
      tells: TELLS,
    }),
  ),
  responses: {
    200: { description: 'It is told from now on.', ...json(TARGET) },
    ...{ ...NOT_FROM_HERE, ...BAD_BODY, ...TROUBLE_OF_OURS },
  },
});

export const changeTarget = createRoute({
  ...{ method: 'patch', path: '/alerts/targets/{id}', operationId: 'changeAlertTarget', tags },
  summary: 'Give it another name or other kinds, turn it off or on',
  description: 'What waits for one that is turned off never goes out.',
  request: {
    params: BY_TARGET,
    ...body(
      z.strictObject({
        name: TARGET_NAME.optional(),
        tells: TELLS.optional(),
        isOn: z
          .boolean()
          .optional()
          .openapi({ examples: [true] }),
      }),
    ),
  },
  responses: { 200: { description: 'As it is now.', ...json(TARGET) }, ...CHANGES, ...BAD_BODY },
});

export const removeTarget = createRoute({
  ...{ method: 'delete', path: '/alerts/targets/{id}', operationId: 'removeAlertTarget', tags },
  summary: 'Be told there no more',
  request: { params: BY_TARGET },
  responses: {
    200: { description: 'As it was.', ...json(TARGET) },
    ...{ ...CHANGES, ...BAD_REQUEST },
  },
});

export const renewSecretCall = createRoute({
  ...{
    method: 'post',
    path: '/alerts/targets/{id}/secret',
    operationId: 'renewWebhookSecret',
    tags,
  },
  summary: 'Give a webhook another secret',
  description: 'The one before signs beside it for a day.',
  request: { params: BY_TARGET },
  responses: {
    200: { description: 'The new one.', ...json(z.object({ secret: SECRET })) },
    ...{ ...CHANGES, ...BAD_REQUEST },
  },
});

export const testTarget = createRoute({
  ...{ method: 'post', path: '/alerts/targets/{id}/test', operationId: 'testAlertTarget', tags },
  summary: 'Have a try go out',
  description: 'The list of deliveries says how it fared.',
  request: { params: BY_TARGET },
  responses: {
    202: { description: 'It waits to go out.', ...json(z.object({ delivery: ID })) },
    ...{ ...CHANGES, ...BAD_REQUEST },
  },
});

export const listDeliveries = createRoute({
  ...{ method: 'get', path: '/alerts/deliveries', operationId: 'listAlertDeliveries', tags },
  summary: 'What was told in the last thirty days, the last first',
  request: {
    query: z.strictObject({
      target: ID_TEXT.optional().openapi({ description: 'Only there.' }),
      limit: PAGE.limit,
    }),
  },
  responses: {
    200: {
      description: 'With how each fared.',
      ...json(z.object({ deliveries: z.array(DELIVERY) })),
    },
    ...{ ...BAD_REQUEST, ...TROUBLE_OF_OURS },
  },
});

export const tellAgain = createRoute({
  ...{ method: 'post', path: '/alerts/deliveries/{id}/again', operationId: 'tellAgain', tags },
  summary: 'Send one again, under its name',
  request: { params: z.object({ id: ID_TEXT.openapi({ description: 'The delivery.' }) }) },
  responses: {
    202: { description: 'It waits to go out.', ...json(z.object({ delivery: ID })) },
    ...{ ...CHANGES, ...BAD_REQUEST },
  },
});

const MINUTE = z
  .int()
  .min(0)
  .max(1439)
  .openapi({ examples: [1320] });

const ALERT_PLAN = z
  .strictObject({
    quiet: z
      .strictObject({ from: MINUTE, to: MINUTE })
      .nullable()
      .openapi({ description: 'Minutes of the day by the reader’s clock; null: never.' }),
    mostADay: z
      .int()
      .min(1)
      .max(MOST_A_DAY)
      .openapi({ examples: [20] }),
    topTitles: z
      .int()
      .min(0)
      .max(MOST_TOP_TITLES)
      .default(USUAL_PLAN.topTitles)
      .openapi({
        description:
          'A top story that is not the first is told of once so many titles carry it; 0: none is.',
        examples: [10],
      }),
  })
  .openapi('AlertPlan', { title: 'When a reader is not to be disturbed' });

export const getPlan = createRoute({
  ...{ method: 'get', path: '/alerts/plan', operationId: 'getAlertPlan', tags },
  summary: 'Quiet hours, and how many messages a day',
  responses: { 200: { description: 'As it is.', ...json(ALERT_PLAN) }, ...TROUBLE_OF_OURS },
});

export const setPlanCall = createRoute({
  ...{ method: 'put', path: '/alerts/plan', operationId: 'setAlertPlan', tags },
  summary: 'Set quiet hours, and how many messages a day',
  description: 'Programs are told at once, whatever this says.',
  request: body(ALERT_PLAN),
  responses: {
    200: { description: 'As it is now.', ...json(ALERT_PLAN) },
    ...{ ...NOT_FROM_HERE, ...BAD_BODY, ...TROUBLE_OF_OURS },
  },
});

export const listActions = createRoute({
  ...{ method: 'get', path: '/alerts/rules', operationId: 'listRuleActions', tags },
  summary: 'What rules do with what comes; those that do as usual are left out',
  responses: {
    200: { description: 'In no order.', ...json(z.object({ rules: z.array(RULE_ACTION) })) },
    ...TROUBLE_OF_OURS,
  },
});

export const setAction = createRoute({
  ...{ method: 'put', path: '/alerts/rules/{id}', operationId: 'setRuleAction', tags },
  summary: 'Say what a rule does with what comes',
  description:
    'Of rules that follow, and of saved searches. What is here already is left as it is.',
  request: {
    params: z.object({ id: ID_TEXT.openapi({ description: 'The rule.' }) }),
    ...body(
      z.strictObject({
        tells: RULE_ACTION.shape.tells,
        marksRead: RULE_ACTION.shape.marksRead,
        saves: RULE_ACTION.shape.saves,
      }),
    ),
  },
  responses: {
    200: { description: 'What it does now.', ...json(RULE_ACTION) },
    ...{ ...CHANGES, ...BAD_BODY },
  },
});
