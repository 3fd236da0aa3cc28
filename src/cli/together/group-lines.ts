/** What readers say and show to each other, for somebody in a terminal. */
import type { ApiSchemas } from '../../client/api-paths.ts';

const WIDE = ' '.repeat(10);

export function groupLine({ id, name, members }: ApiSchemas['Group']): string {
  return `${numbered(id)}${name}: ${members.map((one) => one.name).join(', ')}`;
}

export function invitationLine({ group, groupName, from }: ApiSchemas['GroupInvitation']): string {
  return `${numbered(group)}${from} asks you into ${groupName}: hearsay groups join ${group}`;
}

export function handedLine({ id, from, article, words }: ApiSchemas['HandedOn']): string {
  const said = words === null ? '' : `\n${WIDE}“${words}”`;
  return `${numbered(id)}${from} hands on ${article.outlet.name}: ${article.headline}\n${WIDE}article ${article.id}${said}`;
}

export function noteLine(note: ApiSchemas['GroupNote']): string {
  const { id, from, groupName, target, headline, words, at } = note;
  const lines = words.split('\n').map((line) => `${WIDE}${line}`);
  return [
    `${numbered(id)}${minute(at)}  ${from}, ${groupName}, on ${target.kind} ${target.id}: ${headline}`,
    ...lines,
  ].join('\n');
}

export function folderLine({ id, folder, from, feeds }: ApiSchemas['SharedFolder']): string {
  const missing = feeds.filter(({ isFollowed }) => !isFollowed).length;
  return `${numbered(id)}${folder}, shown by ${from}: ${feeds.length} feeds, ${missing} of which you do not have`;
}

function numbered(id: number): string {
  return `${String(id).padStart(8)}  `;
}

function minute(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}
