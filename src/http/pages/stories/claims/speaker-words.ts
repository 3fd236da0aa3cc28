import { html } from 'hono/html';
import type { Speaker, Statement } from '../../../../model/statement.ts';
import { say, sayHtml } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { personPath } from '../../people/person-path.ts';

/** "Mara Quill, harbour master", leading to all that she says; who has no name stands as the article calls them. */
export function speakerWords({ speaker, attribution }: Statement): Html {
  if (speaker === null)
    return html`${attribution === 'nobody' ? say('Attributed to nobody') : say('Unknown who')}`;
  const path = personPath(speaker.key);
  const name = html`<bdi>${speaker.name}</bdi>`;
  if (!hasName(speaker)) return html`<span class="no-name">${name}</span>`;
  const role = roleBeside(speaker);
  const named = html`<b>${path === null ? name : html`<a href="${path}">${name}</a>`}</b>`;
  if (role === null) return named;
  return sayHtml('{name}, {role}', { name: named, role: html`<bdi>${role}</bdi>` });
}

/** Whether a name is printed for somebody: "she", "seven" and "friends" are none, nor is what has no capital where there are capitals. */
export function hasName({ name, kind, key }: Pick<Speaker, 'name' | 'kind' | 'key'>): boolean {
  if (kind === 'unnamed' || (key === null && kind === 'person')) return false;
  return /[\p{Lu}\p{Lt}\p{Lo}]/u.test(name.slice(0, 200));
}

/** Where a role is all that names them, it stands once. */
function roleBeside({ name, role }: Speaker): string | null {
  if (role === null || name.toLowerCase().includes(role.text.toLowerCase())) return null;
  return role.text;
}
