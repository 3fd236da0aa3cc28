import { createHash } from 'node:crypto';
import { pageFeedAddress } from '../../model/feeds/page-feed-address.ts';
import type { EntryParts, PageRecipe } from '../../model/feeds/page-recipe.ts';

/** Where the library keeps a page with this recipe: the same recipe for the same page is the same feed for all readers. */
export function recipeAddress(url: string, recipe: PageRecipe): string {
  const print = createHash('sha256').update(spelled(recipe)).digest('base64url').slice(0, 22);
  return pageFeedAddress(url, print);
}

/** One spelling of a recipe, whatever the order in which it was stated. */
function spelled(recipe: PageRecipe): string {
  const { kind, language, every } = recipe;
  return JSON.stringify([kind, language, every, howOf(recipe)]);
}

function howOf(recipe: PageRecipe): readonly (string | null)[] {
  if (recipe.kind === 'sitemap') return [];
  return recipe.kind === 'changes' ? [recipe.within] : partsOf(recipe.parts);
}

function partsOf({ item, link, headline, date, summary, author, picture }: EntryParts) {
  return [item, link, headline, date, summary, author, picture];
}
