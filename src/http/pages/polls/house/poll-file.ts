import type { Context } from 'hono';
import { countsCsv, pollCounts } from '../../../../pipeline/polls/told-poll.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { readerOf } from '../../../reader-of.ts';
import { pollOf } from '../vote-actions.ts';

const TYPES = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
} as const;

/** GET /house/polls/:poll/counts.json and .csv: the numbers, and nothing of anybody. */
export function pollFile({ desk }: AppRooms, as: 'json' | 'csv') {
  return async (context: Context): Promise<Response> => {
    const id = pollOf(context);
    const reading = await desk.store.polls.reading(id, readerOf(context));
    if (reading === null) return context.text('There is no such poll.\n', 404);
    const body =
      as === 'csv'
        ? countsCsv(reading, desk.now())
        : `${JSON.stringify(pollCounts(reading, desk.now()), null, 2)}\n`;
    return context.body(body, 200, {
      'content-type': TYPES[as],
      'content-disposition': `attachment; filename="poll-${id}.${as}"`,
    });
  };
}
