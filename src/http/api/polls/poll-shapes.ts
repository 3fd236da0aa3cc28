import { z } from '@hono/zod-openapi';
import { ID } from '../shapes/ids.ts';
import { STORY_ID } from '../shapes/story-shapes.ts';
import { TIME } from '../shapes/times.ts';

const COUNT = z
  .int()
  .min(0)
  .openapi({ examples: [12] });
const COUNTS = z.object({ members: COUNT, guests: COUNT });
const HIDDEN_COUNT = z
  .int()
  .min(0)
  .nullable()
  .openapi({ description: 'Null: not shown to this reader yet.', examples: [7] });

export const POLL = z
  .object({
    id: ID,
    story: STORY_ID.openapi({
      description: 'The story that it is about; one that went into another is that.',
    }),
    storyName: z.string().openapi({
      description: 'Its headline when the poll was made.',
      examples: ['Ferry and freighter collide off Kestrel Bay'],
    }),
    question: z.string().openapi({ examples: ['Should the ferry run at night?'] }),
    state: z.enum(['scheduled', 'open', 'closed', 'deleted']).openapi({ examples: ['open'] }),
    scale: z
      .object({
        most: z.int().openapi({ examples: [5] }),
        low: z.string().openapi({ examples: ['badly'] }),
        high: z.string().openapi({ examples: ['well'] }),
      })
      .nullable()
      .openapi({ description: 'From 1 to `most`; null: one of the answers.', examples: [null] }),
    opensAt: TIME,
    closesAt: TIME.openapi({ description: 'No vote is taken from then on.' }),
    zone: z.string().openapi({
      description: 'The editor’s, in which the times were meant.',
      examples: ['Europe/Berlin'],
    }),
    closedAt: TIME.nullable().openapi({ description: 'Closed before its time.', examples: [null] }),
    takesGuests: z.boolean().openapi({ examples: [false] }),
    hidesResult: z.boolean().openapi({
      description: 'Who has not voted sees no result until it is closed.',
      examples: [true],
    }),
    allowsChange: z.boolean().openapi({
      description: 'A vote can be another until it is closed.',
      examples: [true],
    }),
    deletionNote: z
      .string()
      .nullable()
      .openapi({ description: 'Why it was deleted.', examples: [null] }),
    votes: COUNTS.openapi({ description: 'How many have voted.' }),
    couldVote: COUNTS.openapi({ description: 'How many can vote, or could when it was counted.' }),
    answers: z.array(
      z.object({
        answer: z.string().openapi({ examples: ['Yes'] }),
        members: HIDDEN_COUNT,
        guests: HIDDEN_COUNT,
      }),
    ),
    own: z
      .int()
      .nullable()
      .openapi({
        description: 'The reader’s own answer, from 0; null: none, or the poll is counted.',
        examples: [0],
      }),
    corrections: z
      .array(
        z.object({
          at: TIME,
          question: z.string().openapi({ examples: ['Shuold the ferry run at night?'] }),
          answers: z.array(z.string().openapi({ examples: ['Yes'] })),
        }),
      )
      .openapi({ description: 'How it read before slips were mended, the first first.' }),
    note: z.string().openapi({
      description: 'To be shown with every result.',
      examples: ['This is no survey: it says only what those who chose to answer said.'],
    }),
  })
  .openapi('Poll', { title: 'Poll', description: 'What an editor asks about a story.' });
