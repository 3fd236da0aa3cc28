import type { Folder } from '../../store/sync/folders.ts';
import { FOLDER_NAME } from '../api/shapes/texts.ts';
import { type Asked, done, type NextcloudCall, notThere, refuse, whole } from './nextcloud-call.ts';

const list: NextcloudCall = {
  ...{ old: 'GET', method: 'GET', path: '/folders' },
  answer: async ({ context, rooms: { desk }, readerId }) => {
    const folders = await desk.store.sync.folders(readerId);
    return context.json({ folders: folders.flatMap(shapeOf) });
  },
};

/** What stands in none is no folder here. */
function shapeOf({ id, name }: Folder) {
  return name === null ? [] : [{ id, name, opened: true, feeds: [] }];
}

const create: NextcloudCall = {
  ...{ old: 'POST', method: 'POST', path: '/folders' },
  answer: async ({ context, rooms: { desk }, readerId, given }) => {
    const name = FOLDER_NAME.safeParse(given.name);
    if (!name.success) return refuse(context, 422, BAD_NAME);
    const change = await desk.store.sync.addFolder(readerId, name.data, desk.now());
    if (change.kind !== 'done') return refuse(context, 409, TAKEN);
    return context.json({ folders: shapeOf(change.folder) });
  },
};

const BAD_NAME = 'A folder wants a name of one line.';
const TAKEN = 'There is a folder of that name.';

const rename: NextcloudCall = {
  ...{ old: 'PUT', method: 'PUT', path: '/folders/:folderId' },
  answer: async (asked) => {
    const { context, rooms, readerId, given } = asked;
    const folder = await folderIn(asked);
    if (folder === null) return notThere(context);
    const name = FOLDER_NAME.safeParse(given.name);
    if (!name.success) return refuse(context, 422, BAD_NAME);
    const change = await rooms.desk.store.sync.renameFolder(readerId, folder.id, name.data);
    if (change.kind === 'taken') return refuse(context, 409, TAKEN);
    return change.kind === 'done' ? done(context) : notThere(context);
  },
};

/** Nextcloud takes the feeds away, too. Here they stay, in no folder: no news is lost by tidying up. */
const remove: NextcloudCall = {
  ...{ old: 'DELETE', method: 'DELETE', path: '/folders/:folderId' },
  answer: async (asked) => {
    const folder = await folderIn(asked);
    if (folder === null) return notThere(asked.context);
    await asked.rooms.desk.store.sync.removeFolder(asked.readerId, folder.id);
    return done(asked.context);
  },
};

async function folderIn({ context, rooms, readerId }: Asked): Promise<Folder | null> {
  const id = whole(context.req.param('folderId'));
  const folders = await rooms.desk.store.sync.folders(readerId);
  return folders.find((folder) => folder.id === id && folder.name !== null) ?? null;
}

export const FOLDER_CALLS: readonly NextcloudCall[] = [list, create, rename, remove];
