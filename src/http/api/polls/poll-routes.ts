import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Poll } from '../../../model/polls/poll.ts';
import { toldPoll } from '../../../pipeline/polls/told-poll.ts';
import type { VoteAnswer } from '../../../store/polls/vote.ts';
import { readerOf } from '../../reader-of.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import {
  BAD_BODY,
  BAD_REQUEST,
  NOT_FOUND,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
  troubleAnswer,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ID_TEXT } from '../shapes/ids.ts';
import { POLL } from './poll-shapes.ts';

const BY_POLL = z.object({ id: ID_TEXT.openapi({ description: 'The poll.' }) });
const ONE = { 'application/json': { schema: POLL } };
const A_PAGE = 50;

const listPolls = createRoute({
  method: 'get',
  path: '/polls',
  operationId: 'listPolls',
  tags: ['Polls'],
  summary: 'What editors asked, the newest first',
  request: {
    query: z.strictObject({
      story: ID_TEXT.optional().openapi({ description: 'Only about this story.' }),
      before: ID_TEXT.optional().openapi({ description: 'Only polls with a smaller number.' }),
    }),
  },
  responses: {
    200: {
      description: `At most ${A_PAGE}.`,
      content: { 'application/json': { schema: z.object({ polls: z.array(POLL) }) } },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

const readPoll = createRoute({
  method: 'get',
  path: '/polls/{id}',
  operationId: 'readPoll',
  tags: ['Polls'],
  summary: 'One poll, as this reader may see it',
  request: { params: BY_POLL },
  responses: {
    200: { description: 'The poll.', content: ONE },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const vote = createRoute({
  method: 'put',
  path: '/polls/{id}/vote',
  operationId: 'vote',
  tags: ['Polls'],
  summary: 'Vote, or change a vote where the poll allows that',
  request: {
    params: BY_POLL,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            answer: z
              .int()
              .min(0)
              .max(9)
              .openapi({ description: 'Among the poll’s answers, from 0.', examples: [0] }),
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'The poll with that vote.', content: ONE },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    409: troubleAnswer('It is not open, or the vote stays as it is.'),
    ...TROUBLE_OF_OURS,
  },
});

const withdrawVote = createRoute({
  method: 'delete',
  path: '/polls/{id}/vote',
  operationId: 'withdrawVote',
  tags: ['Polls'],
  summary: 'Withdraw a vote; for good where votes cannot be changed',
  request: { params: BY_POLL },
  responses: {
    200: { description: 'The poll without that vote.', content: ONE },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    409: troubleAnswer('It is not open.'),
    ...TROUBLE_OF_OURS,
  },
});

const NO_POLL = trouble('not_found', 'There is no such poll.');

export function pollRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { polls } = desk.store;
  const isGuest = (context: Context) => callerOf(context)?.reader.role === 'guest';
  const isFor = (context: Context, { takesGuests }: Poll) => takesGuests || !isGuest(context);

  const found = async (context: Context, id: number) => {
    const reading = await polls.reading(id, readerOf(context));
    if (reading === null || !isFor(context, reading.poll)) return null;
    return toldPoll(reading, desk.now());
  };

  api.openapi(listPolls, async (context) => {
    const { story, before = null } = context.req.valid('query');
    const isForGuests = isGuest(context);
    const readings =
      story === undefined
        ? await polls.readings(
            await polls.newest({ before, limit: A_PAGE, isForGuests }),
            readerOf(context),
          )
        : await polls.ofStory(story, readerOf(context));
    const shown = readings.filter(
      ({ poll }) => isFor(context, poll) && poll.id < (before ?? Infinity),
    );
    return context.json({ polls: shown.map((one) => toldPoll(one, desk.now())) }, 200);
  });

  api.openapi(readPoll, async (context) => {
    const poll = await found(context, context.req.valid('param').id);
    return poll === null ? context.json(NO_POLL, 404) : context.json(poll, 200);
  });

  const cast = async (context: Context, pollId: number, answer: number | null) => {
    const voting = { pollId, readerId: readerOf(context), answer };
    const { kind } = await polls.recordVote(voting, desk.now());
    return { words: NOT_TAKEN[kind], poll: await found(context, pollId) };
  };

  api.openapi(vote, async (context) => {
    const { answer } = context.req.valid('json');
    const { words, poll } = await cast(context, context.req.valid('param').id, answer);
    if (poll === null) return context.json(NO_POLL, 404);
    return words === null
      ? context.json(poll, 200)
      : context.json(trouble('not_counted', words), 409);
  });

  api.openapi(withdrawVote, async (context) => {
    const { words, poll } = await cast(context, context.req.valid('param').id, null);
    if (poll === null) return context.json(NO_POLL, 404);
    return words === null
      ? context.json(poll, 200)
      : context.json(trouble('not_counted', words), 409);
  });
}

/** Why a vote was not taken; null: it was. */
const NOT_TAKEN: Readonly<Record<VoteAnswer['kind'], string | null>> = {
  taken: null,
  withdrawn: null,
  absent: 'There is no such poll.',
  scheduled: 'It is not open yet.',
  closed: 'It is closed.',
  deleted: 'It was deleted.',
  'no answer': 'It has no such answer.',
  final: 'A vote in this poll stays as it is.',
};
