import { html } from 'hono/html';
import type { Label } from '../../../model/labels/label.ts';
import type { ArticleLine } from '../../../model/library.ts';
import type { ArticleStory } from '../../../model/library-stories.ts';
import type { Store } from '../../../store/store.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { storyPath } from '../stories/story-path.ts';
import { type FoldedCopies, foldCopies } from './fold-copies.ts';

/** What a list says of its articles beside themselves: who carries the same text, and the stories they are in. */
export type ToldBeside = {
  readonly folded: FoldedCopies;
  readonly stories: ReadonlyMap<number, ArticleStory>;
  /** The reader's own; null: the list has no room for them. */
  readonly labels: ReadonlyMap<number, readonly Label[]> | null;
};

export const NOTHING_BESIDE: ToldBeside = {
  ...{ folded: new Map(), stories: new Map() },
  labels: null,
};

/** The lines of a list as they stand on a page, with what is told beside them. */
export type BesideLines = { readonly lines: readonly ArticleLine[]; readonly beside: ToldBeside };

/** Folds a list's copies where the reader wants that, and looks up the stories. */
export async function readBeside(
  store: Store,
  lines: readonly ArticleLine[],
  { readerId, settings }: Visit,
): Promise<BesideLines> {
  const ids = lines.map(({ id }) => id);
  const stories = new Map(
    (await store.stories.ofArticles(ids)).map((place) => [place.articleId, place]),
  );
  const labels = await store.labels.ofArticles(readerId, ids);
  if (!settings.foldsCopies) return { lines, beside: { folded: new Map(), stories, labels } };
  const families = await store.copies.families(readerId, ids);
  const { lines: shown, folded } = foldCopies(lines, families);
  return { lines: shown, beside: { folded, stories, labels } };
}

/** "6 titles": leads to the story, where several tell it. */
export function storyLink(id: number, { stories }: ToldBeside): Html | null {
  const place = stories.get(id);
  if (place === undefined || place.outletCount < 2) return null;
  return html`<a class="story-link" href="${storyPath(place.story)}">${say('{count, plural, one {# title} other {# titles}}', { count: place.outletCount })}</a>`;
}
