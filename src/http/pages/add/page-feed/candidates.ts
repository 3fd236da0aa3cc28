import { html } from 'hono/html';
import type { PageProposal } from '../../../../feeds/page-feeds/look-at-page.ts';
import { PART_NAMES } from '../../../../model/feeds/page-recipe.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { type TypedRecipe, typedOf } from './typed-recipe.ts';

export const PREVIEW_PATH = '/add/headlines/preview';

/** What goes along from form to form. */
export type Along = {
  readonly address: string;
  /** The feed that is given another recipe; null: a new one is made. */
  readonly feedId: number | null;
  /** A sitemap that was found; null: none. */
  readonly sitemap: string | null;
  readonly name: string;
  readonly folder: string;
};

export function alongFields({ address, feedId, sitemap }: Along): Html {
  return html`<input type="hidden" name="address" value="${address}">${feedId !== null && html`<input type="hidden" name="feed" value="${feedId}">`}${sitemap !== null && html`<input type="hidden" name="sitemap" value="${sitemap}">`}`;
}

/** What the page may be read for: each a card with its first headlines and a button that shows what comes of it. */
export function candidates(proposals: readonly PageProposal[], along: Along, shown: string): Html {
  return html`<ul class="page-ways">${proposals.map((proposal) => proposed(proposal, along, shown))}
${along.sitemap !== null && sitemapWay(along, along.sitemap, shown)}${along.feedId === null && changesWay(along, shown)}</ul>`;
}

function proposed(
  { recipe, count, headlines, foundAgain }: PageProposal,
  along: Along,
  shown: string,
): Html {
  const typed = typedOf(recipe);
  const words =
    foundAgain > 0
      ? say(
          '{count, plural, one {# headline} other {# headlines}}, {again, plural, one {# of them} other {# of them}} known from before',
          { count, again: foundAgain },
        )
      : say('{count, plural, one {# link} other {# links}} of the same shape', { count });
  return way({
    ...{ along, typed, isShown: keyOf(typed) === shown, title: words },
    about: html`<ol class="page-heads">${headlines.map((headline) => html`<li dir="auto">${headline}</li>`)}</ol>`,
    button: say('Show these'),
  });
}

function sitemapWay(along: Along, sitemap: string, shown: string): Html {
  const typed = typedOf({ kind: 'sitemap', language: null, every: null });
  return way({
    ...{ along: { ...along, address: sitemap }, typed, isShown: keyOf(typed) === shown },
    title: say('The site’s own list of new pages'),
    about: html`<p>${sitemap}</p>`,
    button: say('Show these'),
  });
}

function changesWay(along: Along, shown: string): Html {
  const typed = typedOf({ kind: 'changes', within: null, language: null, every: null });
  return way({
    ...{ along, typed, isShown: keyOf(typed) === shown },
    title: say('What changes on the page'),
    about: html`<p>${say('For a page without headlines: rules, figures, a list that is kept up. Each change is an entry with the words that came and went.')}</p>`,
    button: say('Watch its words'),
  });
}

type Way = {
  readonly along: Along;
  readonly typed: TypedRecipe;
  readonly isShown: boolean;
  readonly title: string;
  readonly about: Html;
  readonly button: string;
};

function way({ along, typed, isShown, title, about, button }: Way): Html {
  return html`<li class="page-way"${isShown && html` data-shown`}><form method="post" action="${PREVIEW_PATH}">${alongFields(along)}<input type="hidden" name="name" value="${along.name}"><input type="hidden" name="folder" value="${along.folder}"><input type="hidden" name="kind" value="${typed.kind}">${
    'item' in typed.parts &&
    PART_NAMES.map(
      (name) =>
        typed.parts[name] &&
        html`<input type="hidden" name="${name}" value="${typed.parts[name]}">`,
    )
  }<h3>${title}</h3>${about}<p class="buttons">${isShown ? html`<strong class="page-way-shown">${say('Shown below')}</strong>` : html`<button class="quiet">${button}</button>`}</p></form></li>`;
}

/** Tells one way of reading the page from another. */
export function keyOf({ kind, parts }: TypedRecipe): string {
  return JSON.stringify([
    kind,
    kind === 'selectors' || kind === 'json' ? PART_NAMES.map((name) => parts[name]) : null,
  ]);
}
