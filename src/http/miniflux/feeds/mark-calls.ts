import type { MarkStreamRead } from '../../../model/feeds/sync.ts';
import { syncWishes } from '../../sync/sync-wishes.ts';
import { done, notAllowed, notThere } from '../calls/answers.ts';
import type { Asked, Description, MinifluxCall } from '../calls/miniflux-call.ts';
import { badId, idIn } from '../calls/read-asked.ts';
import { isOwn } from './feed-calls.ts';

const marked = {
  method: 'put',
  description: 'What comes in afterwards stays unread.',
  answers: { 204: 'nothing' },
} as const satisfies Partial<Description>;

async function markRead(asked: Asked, stream: MarkStreamRead['stream']): Promise<Response> {
  const { desk } = asked.rooms;
  const lens = await syncWishes(asked.rooms, asked.readerId);
  await desk.store.sync.markStreamRead({ ...lens, stream, at: desk.now() });
  return done(asked.context);
}

const ofFeed: MinifluxCall = {
  ...marked,
  path: '/v1/feeds/{feedID}/mark-all-as-read',
  operationId: 'markFeedAsRead',
  tag: 'Feeds',
  summary: 'Mark all that stands in a feed read',
  answer: async (asked) => {
    const feedId = idIn(asked.context, 'feedID');
    if (feedId === null) return badId(asked.context, 'feed');
    if (!(await isOwn(asked, feedId))) return notThere(asked.context);
    return markRead(asked, { kind: 'feed', feedId });
  },
};

const ofCategory: MinifluxCall = {
  ...marked,
  path: '/v1/categories/{categoryID}/mark-all-as-read',
  operationId: 'markCategoryAsRead',
  tag: 'Categories',
  summary: 'Mark all that stands in the feeds of a category read',
  answer: async (asked) => {
    const id = idIn(asked.context, 'categoryID');
    if (id === null) return badId(asked.context, 'category');
    const folders = await asked.rooms.desk.store.sync.folders(asked.readerId);
    const folder = folders.find((one) => one.id === id);
    if (folder === undefined) return notThere(asked.context);
    return markRead(asked, { kind: 'folder', folder: folder.name });
  },
};

const ofUser: MinifluxCall = {
  ...marked,
  path: '/v1/users/{userID}/mark-all-as-read',
  operationId: 'markUserAsRead',
  tag: 'Users',
  summary: 'Mark all that stands in the reader’s feeds read',
  answer: async (asked) => {
    const id = idIn(asked.context, 'userID');
    if (id === null) return badId(asked.context, 'user');
    if (id !== asked.readerId) return notAllowed(asked.context);
    return markRead(asked, { kind: 'all' });
  },
};

export const MARK_CALLS: readonly MinifluxCall[] = [ofFeed, ofCategory, ofUser];
