import type { Context } from 'hono';
import { LONGEST_NOTE, pollLine } from '../../../../model/polls/poll-words.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { backPath } from '../../frame/back-path.ts';
import { numbersOf, readForm, textOf } from '../../frame/form-fields.ts';
import { answerDone, type Done } from '../../marks/notice.ts';
import { pollDeskPath } from '../poll-path.ts';
import { pollOf } from '../vote-actions.ts';
import { logPoll } from './poll-log.ts';

const STANDS: Done = { kind: 'poll-stands' };

/** POST /house/polls/...: what an editor decides of a poll; each stands in the log. */
export function decideActions(rooms: AppRooms) {
  const { desk } = rooms;
  const { polls } = desk.store;
  return {
    async close(context: Context): Promise<Response> {
      const poll = pollOf(context);
      const isClosed = await polls.recordClosed(poll, desk.now());
      if (isClosed) await logPoll(rooms, context, { action: 'closed', poll });
      return answerDone(context, pollDeskPath(poll), isClosed ? { kind: 'poll-closed' } : STANDS);
    },

    async remove(context: Context): Promise<Response> {
      const poll = pollOf(context);
      const note = pollLine(textOf(await readForm(context), 'note') ?? '', LONGEST_NOTE);
      const isDeleted = note !== null && (await polls.markDeleted(poll, note, desk.now()));
      if (isDeleted) await logPoll(rooms, context, { action: 'deleted', poll });
      const done: Done = isDeleted ? { kind: 'poll-deleted', poll } : STANDS;
      return answerDone(context, pollDeskPath(poll), done);
    },

    /** Takes back a deletion. */
    restore: takingBack('restored', (poll) => polls.restorePoll(poll)),

    /** Takes back a poll that nobody has answered. */
    undo: takingBack('taken back', (poll) => polls.removePoll(poll)),
  };

  function takingBack(action: string, act: (poll: number) => Promise<boolean>) {
    return async (context: Context): Promise<Response> => {
      const fields = await readForm(context);
      const poll = numbersOf(fields, 'poll')[0] ?? 0;
      const isDone = await act(poll);
      if (isDone) await logPoll(rooms, context, { action, poll });
      const back = backPath(textOf(fields, 'back'));
      return answerDone(context, back, isDone ? { kind: 'undone' } : STANDS);
    };
  }
}
