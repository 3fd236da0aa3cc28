import { html } from 'hono/html';
import type { GroupNote } from '../../../model/together/group.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { storyPath } from '../stories/story-path.ts';
import { moment } from '../wording/times.ts';
import { groupPath } from './group-path.ts';

type Shown = {
  readonly visit: Visit /** Where the page is not about it already. */;
  readonly isLinked: boolean;
};

/** What somebody said to a group. */
export function noteItem(note: GroupNote, { visit, isLinked }: Shown): Html {
  const { id, groupId, groupName, readerId, from, target, name, words, at } = note;
  const path = target.kind === 'story' ? storyPath(target.id) : `/article/${target.id}`;
  return html`<li class="group-note">${isLinked && html`<a class="headline" href="${path}" dir="auto">${name}</a>`}
<p class="group-words" dir="auto">${words}</p>
<p class="story-note"><bdi>${from}</bdi> · <a href="${groupPath(groupId)}"><bdi>${groupName}</bdi></a> · ${moment(at, visit)}</p>
${readerId === visit.readerId && html`<form method="post" action="/groups/notes/remove"><input type="hidden" name="back" value="${visit.here}"><button class="link" name="note" value="${id}">${say('Take the note back')}</button></form>`}</li>`;
}
