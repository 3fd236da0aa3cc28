import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { toldLogLine } from '../../../pipeline/stories/told-story.ts';
import { readTopStories } from '../../../pipeline/stories/top-stories.ts';
import { readerOf } from '../../reader-of.ts';
import { BAD_REQUEST, NOT_FOUND, TROUBLE_OF_OURS, trouble } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ID_TEXT } from '../shapes/ids.ts';
import { MUTED, NEXT, PAGE, pageOf } from '../shapes/list-shapes.ts';
import {
  LOG_LINE,
  STORY,
  STORY_ID,
  storyShape,
  TOP_STORY,
  topStoryShape,
} from '../shapes/story-shapes.ts';

const BY_STORY = z.object({
  id: ID_TEXT.openapi({ description: 'The story.', examples: [12] }),
});

const listStories = createRoute({
  method: 'get',
  path: '/stories',
  operationId: 'listStories',
  tags: ['Stories'],
  summary: 'What several titles tell',
  request: {
    query: z.strictObject({
      order: z
        .enum(['top', 'newest'])
        .default('top')
        .openapi({
          description:
            'top: the top story first, each with what put it there; newest: what was reported on last, in pages.',
          examples: ['newest'],
        }),
      muted: MUTED,
      ...PAGE,
    }),
  },
  responses: {
    200: {
      description: 'Stories; `next` is for the order newest.',
      content: {
        'application/json': { schema: z.object({ stories: z.array(TOP_STORY), next: NEXT }) },
      },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

const showStory = createRoute({
  method: 'get',
  path: '/stories/{id}',
  operationId: 'showStory',
  tags: ['Stories'],
  summary: 'A story: who says what, who carries it, who took it from whom',
  description: 'A story that is in another by now is answered with 308 and that one’s address.',
  request: { params: BY_STORY },
  responses: {
    200: { description: 'The story.', content: { 'application/json': { schema: STORY } } },
    308: {
      description: 'All of it is in another story now.',
      content: { 'application/json': { schema: z.object({ movedTo: STORY_ID }) } },
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const showStoryLog = createRoute({
  method: 'get',
  path: '/stories/{id}/log',
  operationId: 'showStoryLog',
  tags: ['Stories'],
  summary: 'How a story came about, each step with its reason',
  request: {
    params: BY_STORY,
    query: z.strictObject({
      before: ID_TEXT.optional().openapi({
        description: 'Only steps with a smaller number: the `next` of the page before.',
      }),
      limit: PAGE.limit,
    }),
  },
  responses: {
    200: {
      description: 'Steps, the newest first; of a story that is in another by now too.',
      content: {
        'application/json': {
          schema: z.object({
            log: z.array(LOG_LINE),
            next: z
              .int()
              .nullable()
              .openapi({
                description: 'What `before` has to be for the next page; null when there is none.',
                examples: [null],
              }),
          }),
        },
      },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

export function storyRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { stories } = desk.store;

  api.openapi(listStories, async (context) => {
    const { order, before = null, limit, muted } = context.req.valid('query');
    const readerId = readerOf(context);
    if (order === 'top') {
      const top = await readTopStories(desk, { readerId, now: desk.now(), limit });
      return context.json({ stories: top.map(topStoryShape), next: null }, 200);
    }
    const withMuted = muted === 'shown';
    const asked = { readerId, before, limit: limit + 1, isShared: true, withMuted };
    const found = await stories.newest(asked);
    const { page, next } = pageOf(found, limit, ({ listedBy }) => listedBy);
    return context.json(
      { stories: page.map((story) => topStoryShape({ story, place: null })), next },
      200,
    );
  });

  api.openapi(showStory, async (context) => {
    const found = await stories.find(readerOf(context), context.req.valid('param').id);
    if (found === null) return context.json(noStory(), 404);
    if (found.kind === 'story') return context.json(storyShape(found.story), 200);
    const location = `/api/stories/${found.to}`;
    return context.json({ movedTo: found.to }, 308, { location });
  });

  api.openapi(showStoryLog, async (context) => {
    const { before = null, limit } = context.req.valid('query');
    const { id } = context.req.valid('param');
    const lines = await stories.log(id, { before, limit: limit + 1 });
    const { page, next } = pageOf(lines, limit, ({ number }) => number);
    return context.json({ log: page.map(toldLogLine), next }, 200);
  });
}

function noStory() {
  return trouble('not_found', 'There is no such story.');
}
