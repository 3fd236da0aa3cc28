import { checkRecipe, type RecipeCheck } from '../../../../feeds/page-feeds/check-recipe.ts';
import {
  type EntryParts,
  PART_NAMES,
  type PageRecipe,
} from '../../../../model/feeds/page-recipe.ts';
import { HOUR } from '../../../../model/time.ts';
import { type FormFields, numbersOf, textOf } from '../../frame/form-fields.ts';

/** What a form of this page says: as it was typed, so that it can be shown again. */
export type TypedRecipe = {
  readonly kind: PageRecipe['kind'];
  readonly parts: EntryParts;
  readonly within: string | null;
  readonly language: string | null;
  /** 0: by the feed's own rhythm. */
  readonly hours: number;
};

/** How long the reader may have a page left alone. */
export const HOURS = [0, 1, 3, 6, 12, 24] as const;

const NOTHING: EntryParts = {
  ...{ item: '', link: null, headline: null, date: null },
  ...{ summary: null, author: null, picture: null },
};

/** Null: the form says of no recipe at all. */
export function typedIn(fields: FormFields): TypedRecipe | null {
  const kind = KINDS.find((one) => one === textOf(fields, 'kind'));
  if (kind === undefined) return null;
  const typed = PART_NAMES.map((name) => [name, textOf(fields, name)]);
  return {
    kind,
    parts: { ...NOTHING, ...Object.fromEntries(typed), item: textOf(fields, 'item') ?? '' },
    within: textOf(fields, 'within'),
    language: textOf(fields, 'language'),
    hours: HOURS.find((hours) => hours === numbersOf(fields, 'hours')[0]) ?? 0,
  };
}

const KINDS: readonly PageRecipe['kind'][] = ['selectors', 'json', 'sitemap', 'changes'];

export function typedOf(recipe: PageRecipe): TypedRecipe {
  const { kind, language, every } = recipe;
  return {
    kind,
    parts: 'parts' in recipe ? recipe.parts : NOTHING,
    within: recipe.kind === 'changes' ? recipe.within : null,
    language,
    hours: HOURS.find((hours) => hours * HOUR === every) ?? 0,
  };
}

/** The recipe, or a sentence that says what is wrong with it. */
export function recipeOf({ kind, parts, within, language, hours }: TypedRecipe): RecipeCheck {
  const every = hours === 0 ? null : hours * HOUR;
  return checkRecipe({ kind, parts, within, language, every });
}
