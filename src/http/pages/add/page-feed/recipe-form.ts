import { html } from 'hono/html';
import { PART_NAMES } from '../../../../model/feeds/page-recipe.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { type Along, alongFields, PREVIEW_PATH } from './candidates.ts';
import { HOURS, type TypedRecipe } from './typed-recipe.ts';

export type RecipeForm = {
  readonly along: Along;
  readonly typed: TypedRecipe;
  readonly folders: readonly string[];
  /** What the page says of its language; null: nothing. */
  readonly language: string | null;
  /** Where it is sent to be followed or kept. */
  readonly action: string;
  /** Whether the selectors are to be seen at once. */
  readonly isOpen: boolean;
};

/** Name, folder and the selectors; to look at again, or to follow. */
export function recipeForm(form: RecipeForm): Html {
  const { along, typed, action, isOpen } = form;
  const isNew = along.feedId === null;
  return html`<form class="recipe-form" method="post" action="${action}">${alongFields(along)}<input type="hidden" name="kind" value="${typed.kind}">
${isNew && named(form)}
<div class="recipe-settings">${rhythm(typed)}${language(form)}</div>
${typed.kind !== 'sitemap' && html`<details class="recipe-parts"${isOpen && html` open`}><summary>${typed.kind === 'json' ? say('Change the paths') : say('Change the selectors')}</summary>${typed.kind === 'changes' ? within(typed) : parts(typed)}</details>`}
<p class="buttons"><button>${isNew ? say('Follow') : say('Read it so from now on')}</button> <button class="quiet" formaction="${PREVIEW_PATH}">${say('Preview')}</button></p></form>`;
}

function named({ along, folders }: RecipeForm): Html {
  return html`<div class="recipe-settings"><p class="field"><label for="name">${say('Name')}</label><input id="name" name="name" value="${along.name}" maxlength="300" dir="auto"></p>
<p class="field"><label for="folder">${say('Folder')}</label><input id="folder" name="folder" value="${along.folder}" list="folders" maxlength="300" placeholder="${say('None')}"></p></div>
<datalist id="folders">${folders.map((folder) => html`<option value="${folder}"></option>`)}</datalist>`;
}

function rhythm({ hours }: TypedRecipe): Html {
  return html`<p class="field"><label for="hours">${say('Ask for news')}</label><select id="hours" name="hours">${HOURS.map(
    (each) =>
      html`<option value="${each}"${each === hours && html` selected`}>${each === 0 ? say('By its own rhythm') : say('{count, plural, one {Every hour at most} other {Every # hours at most}}', { count: each })}</option>`,
  )}</select></p>`;
}

function language({ typed, language: stated }: RecipeForm): Html {
  return html`<p class="field"><label for="language">${say('Language')}</label><input id="language" name="language" value="${typed.language ?? ''}" maxlength="40" placeholder="${stated ?? say('Recognised by itself')}" autocapitalize="off" spellcheck="false"></p>`;
}

const PART_WORDS = {
  item: () => say('Each entry'),
  link: () => say('Its address'),
  headline: () => say('Its headline'),
  date: () => say('Its date'),
  summary: () => say('Its summary'),
  author: () => say('Who wrote it'),
  picture: () => say('Its picture'),
} as const;

function parts({ kind, parts: typed }: TypedRecipe): Html {
  const usual = kind === 'json' ? '' : say('The first link');
  return html`<p class="recipe-words">${kind === 'json' ? say('Paths in the document (JSONPath): where the entries are, and inside of each where its parts are.') : say('Selectors as in style sheets: what on the page is an entry, and inside of each what are its parts. Empty: the entry has none, or it is its first link.')}</p>
<div class="recipe-fields">${PART_NAMES.map(
    (name) =>
      html`<p class="field"><label for="part-${name}">${PART_WORDS[name]()}</label><input id="part-${name}" name="${name}" value="${typed[name] ?? ''}" maxlength="500"${name === 'item' && html` required`} placeholder="${name === 'link' || name === 'headline' ? usual : ''}" dir="ltr" autocapitalize="off" autocorrect="off" spellcheck="false"></p>`,
  )}</div>`;
}

function within({ within: typed }: TypedRecipe): Html {
  return html`<p class="field"><label for="within">${say('Only what stands in')}</label><input id="within" name="within" value="${typed ?? ''}" maxlength="500" placeholder="${say('The page’s main part')}" dir="ltr" autocapitalize="off" autocorrect="off" spellcheck="false"></p>`;
}
