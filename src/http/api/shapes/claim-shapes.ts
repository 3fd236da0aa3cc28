import { z } from '@hono/zod-openapi';
import { ARTICLE_ID, ID } from './ids.ts';
import { STATEMENT } from './statement-shapes.ts';
import { TIME } from './times.ts';

const sentence = (description: string, example: string) =>
  z.string().openapi({ description, examples: [example] });

const STATEMENT_REF = z
  .object({
    article: ARTICLE_ID,
    ordinal: z
      .int()
      .openapi({ description: 'Among the article’s statements, from 0.', examples: [2] }),
  })
  .readonly()
  .openapi('StatementRef', {
    title: 'Statement, by its place',
    description: 'A statement of an article.',
  });

const STATEMENT_REFS = z.array(STATEMENT_REF).readonly();

export const CLAIM_SPEAKER = z
  .object({
    name: z.string().openapi({ examples: ['Mara Quill'] }),
    key: z
      .string()
      .nullable()
      .openapi({
        description: 'Equal for the same person in another article.',
        examples: ['mara quill'],
      }),
    kind: z.enum(['person', 'organisation', 'group', 'unnamed']).openapi({ examples: ['person'] }),
    role: z
      .string()
      .nullable()
      .openapi({ examples: ['harbour master of Port Selwyn'] }),
  })
  .readonly()
  .openapi('ClaimSpeaker', {
    title: 'Speaker of a story',
    description: 'Somebody who says something in a story, under the fullest name.',
  });

const ORIGIN = z
  .object({
    speaker: CLAIM_SPEAKER.nullable(),
    occasion: z
      .string()
      .nullable()
      .openapi({ description: 'Where and when, as printed.', examples: ['told Channel Nine'] }),
    statements: STATEMENT_REFS,
    reasons: z
      .array(z.string())
      .readonly()
      .openapi({
        description: 'Why these are one, a sentence each.',
        examples: [['All are said to have been told to Channel Nine.']],
      }),
  })
  .readonly()
  .openapi('Origin', {
    title: 'Origin of a claim',
    description: 'One speaker on one occasion, however many titles carry it.',
  });

const NUMBER_CONFLICT = z
  .object({
    what: z
      .string()
      .openapi({ description: 'What is counted, as printed.', examples: ['people hurt'] }),
    values: z
      .array(
        z
          .object({ value: z.string().openapi({ examples: ['34'] }), in: STATEMENT_REFS })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

export const CLAIM_STATE = z
  .enum([
    'one source',
    'repeated, one source',
    'several sources',
    'disputed',
    'unnamed only',
    'corrected or withdrawn',
    'unknown',
  ])
  .openapi({ examples: ['repeated, one source'] });

export const CLAIM = z
  .object({
    id: ID.openapi({ description: 'Stays while any of its statements does.' }),
    story: ID.openapi({ description: 'The story it is in.' }),
    state: CLAIM_STATE,
    evidence: sentence('What shows the state.', 'Mara Quill says it on one occasion.'),
    outletCount: z.int().openapi({ examples: [3] }),
    shown: STATEMENT_REF,
    statements: STATEMENT_REFS.openapi({ description: 'All of them, the first seen first.' }),
    origins: z.array(ORIGIN).readonly(),
    deniedBy: STATEMENT_REFS.openapi({ description: 'Statements that deny or dispute it.' }),
    numbers: z
      .array(NUMBER_CONFLICT)
      .readonly()
      .openapi({ description: 'Quantities that are told differently.' }),
    firstSeen: z.object({ article: ARTICLE_ID, time: TIME.nullable() }),
    said: z
      .array(
        z.object({
          article: ARTICLE_ID,
          ordinal: z.int().openapi({ examples: [2] }),
          outlet: z.object({
            id: ID,
            name: z.string().openapi({ examples: ['The Harbour Post'] }),
          }),
          statement: STATEMENT,
        }),
      )
      .openapi({ description: 'The words of every statement named here.' }),
  })
  .openapi('Claim', {
    title: 'Claim',
    description: 'Statements across a story that say the same.',
  });
