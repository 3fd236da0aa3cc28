import { z } from '@hono/zod-openapi';
import { SUBJECTS } from '../../../model/edition/subject.ts';
import { CLAIM_STATE } from './claim-shapes.ts';
import { ARTICLE_ID, ID } from './ids.ts';
import { TOP_STORY } from './story-shapes.ts';
import { TIME } from './times.ts';

const WORDS = z.string().openapi({ examples: ['We will not sail tonight'] });

export const TASTE_KIND = z
  .enum([
    ...(['outlet', 'byline', 'subject', 'speaker', 'name', 'story', 'language', 'length'] as const),
    ...(['hour', 'novelty', 'reports', 'report', 'any', 'top', 'follow', 'variety'] as const),
  ])
  .openapi({ examples: ['subject'] });

const REASON = z.object({
  kind: TASTE_KIND,
  key: z.string().openapi({ examples: ['science'] }),
  label: z.string().openapi({ examples: ['science'] }),
  points: z.number().openapi({ description: 'Its share of the score.', examples: [0.84] }),
  reason: z.string().openapi({ examples: ['You like science (you opened 9 of 12).'] }),
});

export const EDITION_STORY = z
  .object({
    ...TOP_STORY.shape,
    personal: z
      .object({
        score: z
          .number()
          .openapi({ description: 'The sum of the reasons’ points.', examples: [0.84] }),
        slot: z.enum(['taste', 'try', 'everybody']).openapi({
          description:
            'What put it there: its score; to learn whether the reader likes it; what counts for everybody.',
          examples: ['taste'],
        }),
        reasons: z.array(REASON).readonly(),
      })
      .nullable()
      .openapi({
        description: 'What speaks for it to this reader; null outside of what is for them.',
      }),
    new: z
      .object({
        kind: z.enum(['new', 'moved on']).openapi({ examples: ['moved on'] }),
        articleCount: z
          .int()
          .nullable()
          .openapi({ examples: [2] }),
        adds: z
          .object({ article: ARTICLE_ID, words: WORDS })
          .nullable()
          .openapi({ description: 'What the newest report adds, a sentence as printed.' }),
      })
      .nullable()
      .openapi({ description: 'Since the last visit; null: nothing.' }),
    contestedCount: z.int().openapi({
      description: 'Claims that are disputed, corrected or withdrawn.',
      examples: [1],
    }),
    claim: z
      .object({
        claim: ID.nullable().openapi({ description: 'Null: the story has one article.' }),
        state: CLAIM_STATE,
        words: WORDS,
        isDirect: z.boolean().openapi({ examples: [true] }),
        speaker: z
          .string()
          .nullable()
          .openapi({ examples: ['Mara Quill'] }),
        outletCount: z.int().openapi({ examples: [3] }),
        originCount: z.int().openapi({ examples: [1] }),
        article: ARTICLE_ID,
        ordinal: z.int().openapi({
          description: 'Among the article’s statements, from 0.',
          examples: [2],
        }),
        outlet: z.string().openapi({ examples: ['Northwire'] }),
      })
      .nullable()
      .openapi({ description: 'The claim to show, and the statement where it stands.' }),
    followed: z
      .string()
      .nullable()
      .openapi({
        description: 'What the reader follows that it is about.',
        examples: ['Mara Quill'],
      }),
    minutes: z.int().openapi({ description: 'To read it, or what of it is new.', examples: [3] }),
  })
  .openapi('EditionStory', {
    title: 'Story in an edition',
    description: 'A story with its place, what is new in it and a claim of it.',
  });

export const EDITION = z
  .object({
    made: TIME.nullable(),
    lastVisit: TIME.nullable().openapi({ description: 'Null: this is the first.' }),
    lead: EDITION_STORY.nullable(),
    top: z.array(EDITION_STORY).readonly(),
    forYou: z.array(EDITION_STORY).readonly(),
    picks: z
      .array(
        z.object({
          comment: z
            .string()
            .nullable()
            .openapi({ examples: ['Read it to the end.'] }),
          story: EDITION_STORY.nullable(),
          article: z
            .object({
              id: ARTICLE_ID,
              headline: z.string().openapi({ examples: ['Ferry aground'] }),
              outlet: z.string().openapi({ examples: ['Northwire'] }),
              url: z
                .string()
                .nullable()
                .openapi({ examples: ['https://northwire.example/ferry'] }),
            })
            .nullable(),
        }),
      )
      .readonly(),
    sections: z
      .array(
        z.object({
          subject: z.enum(SUBJECTS).openapi({ examples: ['science'] }),
          stories: z.array(EDITION_STORY).readonly(),
        }),
      )
      .readonly(),
    news: z.object({
      stories: z.int().openapi({ description: 'That began or went on.', examples: [14] }),
      movedOn: z.int().openapi({
        description: 'Of those that the reader follows or opened, how many went on.',
        examples: [3],
      }),
      minutes: z.int().openapi({ examples: [38] }),
    }),
  })
  .openapi('Edition', { title: 'Edition', description: 'What to read now, and why.' });

const STEP = z.enum(['off', 'less', 'usual', 'more']).openapi({ examples: ['more'] });

export const REASON_STEPS_SHAPE = z.object({
  coverage: STEP,
  burst: STEP,
  breadth: STEP,
  prominence: STEP,
  freshness: STEP,
  variety: STEP,
});

export const EDIT = z
  .enum(['more', 'less', 'off'])
  .nullable()
  .openapi({ description: 'Null: what was read decides.', examples: ['more'] });

/** A reader who has met so many features has read for a lifetime. */
const MOST_WEIGHTS = 100_000;
const LONGEST_KEY = 2000;

export const TASTE = z
  .strictObject({
    format: z.literal('hearsay-taste').openapi({ examples: ['hearsay-taste'] }),
    version: z.literal(1).openapi({ examples: [1] }),
    weights: z
      .array(
        z.strictObject({
          kind: TASTE_KIND,
          key: z
            .string()
            .max(LONGEST_KEY)
            .openapi({ examples: ['science'] }),
          label: z
            .string()
            .max(LONGEST_KEY)
            .openapi({ examples: ['science'] }),
          mean: z.number().openapi({ description: 'Log odds.', examples: [0.84] }),
          variance: z.number().openapi({ examples: [0.12] }),
          shown: z.int().openapi({ examples: [12] }),
          opened: z.int().openapi({ examples: [9] }),
          edit: EDIT,
        }),
      )
      .max(MOST_WEIGHTS)
      .readonly(),
  })
  .openapi('Taste', {
    title: 'What a reader likes',
    description: 'Every weight, the heaviest first; the file that /edition/taste.json gives.',
  });
