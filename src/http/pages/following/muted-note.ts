import { html } from 'hono/html';
import type { Following, RuleHit } from '../../../model/following.ts';
import type { Store } from '../../../store/store.ts';
import { sayHtml } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { rulePath } from './following-path.ts';
import { nameOf } from './target-words.ts';

/** By which rule an article is muted, by its id. */
export type MutedBy = ReadonlyMap<number, Following>;

/** For pages that show what is muted too. */
export async function readMutedBy(
  { following }: Store,
  readerId: number,
  ids: readonly number[],
): Promise<MutedBy> {
  const hits: RuleHit[] = await following.mutedBy(readerId, ids);
  return new Map(hits.map(({ articleId, rule }) => [articleId, rule]));
}

/** Says by which rule an article is in no list; null: it is muted by none. */
export function mutedNote(muted: MutedBy, articleId: number): Html | null {
  const rule = muted.get(articleId);
  if (rule === undefined) return null;
  const link = html`<a href="${rulePath(rule.id)}" dir="auto">${nameOf(rule.target, rule.name)}</a>`;
  return html` <span class="muted-by">· ${sayHtml('muted by your rule: {rule}', { rule: link })}</span>`;
}
