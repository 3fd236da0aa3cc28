import { html } from 'hono/html';
import type { AddressLook } from '../../../../pipeline/page-feeds/look-at-address.ts';
import { addSheet } from '../../../assets/house-assets.ts';
import { say } from '../../../language/say.ts';
import { sayStored } from '../../../language/stored/say-stored.ts';
import { frame } from '../../frame/frame.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { type Along, candidates, keyOf } from './candidates.ts';
import { previewOf } from './preview.ts';
import { recipeForm } from './recipe-form.ts';
import type { TypedRecipe } from './typed-recipe.ts';

export type PageFeedView = {
  readonly visit: Visit;
  readonly along: Along;
  /** Null where nothing was asked for yet: another site's link must not make this machine fetch something. */
  readonly look: AddressLook | null;
  /** What is shown below; null: there is nothing to be read. */
  readonly typed: TypedRecipe | null;
  readonly folders: readonly string[];
  /** What is wrong with what was typed, a sentence. */
  readonly problem: string | null;
  /** What the feed says of itself, if it has one already. */
  readonly trouble: string | null;
  /** Whether somebody has typed the selectors. */
  readonly isTyped: boolean;
};

/** The page on which a page becomes a feed, or a feed made of a page is mended. */
export function pageFeedPage(view: PageFeedView): Html {
  const { visit, along, look, problem, trouble } = view;
  const title = along.feedId === null ? say('A feed of a page') : say('How this feed is made');
  return frame({
    visit,
    title,
    place: along.feedId === null ? 'add' : 'subscriptions',
    main: html`<link rel="stylesheet" href="${addSheet.path}"><header class="page-head"><p class="kicker">${along.feedId === null ? html`<a href="/add">${say('Add')}</a>` : html`<a href="/subscriptions">${say('Subscriptions')}</a>`}</p><h1>${title}</h1><p class="page-words" dir="ltr">${along.address}</p></header>
${trouble !== null && html`<p class="problems">${sayStored(trouble)}</p>`}
${problem !== null && html`<p class="problems" role="alert">${sayStored(problem)}</p>`}
${look === null ? ask(along) : look.kind === 'failed' ? failed(look.reason, along) : ways(view, look)}`,
  });
}

/** Where a link of another site led here. */
function ask({ address }: Along): Html {
  return html`<form action="/add/headlines" class="address-form"><input type="hidden" name="address" value="${address}"><p>${say('Hearsay looks at the page once, and shows what may be its headlines.')}</p><p class="buttons"><button>${say('Look at the page')}</button></p></form>`;
}

function failed(reason: string, { address }: Along): Html {
  return html`<p class="problems" role="alert">${sayStored(reason)}</p><p><a class="button quiet" href="/add?${new URLSearchParams({ address }).toString()}">${say('Try another address')}</a></p>`;
}

type Looked = Extract<AddressLook, { kind: 'looked' }>;

function ways(view: PageFeedView, { look }: Looked): Html {
  const { along, typed, visit } = view;
  const shown = typed === null ? '' : keyOf(typed);
  const { proposals, preview } = look;
  const isOpen = typed === null || view.trouble !== null;
  return html`<section class="page-proposed"><h2>${question(view, proposals.length)}</h2>
<details class="page-others"${isOpen && html` open`}><summary>${typed === null ? say('What the page may be read for') : say('No, show what else there is')}</summary>${candidates(proposals, along, shown)}</details></section>
${
  typed !== null &&
  html`<section class="page-preview" aria-labelledby="preview-title"><h2 id="preview-title">${say('What would come')}</h2>${preview !== null && previewOf(preview, visit)}
${recipeForm({
  ...{ along, typed, folders: view.folders, language: look.language },
  action: along.feedId === null ? '/add/headlines' : `/subscriptions/${along.feedId}/page`,
  isOpen: view.isTyped || preview?.reason != null,
})}</section>`
}`;
}

function question({ along }: PageFeedView, count: number): string {
  if (count === 0) return say('No headlines were recognised on this page');
  return along.feedId === null
    ? say('Are these the headlines?')
    : say('Are these still the headlines?');
}
