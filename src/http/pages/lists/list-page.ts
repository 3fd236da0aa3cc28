import { html } from 'hono/html';
import type { ArticleLine } from '../../../model/library.ts';
import type { ListScope } from '../../../store/articles.ts';
import type { Store } from '../../../store/store.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import type { Visit } from '../frame/visit.ts';
import { listPath } from './list-scope.ts';
import { readBeside, type ToldBeside } from './told-beside.ts';

/** A page of a list, with what stands round it. */
export type Listing = {
  readonly scope: ListScope;
  readonly before: number | null;
  readonly lines: readonly ArticleLine[];
  /** Those of the lines that stand in the open, copies being folded behind them. */
  readonly shown: readonly ArticleLine[];
  readonly beside: ToldBeside;
  /** Where older ones begin; null: there are none. */
  readonly next: number | null;
};

type Asked = { readonly visit: Visit; readonly scope: ListScope; readonly before: number | null };

/** A page of a list without what the reader mutes. */
export async function readListing(store: Store, { visit, scope, before }: Asked): Promise<Listing> {
  const length = visit.settings.pageLength;
  const page = { readerId: visit.readerId, scope, before, limit: length };
  const { rows: lines, before: next } = await store.articles.page(page);
  const { lines: shown, beside } = await readBeside(store, lines, visit);
  return { scope, before, lines, shown, beside, next };
}

/** Marks all of a list read, up to the newest article shown. */
export function allReadForm({ scope, lines }: Listing, visit: Visit): Html | null {
  const newest = lines[0];
  if (newest === undefined || scope.only === 'saved') return null;
  return html`<form id="all-read" method="post" action="/marks/all-read" data-reload>
<input type="hidden" name="back" value="${visit.here}"><input type="hidden" name="upTo" value="${newest.id}">
${scope.folder !== undefined && html`<input type="hidden" name="folder" value="${scope.folder}">`}
${scope.outletId !== undefined && html`<input type="hidden" name="outlet" value="${scope.outletId}">`}
<button class="quiet">${say('Mark all read')}</button></form>`;
}

/** What stands below a list: the way to older articles, or its end. */
export function listFoot(listing: Listing): Html {
  if (listing.next === null) {
    return html`<p class="the-end"><span aria-hidden="true">❦</span> ${say('That is all there is.')}</p>`;
  }
  const older = listPath(listing.scope, listing.next);
  const unread = listing.lines.filter(({ isRead }) => !isRead);
  return html`<nav class="list-foot" aria-label="${say('Pages')}"><a class="button" href="${older}" rel="next">${say('Older articles')} ${icon('older')}</a>
${
  unread.length > 0 &&
  html`<form method="post" action="/marks/read"><input type="hidden" name="back" value="${older}">
${unread.map(({ id }) => html`<input type="hidden" name="article" value="${id}">`)}
<button class="quiet">${say('Mark {count, plural, one {this # article} other {these # articles}} read and go on', { count: unread.length })}</button></form>`
}</nav>`;
}
