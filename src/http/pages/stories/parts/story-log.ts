import { html } from 'hono/html';
import type { StoryLogLine } from '../../../../model/library-stories.ts';
import type { Html } from '../../frame/html.ts';
import { counted } from '../../wording/counted.ts';
import { moment, type Timepiece } from '../../wording/times.ts';
import { storyPath } from '../story-path.ts';

const KINDS: Readonly<Record<StoryLogLine['kind'], string>> = {
  placed: 'Placed',
  moved: 'Moved',
  merged: 'Joined',
  split: 'Parted',
  'event merged': 'Chapters joined',
  'event split': 'A chapter parted',
  corrected: 'Corrected',
  undone: 'Taken back',
};

/** What was done to a story, by whom and why, the newest first; folded. */
export function storyLog(log: readonly StoryLogLine[], story: number, timepiece: Timepiece): Html {
  return html`<details class="story-part story-log"><summary>How this story came about: ${counted(log.length, 'step')}</summary>
<ol>${log.map(
    (line) =>
      html`<li><time datetime="${new Date(line.at).toISOString()}">${moment(line.at, timepiece)}</time> <b>${KINDS[line.kind]}</b>${fromWords(line, story)}${line.by !== null && html` by <bdi>${line.by}</bdi>`}. ${line.reason}</li>`,
  )}</ol></details>`;
}

function fromWords({ from, into, articles }: StoryLogLine, story: number): Html {
  const what = articles.length === 0 ? '' : ` ${counted(articles.length, 'article')}`;
  const other = from !== null && from !== story ? from : into !== story ? into : null;
  if (other === null) return html`${what}`;
  const way = other === from ? 'from' : 'into';
  return html`${what} ${way} <a href="${storyPath(other)}">story ${other}</a>`;
}
