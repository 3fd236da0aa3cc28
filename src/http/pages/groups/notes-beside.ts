import { html } from 'hono/html';
import {
  type Group,
  type GroupNote,
  LONGEST_GROUP_NOTE,
  type NoteTarget,
} from '../../../model/together/group.ts';
import type { Store } from '../../../store/store.ts';
import { groupSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { noteItem } from './note-item.ts';

/** What a reader's groups say of what they read. */
export type NotesBeside = {
  readonly target: NoteTarget;
  readonly groups: readonly Group[];
  readonly notes: readonly GroupNote[];
};

/** Null: the reader is in no group, or nobody has to sign in and so nobody else reads here. */
export async function readNotesBeside(
  { together }: Pick<Store, 'together'>,
  { role, readerId }: Pick<Visit, 'role' | 'readerId'>,
  target: NoteTarget,
): Promise<NotesBeside | null> {
  if (role === undefined) return null;
  const groups = await together.groups(readerId);
  if (groups.length === 0) return null;
  return { target, groups, notes: await together.notesOn(readerId, target) };
}

/** Notes below a story or an article, and the form for another. */
export function notesBeside(beside: NotesBeside | null, visit: Visit): Html | null {
  if (beside === null) return null;
  const { notes } = beside;
  return html`<details class="story-part group-notes" id="group-notes"${notes.length > 0 && html` open`}><summary>${notes.length === 0 ? say('A note for a group of yours') : say('{count, plural, one {# note in your groups} other {# notes in your groups}}', { count: notes.length })}</summary>
<link rel="stylesheet" href="${groupSheet.path}">${notes.length > 0 && html`<ul class="group-list">${notes.map((note) => noteItem(note, { visit, isLinked: false }))}</ul>`}
${noteForm(beside, visit)}</details>`;
}

function noteForm({ target, groups }: NotesBeside, { here }: Visit): Html {
  return html`<form class="group-form" method="post" action="/groups/notes"><input type="hidden" name="back" value="${here}#group-notes"><input type="hidden" name="${target.kind}" value="${target.id}">
<p class="field"><label for="note-words">${say('Your note')}</label><textarea id="note-words" name="words" rows="3" required maxlength="${LONGEST_GROUP_NOTE}" dir="auto"></textarea></p>
<p class="field"><label for="note-group">${say('For')}</label><select id="note-group" name="group">${groups.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></p>
<p class="field-hint">${say('Only who is in the group sees it, with your name.')}</p>
<p class="buttons"><button class="quiet">${say('Leave the note')}</button></p></form>`;
}
