import { html } from 'hono/html';
import type { ArticleLine } from '../../../model/library.ts';
import type { StoryLine } from '../../../model/library-stories.ts';
import type { Store } from '../../../store/store.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { storyPath } from '../stories/story-path.ts';

export type HiddenList = {
  readonly stories: readonly StoryLine[];
  readonly articles: readonly ArticleLine[];
};

/** The last hidden; who hides more finds them by searching. */
const MOST = 30;

export async function readHidden(
  { reading, stories, articles }: Pick<Store, 'reading' | 'stories' | 'articles'>,
  readerId: number,
): Promise<HiddenList> {
  const hidden = await reading.hidden(readerId);
  return {
    stories: await stories.byIds(readerId, hidden.stories.slice(0, MOST)),
    articles: await articles.linesByIds(readerId, hidden.articles.slice(0, MOST)),
  };
}

/** What the reader said is not for them, each with the way back; null: nothing. */
export function hiddenPart({ stories, articles }: HiddenList, visit: Visit): Html | null {
  if (stories.length + articles.length === 0) return null;
  return html`<section aria-labelledby="hidden"><h2 class="ruled" id="hidden">${say('Not for you')}</h2>
<p>${say('They stand in no edition of yours; lists and searches have them.')}</p>
<form method="post" action="/edition/show"><input type="hidden" name="back" value="${visit.here}"><ul class="weights">${stories.map(
    ({ id, shown }) => line({ name: 'story', id, path: storyPath(id), words: shown.headline }),
  )}${articles.map(({ id, headline }) =>
    line({ name: 'article', id, path: `/article/${id}`, words: headline }),
  )}</ul></form></section>`;
}

type Line = {
  readonly name: 'story' | 'article';
  readonly id: number;
  readonly path: string;
  readonly words: string;
};

function line({ name, id, path, words }: Line): Html {
  return html`<li><span class="weight-name"><a href="${path}" dir="auto">${words || say('Without a headline')}</a></span>
<button class="quiet" name="${name}" value="${id}">${say('Show again')}</button></li>`;
}
