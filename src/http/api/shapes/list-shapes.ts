import { z } from '@hono/zod-openapi';
import { ARTICLE_ID, ARTICLE_ID_TEXT, ID_TEXT } from './ids.ts';
import { FOLDER_NAME } from './texts.ts';

const MOST = 200;
const USUAL = 50;
const RANGE = `This takes a whole number from 1 to ${MOST}.`;

export const LIMIT = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, RANGE)
  .transform(Number)
  .refine((limit) => limit <= MOST, RANGE)
  .default(USUAL)
  .openapi({
    description: 'How many to give.',
    type: 'integer',
    minimum: 1,
    maximum: MOST,
    default: USUAL,
    examples: [1],
  });

/** Whether a list holds what the reader's rules mute. */
export const MUTED = z
  .enum(['hidden', 'shown'])
  .optional()
  .openapi({
    description:
      'Whether what the reader’s rules mute is in it: hidden unless said otherwise, but for what is saved.',
    examples: ['shown'],
  });

/** The part of a query that names a page of a list. */
export const PAGE = {
  before: ARTICLE_ID_TEXT.optional().openapi({
    description: 'Only articles older than this one: the `next` of the page before.',
  }),
  limit: LIMIT,
};

export const SCOPE = {
  outlet: ID_TEXT.optional().openapi({ description: 'Only of this outlet.' }),
  feed: ID_TEXT.optional().openapi({ description: 'Only of this feed.' }),
  folder: FOLDER_NAME.optional().openapi({ description: 'Only of the feeds in this folder.' }),
};

export const NEXT = ARTICLE_ID.nullable().openapi({
  description: 'What `before` has to be for the next page; null when there is none.',
});

/**
 * A page of a list of which one more than `limit` was asked for: that one tells that there is a
 * next page.
 */
export function pageOf<Line>(lines: readonly Line[], limit: number, idOf: (line: Line) => number) {
  const page = lines.slice(0, limit);
  const last = page.at(-1);
  return { page, next: lines.length > limit && last !== undefined ? idOf(last) : null };
}

type Scope = {
  readonly outlet?: number | undefined;
  readonly feed?: number | undefined;
  readonly folder?: string | undefined;
};

/** A scope as the store names its parts; what is not asked for is left out. */
export function toListScope({ outlet, feed, folder }: Scope) {
  return {
    ...(outlet !== undefined && { outletId: outlet }),
    ...(feed !== undefined && { feedId: feed }),
    ...(folder !== undefined && { folder }),
  };
}
