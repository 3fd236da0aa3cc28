import type { Context } from 'hono';
import type { HistoryPart } from '../../../store/history/history.ts';
import { searchDay } from '../../../text/search/search-day.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, numbersOf, readForm, textOf } from '../frame/form-fields.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { answerDone } from '../marks/notice.ts';

/** POST /history/remove and /history/restore: a reader takes articles, a day or all out of their history, and brings it back. */
export function historyActions(rooms: AppRooms) {
  const { history } = rooms.desk.store;
  return {
    remove: async (context: Context): Promise<Response> => {
      const visit = await visitOf(context, rooms);
      const fields = await readForm(context);
      const taken = await history.removeOpened(visit.readerId, partOf(fields, visit), visit.now);
      const back = backPath(textOf(fields, 'back') ?? '/history');
      return answerDone(context, back, { kind: 'forgotten', ...taken });
    },

    restore: async (context: Context): Promise<Response> => {
      const fields = await readForm(context);
      const action = numbersOf(fields, 'action')[0] ?? 0;
      const count = await history.restoreOpened(readerOf(context), action);
      const back = backPath(textOf(fields, 'back') ?? '/history');
      return answerDone(context, back, { kind: count > 0 ? 'undone' : 'gone-for-good' });
    },
  };
}

/** What a form names; nothing where it names nothing. */
function partOf(fields: FormFields, { settings, now }: Visit): HistoryPart {
  if (textOf(fields, 'all') !== null) return 'all';
  const day = textOf(fields, 'day');
  if (day === null || !/^\d{4}-\d\d-\d\d$/.test(day))
    return { articles: numbersOf(fields, 'article') };
  const from = searchDay(day, settings.zone, now);
  const until = searchDay(dayAfter(day), settings.zone, now);
  return from === null || until === null ? { articles: [] } : { from, until };
}

/** The next by the calendar, whatever the clock does that night. */
function dayAfter(day: string): string {
  try {
    return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  } catch {
    return '';
  }
}
