import { html } from 'hono/html';
import type { StoryLogLine } from '../../../../model/library-stories.ts';
import { say, sayHtml } from '../../../language/say.ts';
import { sayStored } from '../../../language/stored/say-stored.ts';
import type { Html } from '../../frame/html.ts';
import { moment, type Timepiece } from '../../wording/times.ts';
import { storyPath } from '../story-path.ts';

const KINDS: Readonly<Record<StoryLogLine['kind'], () => string>> = {
  placed: () => say('Placed'),
  moved: () => say('Moved'),
  merged: () => say('Joined'),
  split: () => say('Parted'),
  'event merged': () => say('Chapters joined'),
  'event split': () => say('A chapter parted'),
  corrected: () => say('Corrected'),
  undone: () => say('Taken back'),
};

/** What was done to a story, by whom and why, the newest first; folded. */
export function storyLog(log: readonly StoryLogLine[], story: number, timepiece: Timepiece): Html {
  return html`<details class="story-part story-log"><summary>${say('How this story came about: {count, plural, one {# step} other {# steps}}', { count: log.length })}</summary>
<ol>${log.map((line) => logItem(line, story, timepiece))}</ol></details>`;
}

function logItem(line: StoryLogLine, story: number, timepiece: Timepiece): Html {
  const { at, kind, by, reason } = line;
  return html`<li><time datetime="${new Date(at).toISOString()}">${moment(at, timepiece)}</time> <b>${KINDS[kind]()}</b>${fromWords(line, story)}${by !== null && html` (<bdi>${by}</bdi>)`}. ${sayStored(reason)}</li>`;
}

/** "3 articles from story 12"; which articles, where they are few. */
function fromWords({ from, into, articles }: StoryLogLine, story: number): Html {
  const count = articles.length;
  const [only] = articles;
  const what = say('{count, plural, one {# article} other {# articles}}', { count });
  const linked =
    count === 1 && only !== undefined
      ? html`<a href="/article/${only}">${what}</a>`
      : html`${what}`;
  const shown = count === 0 ? null : html` ${linked}`;
  const other = from !== null && from !== story ? from : into !== story ? into : null;
  if (other === null) return html`${shown}`;
  const link = html`<a href="${storyPath(other)}">${say('story {number}', { number: String(other) })}</a>`;
  return html`${shown} ${other === from ? sayHtml('from {story}', { story: link }) : sayHtml('into {story}', { story: link })}`;
}
