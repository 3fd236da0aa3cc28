import { z } from '@hono/zod-openapi';
import type { ArticleLine, ArticleRecord, ArticleVersion } from '../../../model/library.ts';
import { DETAILS, detailsShape } from './details-shapes.ts';
import { ARTICLE_ID, ID } from './ids.ts';
import { PICTURE, pictureShape } from './picture-shape.ts';
import { TIME, time, timeOrNull } from './times.ts';

const STRINGS = z.array(z.string()).readonly();

export const OUTLET_NAME = z
  .object({ id: ID, name: z.string().openapi({ examples: ['The Harbour Post'] }) })
  .openapi('OutletName', { title: 'Outlet, by name', description: 'Who publishes.' });

const LINE_FIELDS = {
  id: ARTICLE_ID,
  outlet: OUTLET_NAME,
  headline: z.string().openapi({ examples: ['Fog keeps the morning ferry in port'] }),
  standfirst: z
    .string()
    .nullable()
    .openapi({
      description: 'The lines under the headline that sum the article up.',
      examples: ['Two hundred people waited on the quay.'],
    }),
  opening: z.string().openapi({
    description: 'The first words of the text, at most some 240 characters.',
    examples: ['The first ferry of Saturday did not leave until eleven, the harbour master said.'],
  }),
  byline: STRINGS.openapi({
    description: 'People or bodies, one each, without "By".',
    examples: [['Ana Reyes']],
  }),
  section: z
    .string()
    .nullable()
    .openapi({ examples: ['Harbour'] }),
  language: z
    .string()
    .nullable()
    .openapi({ description: 'A BCP 47 tag.', examples: ['en'] }),
  url: z
    .string()
    .nullable()
    .openapi({ examples: ['https://harbour-post.example/ferry-fog'] }),
  published: TIME.nullable().openapi({
    description: "The outlet's word, as it stands: it may lie in the future.",
  }),
  firstSeen: TIME.openapi({
    description: 'When Hearsay saw it first, by its own clock.',
    examples: ['2026-11-21T14:25:13.000Z'],
  }),
  sortTime: TIME.openapi({
    description: 'What lists are ordered by: published where that is believable, else firstSeen.',
  }),
  leadImage: PICTURE.nullable(),
  wordCount: z.int().openapi({ examples: [412] }),
  revisedAt: TIME.nullable().openapi({
    description: 'When the outlet last changed the text after Hearsay had it.',
    examples: [null],
  }),
  isRead: z.boolean().openapi({ examples: [false] }),
  isSaved: z.boolean().openapi({ examples: [true] }),
};

export const ARTICLE_LINE = z.object(LINE_FIELDS).openapi('ArticleLine', {
  title: 'Article, as lists show it',
  description: 'An article without its text.',
});

export const ARTICLE = z
  .object({
    ...LINE_FIELDS,
    updated: TIME.nullable().openapi({
      description: "The outlet's word on its last change.",
      examples: [null],
    }),
    paragraphs: STRINGS.openapi({
      description: 'The text, plain.',
      examples: [
        [
          'The first ferry of Saturday did not leave until eleven, the harbour master said.',
          'Nobody was hurt.',
        ],
      ],
    }),
    html: z.string().openapi({
      description: 'The text as markup, sanitised by an allowlist: safe to show as it is.',
      examples: [
        '<p>The first ferry of Saturday did not leave until eleven, the harbour master said.</p><p>Nobody was hurt.</p>',
      ],
    }),
    credits: STRINGS.openapi({
      description: 'Photo and agency credits that stood among the text.',
      examples: [['Additional reporting: Northwire']],
    }),
    details: DETAILS,
    isRuled: z.boolean().openapi({
      description: "Whether a reader's rules have left lines out of the text or put some back.",
      examples: [false],
    }),
    textSource: z.enum(['feed', 'page', 'file']).openapi({
      description: "Where the text is from: the feed, the outlet's page, an imported file.",
      examples: ['page'],
    }),
    feedId: ID.nullable().openapi({ description: 'Null for an imported file.' }),
    versionCount: z.int().openapi({
      description: 'How many earlier wordings there are.',
      examples: [0],
    }),
    pageTrouble: z
      .string()
      .nullable()
      .openapi({
        description: 'Why the page could not be read, if that was tried.',
        examples: [null],
      }),
    isPageAwaited: z.boolean().openapi({
      description: 'Whether the whole text is still to be fetched from the page.',
      examples: [false],
    }),
    enclosures: z
      .array(
        z.object({
          url: z.string().openapi({ examples: ['https://harbour-post.example/tide.mp3'] }),
          type: z.string().openapi({ examples: ['audio/mpeg'] }),
          length: z
            .int()
            .nullable()
            .openapi({ description: 'Bytes, as the feed states them.', examples: [31_457_280] }),
        }),
      )
      .openapi({ description: 'What hangs on it: a podcast’s sound, a film, a document.' }),
  })
  .openapi('Article', { title: 'Article', description: 'An article with its text.' });

export const ARTICLE_VERSION = z
  .object({
    seenAt: TIME.openapi({ description: 'When Hearsay saw these words first.' }),
    headline: z.string().openapi({ examples: ['Fog delays ferry'] }),
    standfirst: z
      .string()
      .nullable()
      .openapi({ examples: [null] }),
    paragraphs: STRINGS.openapi({ examples: [['The morning ferry has not left yet.']] }),
  })
  .openapi('ArticleVersion', {
    title: 'Earlier wording',
    description: 'What an article said before it was changed.',
  });

type LineShape = z.infer<typeof ARTICLE_LINE>;

export function lineShape(line: ArticleLine): LineShape {
  return {
    id: line.id,
    outlet: { id: line.outletId, name: line.outletName },
    headline: line.headline,
    standfirst: line.standfirst,
    opening: line.opening,
    byline: line.byline,
    section: line.section,
    language: line.language,
    url: line.url,
    published: timeOrNull(line.published),
    firstSeen: time(line.firstSeen),
    sortTime: time(line.sortTime),
    leadImage: line.leadImage && pictureShape(line.leadImage),
    wordCount: line.wordCount,
    revisedAt: timeOrNull(line.revisedAt),
    isRead: line.isRead,
    isSaved: line.isSaved,
  };
}

export function articleShape(article: ArticleRecord): z.infer<typeof ARTICLE> {
  return {
    ...lineShape(article),
    updated: timeOrNull(article.updated),
    paragraphs: article.paragraphs,
    html: article.html,
    credits: article.credits,
    details: detailsShape(article.details),
    isRuled: article.asRead !== null,
    textSource: article.textSource,
    feedId: article.feedId,
    versionCount: article.versionCount,
    pageTrouble: article.pageTrouble,
    enclosures: [...article.enclosures],
    isPageAwaited: article.isPageAwaited,
  };
}

export function versionShape(version: ArticleVersion): z.infer<typeof ARTICLE_VERSION> {
  return { ...version, seenAt: time(version.seenAt) };
}
