import { z } from '@hono/zod-openapi';

/** Any id: fits into the numbers of JavaScript and of SQLite. */
export const ID = z
  .int()
  .positive()
  .max(Number.MAX_SAFE_INTEGER)
  .openapi({ examples: [3] });

export const ARTICLE_ID = ID.openapi({
  description: 'Larger is newer: the ids order the articles by time.',
  examples: [3_676_714_598_402_047],
});

const RANGE = `This takes a whole number from 1 to ${Number.MAX_SAFE_INTEGER}.`;

/** An id in an address, in its one spelling: no sign, no zeros in front, no exponent. */
export const ID_TEXT = z
  .string()
  .regex(/^[1-9]\d{0,15}$/, RANGE)
  .transform(Number)
  .refine(Number.isSafeInteger, RANGE)
  .openapi({
    type: 'integer',
    minimum: 1,
    maximum: Number.MAX_SAFE_INTEGER,
    examples: [3],
  });

export const ARTICLE_ID_TEXT = ID_TEXT.openapi({ examples: [3_676_714_598_402_047] });

export const BY_ARTICLE = z.object({
  id: ARTICLE_ID_TEXT.openapi({ description: 'The article.' }),
});
