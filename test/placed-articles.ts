/** Stories for tests: articles by several outlets in a library, and what an engine might decide about them. */
import type { Article } from '../src/model/article.ts';
import type { Placement, StoryChange } from '../src/model/story.ts';
import { MINUTE, type Millis } from '../src/model/time.ts';
import type { Store } from '../src/store/store.ts';
import { articleNamed } from './statements.ts';

export type StoredArticle = {
  readonly headline: string;
  /** A site: "harbour-post.example". */
  readonly outlet: string;
  readonly paragraphs?: readonly string[];
  readonly published?: Millis;
  readonly section?: string;
};

/** Brings articles into a library, a minute apart from `at` where they have no time; their ids in the same order. */
export async function storeArticles(
  store: Store,
  articles: readonly StoredArticle[],
  at: Millis,
): Promise<number[]> {
  const imported = articles.map(({ headline, outlet, paragraphs, published, section }, index) => {
    const text = articleNamed(headline, paragraphs ?? [`${headline}, it is told.`]);
    const article: Article = {
      ...text,
      published: published ?? at + index * MINUTE,
      section: section ?? null,
    };
    return {
      article,
      address: null,
      textKey: `text:${outlet} ${headline}`,
      outlet: { key: outlet, name: outlet.split('.')[0] ?? outlet, homeUrl: null },
    };
  });
  await store.articles.recordImported(imported, at + articles.length * MINUTE);
  const lines = await store.articles.newest({
    readerId: 1,
    scope: {},
    before: null,
    limit: 10_000,
  });
  return articles.map(({ headline, outlet }) => {
    const name = outlet.split('.')[0];
    const line = lines.find((one) => one.headline === headline && one.outletName === name);
    return line?.id ?? Number.NaN;
  });
}

export function placed(
  article: number,
  [story, event]: readonly [number, number],
  more: Partial<Placement> = {},
): StoryChange {
  const placement: Placement = {
    ...{ article, story, event },
    report: { kind: 'own' },
    reason: 'Both tell of it.',
    ...more,
  };
  return { kind: 'placed', placement };
}

/** Records changes as if an engine had just decided them. */
export async function recordChanges(
  store: Store,
  changes: readonly StoryChange[],
  at: Millis,
): Promise<void> {
  const { last } = await store.placing.mark();
  await store.placing.recordPlaced({ after: last, at, changes, articles: [], isAlone: false });
}
