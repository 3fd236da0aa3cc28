/** Recipes from outside: forms, calls, lists of feeds, the library's own rows. */
import { z } from 'zod';
import type { EntryParts, PageRecipe } from '../../model/feeds/page-recipe.ts';
import { DAY, MINUTE } from '../../model/time.ts';
import { languageTag } from '../parts/read-language.ts';
import { faultOfPaths } from './paths/read-by-paths.ts';
import { faultOfParts } from './read-by-selectors.ts';
import { LONGEST_SELECTOR, parseSelector } from './selectors/parse-selector.ts';

export type RecipeCheck =
  | { readonly kind: 'recipe'; readonly recipe: PageRecipe }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

const word = z.string().trim().max(LONGEST_SELECTOR);
const optional = word
  .nullish()
  .transform((stated) => (stated === undefined || stated === '' ? null : stated));

const PARTS = z.object({
  item: word.min(1),
  ...{ link: optional, headline: optional, date: optional },
  ...{ summary: optional, author: optional, picture: optional },
});
const COMMON = {
  language: z
    .string()
    .max(40)
    .nullish()
    .transform((stated) => languageTag(stated)),
  every: z
    .int()
    .min(15 * MINUTE)
    .max(DAY)
    .nullish()
    .transform((stated) => stated ?? null),
};

/** As they come in JSON; what is unknown in it is left out. */
const RECIPE_JSON = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('selectors'), parts: PARTS, ...COMMON }),
  z.object({ kind: z.literal('json'), parts: PARTS, ...COMMON }),
  z.object({ kind: z.literal('sitemap'), ...COMMON }),
  z.object({ kind: z.literal('changes'), within: optional, ...COMMON }),
]);

/** A recipe that can be followed, or why not. Never throws. */
export function checkRecipe(stated: unknown): RecipeCheck {
  const parsed = RECIPE_JSON.safeParse(stated);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const reason = `The recipe is not understood (${issue?.path.join('.') || 'kind'}).`;
    return { kind: 'failed', reason };
  }
  const reason = faultOf(parsed.data);
  return reason === null ? { kind: 'recipe', recipe: parsed.data } : { kind: 'failed', reason };
}

function faultOf(recipe: PageRecipe): string | null {
  if (recipe.kind === 'selectors') return faultOfParts(recipe.parts);
  if (recipe.kind === 'json') return faultOfPaths(recipe.parts);
  if (recipe.kind === 'sitemap' || recipe.within === null) return null;
  const parse = parseSelector(recipe.within);
  return parse.kind === 'failed' ? parse.reason : null;
}

/** All parts null but the item. */
export function bareParts(item: string): EntryParts {
  const nothing = { link: null, headline: null, date: null };
  return { item, ...nothing, summary: null, author: null, picture: null };
}
