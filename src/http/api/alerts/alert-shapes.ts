import { z } from '@hono/zod-openapi';
import {
  type AlertTarget,
  DELIVERY_KINDS,
  type Delivery,
  HAPPENING_KINDS,
  type RuleAction,
  WAYS,
} from '../../../model/alerts/alert.ts';
import { ID } from '../shapes/ids.ts';
import { lineOfText } from '../shapes/texts.ts';
import { TIME, time, timeOrNull } from '../shapes/times.ts';

export const TARGET_NAME = lineOfText(80).openapi({ examples: ['My script'] });

export const TELLS = z
  .array(z.enum(HAPPENING_KINDS))
  .max(HAPPENING_KINDS.length)
  .openapi({
    description:
      'story moved: a story that is followed has a report that is new. claim denied: a claim in it, or by a person who is followed, is denied or taken back. rule matched: a rule that is told of found something. feed silent: a feed that is followed brought nothing for four times its usual gap and five days at least, or did not answer for three days; each silence once. top story: a story came first on the reader’s front page, or so many titles carry it; each story once, and none that was opened or read.',
    examples: [['story moved', 'claim denied']],
  });

/** Not checked here but where it is used, in words that say what to do. */
export const TOLD_ADDRESS = z
  .string()
  .min(1)
  .max(8_000)
  .openapi({ description: 'With https.', examples: ['https://hook.example/in'] });

export const TARGET = z
  .object({
    id: ID,
    way: z.enum(WAYS).openapi({ examples: ['webhook'] }),
    name: z.string().openapi({ examples: ['My script'] }),
    address: z
      .string()
      .nullable()
      .openapi({
        description: 'Of a browser its service alone; null: by mail.',
        examples: ['https://hook.example/in'],
      }),
    tells: TELLS,
    addedAt: TIME,
    off: z
      .object({ at: TIME, reason: z.enum(['reader', 'failing', 'gone']) })
      .nullable()
      .openapi({
        description:
          'Null: it is told. failing: for two days every try failed. gone: it answered 410.',
        examples: [null],
      }),
    failures: z.int().openapi({ description: 'In a row, up to now.', examples: [0] }),
  })
  .openapi('AlertTarget', { title: 'Where a reader is told' });

export function targetShape(target: AlertTarget, address: string | null) {
  const { id, way, name, tells, addedAt, off, failures } = target;
  return {
    ...{ id, way, name, address, tells: [...tells], addedAt: time(addedAt), failures },
    off: off === null ? null : { at: time(off.at), reason: off.reason },
  };
}

const COUNT = z
  .int()
  .min(0)
  .openapi({ examples: [1] });

export const DELIVERY = z
  .object({
    id: ID,
    target: ID,
    kind: z.enum(DELIVERY_KINDS).openapi({ examples: ['happening'] }),
    happening: z
      .enum(HAPPENING_KINDS)
      .nullable()
      .openapi({ description: 'Null: a summary or a test.', examples: ['claim denied'] }),
    messageId: z.string().openapi({
      description: 'The webhook-id: the same however often it is sent.',
      examples: ['msg_dGhlIGZlcnJ5IGlzIG'],
    }),
    folded: COUNT.openapi({ description: 'Of a summary: how many it stands for.' }),
    state: z
      .enum(['waiting', 'sending', 'delivered', 'dropped'])
      .openapi({ examples: ['delivered'] }),
    reason: z
      .enum(['given up', 'refused', 'gone', 'ended'])
      .nullable()
      .openapi({ description: 'Why it was dropped; else null.', examples: [null] }),
    tries: COUNT,
    queuedAt: TIME,
    dueAt: TIME,
    endedAt: TIME.nullable(),
    status: z
      .int()
      .nullable()
      .openapi({ description: 'Of the last answer; null: none came.', examples: [204] }),
    answer: z
      .string()
      .nullable()
      .openapi({
        description: 'What went wrong, or the beginning of what was answered.',
        examples: [null],
      }),
  })
  .openapi('AlertDelivery', { title: 'One telling' });

export function deliveryShape(one: Delivery) {
  const { id, targetId: target, kind, happening, messageId, folded, state, reason } = one;
  return {
    ...{ id, target, kind, happening: happening?.kind ?? null, messageId, folded, state, reason },
    ...{ tries: one.tries, queuedAt: time(one.queuedAt), dueAt: time(one.dueAt) },
    ...{ endedAt: timeOrNull(one.endedAt), status: one.status, answer: one.answer },
  };
}

export const RULE_ACTION = z
  .object({
    rule: ID,
    tells: z
      .array(z.enum(WAYS))
      .max(WAYS.length)
      .nullable()
      .openapi({
        description:
          'By which ways it is told; null: as is usual for its kind (stories and people by all, others by none).',
        examples: [['push', 'ntfy']],
      }),
    marksRead: z.boolean().openapi({
      description: 'Whether each article that comes is marked read.',
      examples: [false],
    }),
    saves: z.boolean().openapi({
      description: 'Whether each article that comes is saved.',
      examples: [true],
    }),
  })
  .openapi('RuleAction', { title: 'What a rule does with what comes' });

export function ruleActionShape({ ruleId, tells, marksRead, saves }: RuleAction) {
  return { rule: ruleId, tells: tells === null ? null : [...tells], marksRead, saves };
}
