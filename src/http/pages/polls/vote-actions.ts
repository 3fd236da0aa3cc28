import type { Context } from 'hono';
import type { VoteAnswer } from '../../../store/polls/vote.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, numbersOf, readForm, textOf, wholeNumber } from '../frame/form-fields.ts';
import { answerDone, type Done } from '../marks/notice.ts';

/** POST /polls/...: what a reader does with their one vote. */
export function voteActions({ desk }: AppRooms) {
  const { polls } = desk.store;
  const cast = async (context: Context, answer: number | null): Promise<Done> => {
    const pollId = pollOf(context);
    const voting = { pollId, readerId: readerOf(context), answer };
    return doneOf(pollId, await polls.recordVote(voting, desk.now()));
  };
  return {
    vote: voting((fields, context) => {
      const [answer] = numbersOf(fields, 'answer');
      return answer === undefined ? Promise.resolve(NONE) : cast(context, answer);
    }),

    withdraw: voting((_, context) => cast(context, null)),

    undo: voting(async (fields, context) => {
      const [pollId = 0, before = 0] = (textOf(fields, 'vote') ?? '')
        .split('.')
        .map((text) => wholeNumber(text) ?? 0);
      const vote = {
        pollId,
        readerId: readerOf(context),
        answer: before === 0 ? null : before - 1,
      };
      const isBack = await polls.undoVote(vote, desk.now());
      return isBack ? { kind: 'undone' } : { kind: 'poll-not-open' };
    }),
  };
}

const NONE: Done = { kind: 'poll-none' };

function voting(act: (fields: FormFields, context: Context) => Promise<Done>) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    return answerDone(context, backPath(textOf(fields, 'back')), await act(fields, context));
  };
}

export function pollOf(context: Context): number {
  return wholeNumber(context.req.param('poll')) ?? 0;
}

function doneOf(poll: number, answer: VoteAnswer): Done {
  switch (answer.kind) {
    case 'taken':
    case 'withdrawn': {
      if (answer.isFinal)
        return { kind: answer.kind === 'taken' ? 'poll-voted-final' : 'poll-withdrawn-final' };
      const before = answer.before === null ? 0 : answer.before + 1;
      return { kind: answer.kind === 'taken' ? 'poll-voted' : 'poll-withdrawn', poll, before };
    }
    case 'final':
      return { kind: 'poll-final' };
    case 'no answer':
      return NONE;
    default:
      return { kind: 'poll-not-open' };
  }
}
