import { z } from '@hono/zod-openapi';
import { feedIcon } from '../../sync/feed-icons.ts';
import { notThere } from '../calls/answers.ts';
import type { Asked, Description, MinifluxCall } from '../calls/miniflux-call.ts';
import { badId, idIn } from '../calls/read-asked.ts';

const ICON = z
  .object({
    id: z.int(),
    mime_type: z.string(),
    data: z.string().openapi({ description: '"image/webp;base64," and the picture.' }),
  })
  .openapi('Icon', { title: 'Icon', description: 'The picture that stands for a feed.' });

const shown = {
  method: 'get',
  tag: 'Feeds',
  answers: { 200: ICON },
} as const satisfies Partial<Description>;

async function iconOf(asked: Asked, feedId: number): Promise<Response> {
  const { context, rooms, readerId } = asked;
  const facts = (await rooms.desk.store.sync.feedFacts(readerId)).find(
    (one) => one.feedId === feedId,
  );
  if (facts === undefined || facts.iconUrl === null) return notThere(context);
  const data = await feedIcon(rooms, facts.iconUrl);
  if (data === null) return notThere(context);
  return context.json({ id: feedId, mime_type: 'image/webp', data });
}

const ofFeed: MinifluxCall = {
  ...shown,
  path: '/v1/feeds/{feedID}/icon',
  operationId: 'feedIcon',
  summary: 'The picture that stands for a feed',
  answer: async (asked) => {
    const id = idIn(asked.context, 'feedID');
    return id === null ? badId(asked.context, 'feed') : iconOf(asked, id);
  },
};

const byIcon: MinifluxCall = {
  ...shown,
  path: '/v1/icons/{iconID}',
  operationId: 'icon',
  summary: 'An icon by its number, which is that of its feed',
  answer: async (asked) => {
    const id = idIn(asked.context, 'iconID');
    return id === null ? badId(asked.context, 'icon') : iconOf(asked, id);
  },
};

export const ICON_CALLS: readonly MinifluxCall[] = [ofFeed, byIcon];
