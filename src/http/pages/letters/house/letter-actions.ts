import type { Context } from 'hono';
import type { HouseLetter, LetterPlan } from '../../../../model/mail/house-letter.ts';
import type { Millis } from '../../../../model/time.ts';
import { nextTurn } from '../../../../pipeline/letters/schedule/turns.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { readForm, textOf } from '../../frame/form-fields.ts';
import { visitOf } from '../../frame/visit.ts';
import { noteAction } from '../../house/note-action.ts';
import { answerDone } from '../../marks/notice.ts';
import { setArchiveOpen } from '../archive/archive-setting.ts';
import { readDraft, readNewLetter, readPlan } from './letter-form.ts';
import { withLetterOf } from './with-letter.ts';

const ALL = '/house/letters';

/** What editors do with the letters of the house; each deed is in the log. */
export function letterActions(rooms: AppRooms) {
  const { desk } = rooms;
  const { letters } = desk.store;

  const withLetter = withLetterOf(rooms);
  const note = (context: Context, action: string, target: string) =>
    noteAction(context, rooms, { action: `letter.${action}`, target, details: {} });

  return {
    /** POST /house/letters. */
    add: async (context: Context): Promise<Response> => {
      const { settings } = await visitOf(context, rooms);
      const plan = readNewLetter(await readForm(context), settings.zone);
      if (plan === null) return context.redirect(ALL, 303);
      const id = await letters.addLetter({ plan, nextAt: null }, desk.now());
      if (id === null) return answerDone(context, ALL, { kind: 'letter-there' });
      await note(context, 'made', plan.title);
      return answerDone(context, `${ALL}/${id}`, { kind: 'letter-made' });
    },

    /** POST /house/letters/:id. */
    set: withLetter(async (letter, fields, context) => {
      const plan = readPlan(fields, letter);
      await letters.setLetter(letter.id, plan, firstTurn(plan, letter, desk.now()));
      await note(context, 'set', plan.title);
      return { kind: 'letter-set' };
    }),

    /** POST /house/letters/:id/draft. */
    draft: withLetter(async (letter, fields) => {
      await letters.setDraft(letter.id, readDraft(fields));
      return { kind: 'letter-drafted' };
    }),

    /** POST /house/letters/:id/end. */
    end: withLetter(async (letter, fields, context) => {
      const isEnd = textOf(fields, 'end') !== 'no';
      if (!(await letters.setEnded(letter.id, isEnd ? desk.now() : null)))
        return { kind: 'letter-there' };
      await note(context, isEnd ? 'ended' : 'reopened', letter.title);
      return { kind: isEnd ? 'letter-ended' : 'letter-reopened' };
    }),

    /** POST /house/letters/archive: the owner's. */
    archive: async (context: Context): Promise<Response> => {
      const archive = textOf(await readForm(context), 'archive') ?? 'members';
      await setArchiveOpen(desk, archive === 'all');
      await note(context, 'archive', archive);
      return answerDone(context, ALL, { kind: 'archive-set' });
    },
  };
}

/** Null: it is sent by hand alone. */
function firstTurn(plan: LetterPlan, letter: HouseLetter, now: Millis): Millis | null {
  if (plan.rhythm === 'by hand') return null;
  return plan.rhythm === 'moves' ? now : nextTurn(plan, now, letter.lastPeriod).at;
}
