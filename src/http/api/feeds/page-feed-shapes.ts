import { z } from '@hono/zod-openapi';
import type { PageLook, PagePreview } from '../../../feeds/page-feeds/look-at-page.ts';
import type { PageRecipe } from '../../../model/feeds/page-recipe.ts';
import { MINUTE, toIso } from '../../../model/time.ts';

const selector = z.string().trim().min(1).max(500);
const part = selector.nullable().default(null);

const PARTS = z
  .strictObject({
    item: selector.openapi({ description: 'Each of these is an entry.', examples: ['article'] }),
    link: part.openapi({
      description: 'Inside of an entry; null: its first link.',
      examples: [null],
    }),
    headline: part.openapi({ description: "Null: the link's words.", examples: ['h2'] }),
    date: part.openapi({ examples: ['time'] }),
    summary: part.openapi({ examples: ['p'] }),
    author: part.openapi({ examples: ['.byline'] }),
    picture: part.openapi({ examples: ['img'] }),
  })
  .openapi('EntryParts', {
    title: 'Parts of an entry',
    description:
      'Where they stand: CSS selectors on a page, paths (RFC 9535) in a JSON document. All but the first inside of an entry.',
  });

const COMMON = {
  language: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/)
    .nullable()
    .default(null)
    .openapi({ description: 'A BCP 47 tag; null: as the page says.', examples: ['en'] }),
  everyMinutes: z
    .int()
    .min(15)
    .max(1440)
    .nullable()
    .default(null)
    .openapi({
      description: "Asked no more often; null: by the feed's own rhythm.",
      examples: [60],
    }),
};

export const RECIPE = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('selectors'), parts: PARTS, ...COMMON }),
    z.strictObject({ kind: z.literal('json'), parts: PARTS, ...COMMON }),
    z.strictObject({ kind: z.literal('sitemap'), ...COMMON }),
    z.strictObject({
      kind: z.literal('changes'),
      within: part.openapi({
        description: "What is watched; null: the page's main part.",
        examples: [null],
      }),
      ...COMMON,
    }),
  ])
  .openapi('PageRecipe', {
    title: 'Recipe',
    description: 'How entries are made of a document that is no feed.',
  });

export function recipeIn(stated: z.infer<typeof RECIPE>): PageRecipe {
  const { everyMinutes, ...rest } = stated;
  return { ...rest, every: everyMinutes === null ? null : everyMinutes * MINUTE };
}

export function recipeShape(recipe: PageRecipe): z.infer<typeof RECIPE> {
  const { every, ...rest } = recipe;
  return { ...rest, everyMinutes: every === null ? null : Math.round(every / MINUTE) };
}

const words = (example: string) => z.string().openapi({ examples: [example] });
const HEADLINE = 'Council votes to keep the night ferry';
const AT = '2026-11-21T15:05:00.000Z';

const COUNT = z.int().openapi({ examples: [27] });

const PROPOSAL = z
  .object({
    recipe: RECIPE,
    count: COUNT.openapi({ description: 'How many entries it finds.' }),
    headlines: z.array(words(HEADLINE)).openapi({ description: 'The first few.' }),
    foundAgain: z.int().openapi({
      description: 'Of the headlines that the feed had before, how many it finds.',
      examples: [0],
    }),
  })
  .openapi('PageProposal', {
    title: 'Proposal',
    description: 'What may be the headlines of a page.',
  });

const PREVIEW = z
  .object({
    count: COUNT,
    entries: z.array(
      z.object({
        title: words(HEADLINE).nullable(),
        url: words('https://harbour-post.example/ferry').nullable(),
        published: words(AT).nullable(),
        updated: z
          .string()
          .nullable()
          .openapi({ examples: [null] }),
        summary: z
          .string()
          .nullable()
          .openapi({
            description: 'Markup as the page states it; NOT made safe.',
            examples: ['The council of the coast has decided.'],
          }),
        authors: z.array(words('Kim Vale')),
        imageUrl: z
          .string()
          .nullable()
          .openapi({ examples: [null] }),
      }),
    ),
    having: z
      .object({ link: COUNT, date: COUNT, summary: COUNT, author: COUNT, picture: COUNT })
      .openapi({ description: 'How many entries have each part.' }),
    watched: z
      .object({ count: COUNT, paragraphs: z.array(words('The park closes at ten.')) })
      .nullable()
      .openapi({ description: 'Of a page whose changes are watched.' }),
    reason: z
      .string()
      .nullable()
      .openapi({ description: 'Why nothing is found.', examples: [null] }),
  })
  .openapi('PagePreview', {
    title: 'Preview',
    description: 'What a recipe finds on a page as it is now.',
  });

export const LOOK = z.object({
  url: z.string().openapi({ examples: ['https://harbour-post.example/'] }),
  medium: z.enum(['page', 'json', 'sitemap']),
  title: words('The Harbour Post').nullable(),
  language: words('en').nullable(),
  proposals: z.array(PROPOSAL).openapi({ description: 'The likeliest first.' }),
  preview: PREVIEW.nullable().openapi({
    description: 'Of the recipe that was asked for, else of the first proposal.',
  }),
});

export function lookShape(
  url: string,
  { medium, title, language, proposals, preview }: Extract<PageLook, { kind: 'looked' }>,
): z.infer<typeof LOOK> {
  return {
    ...{ url, medium, title, language },
    proposals: proposals.map(({ recipe, count, headlines, foundAgain }) => {
      return { recipe: recipeShape(recipe), count, headlines: [...headlines], foundAgain };
    }),
    preview: preview === null ? null : previewShape(preview),
  };
}

function previewShape({ entries, watched, having, count, reason }: PagePreview) {
  return {
    ...{ count, having, reason },
    entries: entries.map(({ title, url, published, updated, summary, authors, imageUrl }) => {
      const times = { published: toIso(published), updated: toIso(updated) };
      return { title, url, ...times, summary, authors: [...authors], imageUrl };
    }),
    watched:
      watched === null ? null : { count: watched.count, paragraphs: [...watched.paragraphs] },
  };
}
