import { z } from '@hono/zod-openapi';

const CODE = z.enum([
  'bad_request',
  'not_from_here',
  'not_signed_in',
  'not_allowed',
  'too_many_guesses',
  'not_found',
  'too_large',
  'wrong_content_type',
  'no_feeds',
  'no_page',
  'bad_recipe',
  'not_a_list',
  'page_not_read',
  'not_corrected',
  'not_counted',
  'no_room',
  'internal',
  'library_broken',
  'library_busy',
  'library_full',
]);

export type TroubleCode = z.infer<typeof CODE>;

const DETAIL = z.object({
  at: z.string().openapi({
    description: 'The place in the request: path, query or body, then the names of the parts.',
    examples: ['query.limit'],
  }),
  message: z.string().openapi({ examples: ['This takes a whole number from 1 to 200.'] }),
});

/** What every call answers that could not do as asked. */
export const TROUBLE = z
  .object({
    error: z.object({
      code: CODE.openapi({ description: 'For programs.', examples: ['bad_request'] }),
      message: z.string().openapi({
        description: 'A sentence for people.',
        examples: ['The request is not one that this call takes.'],
      }),
      details: z.array(DETAIL).readonly().optional().openapi({
        description: 'What exactly is wrong, where there is more than one thing to say.',
      }),
    }),
  })
  .openapi('Trouble', { title: 'Trouble', description: 'Why a call could not do as asked.' });

export type Trouble = z.infer<typeof TROUBLE>;
export type TroubleDetail = z.infer<typeof DETAIL>;
