import type { Context, Hono } from 'hono';
import { followFolder } from '../../../../pipeline/together/follow-folder.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { readerOf } from '../../../reader-of.ts';
import { backPath } from '../../frame/back-path.ts';
import { type FormFields, numbersOf, readForm, textOf } from '../../frame/form-fields.ts';
import { answerDone, type Done } from '../../marks/notice.ts';

const NOT: Done = { kind: 'group-not' };

/** POST /groups/folders...: a folder is shown to a group, hidden again, and its feeds are followed by who sees it. */
export function addFolderRoutes(app: Hono, { desk, actions }: AppRooms): void {
  const { together } = desk.store;
  app.post(
    '/groups/folders',
    acting(async ({ fields, readerId, groupId }) => {
      const name = textOf(fields, 'name') ?? '';
      const folder = await together.addSharedFolder({ readerId, groupId }, name, desk.now());
      return folder === null ? NOT : { kind: 'folder-shown', folder };
    }),
  );
  app.post(
    '/groups/folders/hide',
    acting(async ({ readerId, folder }) =>
      (await together.setFolderHidden(readerId, folder, desk.now()))
        ? { kind: 'folder-hidden', folder }
        : NOT,
    ),
  );
  app.post(
    '/groups/folders/show-again',
    acting(async ({ readerId, folder }) =>
      (await together.setFolderHidden(readerId, folder, null)) ? { kind: 'undone' } : NOT,
    ),
  );
  app.post(
    '/groups/folders/follow',
    acting(async ({ readerId, groupId, folder }) => {
      const room = { store: desk.store, subscribe: actions.subscribe };
      const followed = await followFolder(room, { readerId, groupId }, folder);
      if (followed === null) return NOT;
      const { addedCount, leftOut } = followed;
      return leftOut > 0 ? { kind: 'folder-full' } : { kind: 'folder-followed', count: addedCount };
    }),
  );
}

type Acting = {
  readonly fields: FormFields;
  readonly readerId: number;
  readonly groupId: number;
  readonly folder: number;
};

function acting(act: (acting: Acting) => Promise<Done>) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const [groupId = 0] = numbersOf(fields, 'group');
    const [folder = 0] = numbersOf(fields, 'folder');
    const done = await act({ fields, readerId: readerOf(context), groupId, folder });
    return answerDone(context, backPath(textOf(fields, 'back')), done);
  };
}
