import { z } from '@hono/zod-openapi';
import type { CoverageLine, StoryRecord } from '../../../model/library-stories.ts';
import { toldCoverage, toldStory, toldTopStory } from '../../../pipeline/stories/told-story.ts';
import type { TopStory } from '../../../pipeline/stories/top-stories.ts';
import { ARTICLE_LINE, lineShape } from './article-shapes.ts';
import { CLAIM, CLAIM_SPEAKER } from './claim-shapes.ts';
import { ARTICLE_ID, ID } from './ids.ts';
import { TIME } from './times.ts';

export const STORY_ID = ID.openapi({
  description: 'Given once and never to another story.',
  examples: [12],
});

export const COUNT = z.int().openapi({ examples: [4] });
export const REASON = z.string().openapi({
  description: 'A sentence for the reader.',
  examples: ['They share names, numbers and the same two hours.'],
});

const LINE_FIELDS = {
  id: STORY_ID,
  version: z.int().openapi({
    description: 'What a correction names, so that nobody corrects what has changed meanwhile.',
    examples: [31],
  }),
  headline: z.string().openapi({
    description: 'Of the article that stands for the story.',
    examples: ['Ferry and freighter collide off Kestrel Bay'],
  }),
  article: ARTICLE_ID.openapi({ description: 'That article.' }),
  outlets: z
    .array(z.string())
    .readonly()
    .openapi({
      description: 'Who carries it, the first to have it first; some dozen at most.',
      examples: [['Northwire', 'The Harbour Post']],
    }),
  outletCount: COUNT,
  articleCount: COUNT,
  reportCount: COUNT.openapi({ description: 'Articles that are no copies.' }),
  independentReports: z
    .int()
    .nullable()
    .openapi({
      description:
        'At least so many roots of the reporting, once copies, one owner’s titles and one agency’s texts count once; null: not told yet.',
      examples: [2],
    }),
  unreadCount: COUNT,
  first: TIME.nullable(),
  newest: TIME.nullable(),
};

const TERM = z.object({
  name: z.enum(['coverage', 'burst', 'breadth', 'prominence', 'freshness', 'variety']).openapi({
    examples: ['coverage'],
  }),
  value: z.number().openapi({ examples: [1.61] }),
  weight: z.number().openapi({ description: 'How much the value counts.', examples: [1] }),
  reason: REASON,
});

export const TOP_STORY = z
  .object({
    ...LINE_FIELDS,
    place: z
      .object({
        score: z.number().openapi({
          description: 'The sum of the terms, each its value times its weight.',
          examples: [2.4],
        }),
        terms: z.array(TERM).readonly(),
      })
      .nullable()
      .openapi({ description: 'What put it there; null: it stands by its time alone.' }),
  })
  .openapi('TopStory', {
    title: 'Story with its place',
    description: 'A story as lists show it, with what put it where it stands.',
  });

export const REPORT = z.object({
  kind: z.enum(['own', 'copy', 'rewrite']).openapi({ examples: ['copy'] }),
  of: ARTICLE_ID.nullable().openapi({
    description: 'The likely original; null for an own report.',
  }),
  share: z
    .number()
    .nullable()
    .openapi({
      description: 'The part of its own words, 0 to 1, that stand there.',
      examples: [0.97],
    }),
  reason: REASON.nullable(),
});

export const HEADLINE_CHECK = z.object({
  verdict: z.enum(['supported', 'attribution dropped', 'not in the text']),
  speaker: z
    .string()
    .nullable()
    .openapi({ examples: ['Mara Quill'] }),
  statement: z
    .int()
    .nullable()
    .openapi({ description: 'Among the article’s statements, from 0.', examples: [2] }),
  sentence: z
    .string()
    .nullable()
    .openapi({
      description: 'The sentence that shows it.',
      examples: ['The radar had failed, Mara Quill said.'],
    }),
  reason: REASON,
});

const ADDITION = z.object({
  statements: z
    .array(z.int())
    .readonly()
    .openapi({ description: 'Among the article’s statements, from 0.', examples: [[2]] }),
  speakers: z
    .array(CLAIM_SPEAKER)
    .readonly()
    .openapi({ description: 'Who speaks here and in no earlier article.' }),
  numbers: z
    .array(z.string())
    .readonly()
    .openapi({ examples: [['34 people']] }),
  sentences: z
    .array(z.string())
    .readonly()
    .openapi({ examples: [['Divers found the anchor chain.']] }),
});

const COVERAGE = z
  .object({
    article: ARTICLE_LINE,
    event: ID.openapi({ description: 'The chapter of the timeline.' }),
    report: REPORT,
    reason: REASON.openapi({ description: 'What joined it to the story.' }),
    family: ARTICLE_ID.openapi({ description: 'Equal for articles of one text.' }),
    isShown: z.boolean().openapi({
      description: 'Whether it stands for its family; the others fold behind it.',
      examples: [true],
    }),
    headlineCheck: HEADLINE_CHECK.nullable(),
    addition: ADDITION.nullable().openapi({ description: 'What it adds to those before it.' }),
  })
  .openapi('Coverage', {
    title: 'Article of a story',
    description: 'An article and how it stands.',
  });

const EVENT = z.object({
  id: ID,
  first: TIME.nullable(),
  newest: TIME.nullable(),
  articleCount: COUNT,
  article: ARTICLE_ID.openapi({ description: 'Whose headline is the chapter’s.' }),
});

const EDGE = z.object({
  from: ARTICLE_ID.openapi({ description: 'Who took it.' }),
  toArticle: ARTICLE_ID.nullable().openapi({ description: 'From which article of the story.' }),
  toOutlet: z
    .string()
    .nullable()
    .openapi({ description: 'Or from whom outside of it.', examples: [null] }),
  kind: z
    .enum(['agency', 'shared text', 'credited', 'link', 'shared quotation'])
    .openapi({ examples: ['credited'] }),
  words: z
    .string()
    .nullable()
    .openapi({ description: 'The words that show it.', examples: ['told Northwire'] }),
  evidence: REASON,
});

/** What a correction may be. Also what one asks for. */
export const CORRECTION = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('merge'),
      stories: z
        .tuple([STORY_ID, STORY_ID])
        .openapi({ type: 'array', examples: [[12, 14]] })
        .readonly(),
    }),
    z.strictObject({
      kind: z.literal('split'),
      story: STORY_ID,
      articles: z.array(ARTICLE_ID).min(1).max(1000).readonly(),
    }),
    z.strictObject({ kind: z.literal('move'), article: ARTICLE_ID, into: STORY_ID }),
  ])
  .openapi('StoryCorrection', {
    title: 'Correction of stories',
    description:
      'merge: two stories are one; split: these articles are a story of their own; move: an article belongs to another story.',
    examples: [{ kind: 'merge', stories: [12, 14] }],
  });

const KEPT_CORRECTION = z.object({
  id: ID,
  at: TIME.nullable(),
  correction: CORRECTION,
  undone: TIME.nullable().openapi({ examples: [null] }),
});

export const STORY = z
  .object({
    ...LINE_FIELDS,
    created: TIME.nullable(),
    splitFrom: STORY_ID.nullable().openapi({ examples: [null] }),
    analysis: z.enum(['awaited', 'done']).openapi({
      description: 'awaited: claims and the like are not told yet, or of fewer articles.',
      examples: ['done'],
    }),
    events: z.array(EVENT).openapi({ description: 'The timeline’s chapters, the oldest first.' }),
    coverage: z.array(COVERAGE).openapi({ description: 'The oldest first.' }),
    claims: z.array(CLAIM).openapi({ description: 'The first seen first.' }),
    provenance: z.array(EDGE).openapi({ description: 'Who took it from whom.' }),
    related: z.array(
      z.object({
        id: STORY_ID,
        headline: z.string().openapi({ examples: ['Ferry line had been warned'] }),
        newest: TIME.nullable(),
        outletCount: COUNT,
        reason: REASON,
      }),
    ),
    corrections: z.array(KEPT_CORRECTION).openapi({ description: 'Those that hold.' }),
    limits: z
      .array(z.string())
      .readonly()
      .openapi({ description: 'What was left out to stay within bounds.', examples: [[]] }),
  })
  .openapi('Story', { title: 'Story', description: 'A story with all that is told of it.' });

export const LOG_LINE = z.object({
  number: z.int().openapi({ examples: [31] }),
  at: TIME.nullable(),
  kind: z
    .enum([
      'placed',
      'moved',
      'merged',
      'split',
      'event merged',
      'event split',
      'corrected',
      'undone',
    ])
    .openapi({ examples: ['placed'] }),
  from: STORY_ID.nullable(),
  into: STORY_ID,
  articles: z.array(ARTICLE_ID).readonly().openapi({ description: 'Empty: all of `from`.' }),
  reason: REASON,
  by: z
    .string()
    .nullable()
    .openapi({ description: 'The reader who decided it; null: Hearsay did.', examples: [null] }),
});

export function topStoryShape(top: TopStory): z.infer<typeof TOP_STORY> {
  return toldTopStory(top);
}

export function storyShape(story: StoryRecord): z.infer<typeof STORY> {
  return { ...toldStory(story), coverage: story.coverage.map(coverageShape) };
}

function coverageShape(line: CoverageLine): z.infer<typeof COVERAGE> {
  return { article: lineShape(line.article), ...toldCoverage(line) };
}
