import type { FollowedStream, SyncStream } from '../../../model/feeds/sync.ts';
import type { GreaderAsked } from './greader-call.ts';

/** What stands behind a label: a folder of the reader's, or a story that they follow. */
export type Label =
  | { readonly kind: 'folder'; readonly name: string; readonly id: number }
  | { readonly kind: 'story'; readonly name: string; readonly followed: FollowedStream };

/** Folders before stories; of one name there is one, so a story that is called like what stands before it has its number behind. */
export async function labelsOf({ rooms, readerId, wishes }: GreaderAsked): Promise<Label[]> {
  const { sync } = rooms.desk.store;
  const folders = await sync.folders(readerId);
  const labels: Label[] = folders.flatMap(({ id, name }) =>
    name === null ? [] : { kind: 'folder' as const, name, id },
  );
  const taken = new Set(labels.map(({ name }) => name));
  for (const followed of wishes.listsStories ? await sync.followed(readerId) : []) {
    const { story } = followed;
    // A slash would be a folder in a folder to some programs.
    const plain = followed.name.replaceAll('/', '∕').trim();
    const name = taken.has(plain) ? `${plain} (${story})` : plain;
    taken.add(name);
    labels.push({ kind: 'story', name, followed });
  }
  return labels;
}

export function streamOfLabel(label: Label): SyncStream {
  return label.kind === 'folder'
    ? { kind: 'folder', folder: label.name }
    : { kind: 'story', story: label.followed.story };
}
