import type { FollowedStream, SyncStream } from '../../../model/feeds/sync.ts';
import type { GreaderAsked } from './greader-call.ts';

/** What stands behind a label: a folder of the reader's, a label of theirs, or a story that they follow. */
export type Label =
  | { readonly kind: 'folder'; readonly name: string; readonly id: number }
  | { readonly kind: 'own'; readonly name: string; readonly id: number }
  | { readonly kind: 'story'; readonly name: string; readonly followed: FollowedStream };

/** Folders, labels, stories; of one name there is one, so what is called like something before it has its number behind. */
export async function labelsOf({ rooms, readerId, wishes }: GreaderAsked): Promise<Label[]> {
  const { sync, labels: own } = rooms.desk.store;
  const folders = await sync.folders(readerId);
  const labels: Label[] = folders.flatMap(({ id, name }) =>
    name === null ? [] : { kind: 'folder' as const, name, id },
  );
  const taken = new Set(labels.map(({ name }) => name));
  const unlike = (name: string, id: number) => {
    const shown = taken.has(name) ? `${name} (${id})` : name;
    taken.add(shown);
    return shown;
  };
  for (const { id, name } of await own.all(readerId)) {
    labels.push({ kind: 'own', name: unlike(name, id), id });
  }
  for (const followed of wishes.listsStories ? await sync.followed(readerId) : []) {
    const { story } = followed;
    // A slash would be a folder in a folder to some programs.
    const plain = followed.name.replaceAll('/', '∕').trim();
    labels.push({ kind: 'story', name: unlike(plain, story), followed });
  }
  return labels;
}

export function streamOfLabel(label: Label): SyncStream {
  if (label.kind === 'folder') return { kind: 'folder', folder: label.name };
  if (label.kind === 'own') return { kind: 'label', label: label.id };
  return { kind: 'story', story: label.followed.story };
}
