import { z } from '@hono/zod-openapi';
import type { ArticleDetails } from '../../../model/article.ts';
import { REMOVAL_REASONS } from '../../../model/removal.ts';
import { PICTURE, pictureShape } from './picture-shape.ts';
import { TIME, timeOrNull } from './times.ts';

const STRINGS = z.array(z.string()).readonly();

export const REMOVAL = z
  .object({
    text: z.string().openapi({
      description: 'Plain text, cut after 1,000 characters.',
      examples: ['Sign up for our newsletter'],
    }),
    html: z.string().openapi({
      description: 'Its markup, sanitised, with which it can be put back; empty where it cannot.',
      examples: ['<p>Sign up for our newsletter</p>'],
    }),
    reason: z.enum(REMOVAL_REASONS).openapi({ examples: ['prompt to the reader'] }),
    step: z.string().openapi({
      description: 'The part of the program that took it out.',
      examples: ['furniture words'],
    }),
    place: z
      .string()
      .nullable()
      .openapi({
        description: 'What it stood in, outermost first; null in plain text.',
        examples: ['main > aside.newsletter > p'],
      }),
    before: z.int().openapi({
      description: "How many of the article's paragraphs stand before it.",
      examples: [2],
    }),
  })
  .openapi('Removal', {
    title: 'Block left out',
    description: 'A block that stood on the page or in the feed and is not in the text.',
  });

export const DETAILS = z
  .object({
    figures: z
      .array(PICTURE)
      .readonly()
      .openapi({ description: 'The pictures in the text, in its order.', examples: [[]] }),
    agencies: STRINGS.openapi({
      description: 'Agencies whose text this is, in whole or part.',
      examples: [['Northwire']],
    }),
    dateline: z
      .string()
      .nullable()
      .openapi({ examples: ['KESTREL BAY'] }),
    notes: STRINGS.openapi({
      description: 'Corrections and editors’ notes.',
      examples: [['This article was amended on 21 November.']],
    }),
    pullQuotes: STRINGS.openapi({ examples: [[]] }),
    firstAppeared: z
      .object({ name: z.string().nullable(), url: z.string().nullable() })
      .nullable()
      .openapi({ description: 'Where the text says it first appeared.', examples: [null] }),
    isCutOff: z.boolean().openapi({
      description: 'Whether only the beginning is here, the rest being for subscribers.',
      examples: [false],
    }),
    isStated: z.boolean().openapi({
      description:
        "Whether the text is what the page's linked data state, since the page shows less.",
      examples: [false],
    }),
    updates: z
      .array(z.object({ time: TIME.nullable(), paragraph: z.int() }))
      .readonly()
      .openapi({
        description: "A live blog's entries: when each was written, the paragraph it begins with.",
        examples: [[]],
      }),
    publishedZone: z
      .int()
      .nullable()
      .openapi({
        description:
          'The zone of the clock by which the outlet states when it published, in minutes east of Greenwich; null where it states none, or only UTC.',
        examples: [60],
      }),
    removed: z.array(REMOVAL).readonly().openapi({
      description: "What was left out, in the document's order.",
    }),
  })
  .openapi('ArticleDetails', {
    title: 'Details of an article',
    description: 'What an article has beyond its text, where it has it.',
  });

export function detailsShape(details: ArticleDetails): z.infer<typeof DETAILS> {
  const { agencies, dateline, notes, pullQuotes, firstAppeared, isCutOff, isStated, removed } =
    details;
  return {
    figures: details.figures.map(pictureShape),
    agencies,
    dateline,
    notes,
    pullQuotes,
    firstAppeared,
    isCutOff,
    isStated,
    publishedZone: details.publishedZone,
    updates: details.updates.map(({ time, paragraph }) => ({ time: timeOrNull(time), paragraph })),
    removed,
  };
}
