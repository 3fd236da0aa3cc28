import type { Context } from 'hono';
import { nameTarget } from '../../../pipeline/following/name-target.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, filesOf, numbersOf, readForm, textOf } from '../frame/form-fields.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { answerDone, type Done } from '../marks/notice.ts';
import { endOf } from './end-choice.ts';
import { madeKind } from './following-done.ts';
import { takeFollowingFile } from './following-file.ts';
import { askedIn } from './new-rule-page.ts';

const GONE: Done = { kind: 'rule-gone' };

/** POST /following...: what a reader does with their rules. Each can be undone. */
export function followingActions(rooms: AppRooms) {
  const { following } = rooms.desk.store;
  return {
    add: changing(rooms, (fields, visit) => add(rooms, fields, visit)),
    /** Takes away what was added; what it took the place of holds again. */
    undo: changing(rooms, async (fields, { readerId }) => {
      await following.undoRule(readerId, ruleOf(fields));
      return { kind: 'undone' };
    }),
    end: changing(rooms, async (fields, { readerId }) => {
      const rule = await following.removeRule(readerId, ruleOf(fields));
      return rule === null ? GONE : { kind: 'rule-ended', rule: rule.id };
    }),
    restore: changing(rooms, async (fields, { readerId }) => {
      const rule = await following.restoreRule(readerId, ruleOf(fields));
      return rule === null ? GONE : { kind: 'rule-back' };
    }),
    change: changing(rooms, async (fields, { readerId, now }) => {
      const rule = await following.byId(readerId, ruleOf(fields));
      if (rule === null) return GONE;
      const endsAt = endOf(textOf(fields, 'end'), now);
      const name = textOf(fields, 'name') ?? rule.name;
      await following.setRule({ readerId, id: rule.id, name, endsAt });
      return { kind: 'rule-changed', rule: rule.id, was: rule.endsAt ?? 0 };
    }),
    /** Gives a rule the end it had before. */
    endAgain: changing(rooms, async (fields, { readerId }) => {
      const [id, was] = (textOf(fields, 'rule') ?? '').split('.').map(Number);
      const rule = await following.byId(readerId, id ?? 0);
      if (rule === null || was === undefined || !Number.isSafeInteger(was)) return GONE;
      const { name } = rule;
      await following.setRule({ readerId, id: rule.id, name, endsAt: was === 0 ? null : was });
      return { kind: 'rule-back' };
    }),
    take: changing(rooms, async (fields, visit) => {
      const [file] = filesOf(fields, 'file');
      const isTaken = file !== undefined && (await takeFollowingFile(rooms, visit, file));
      return { kind: isTaken ? 'rules-taken' : 'rules-refused' };
    }),
  };
}

async function add({ desk }: AppRooms, fields: FormFields, visit: Visit): Promise<Done> {
  const { readerId, now, settings } = visit;
  const asked = askedIn((name) => textOf(fields, name));
  const naming =
    asked === null ? null : await nameTarget(desk.store, { ...asked, zone: settings.zone, now });
  if (asked === null || naming?.kind !== 'named') return { kind: 'not-a-rule' };
  const { does } = asked;
  const { target, name } = naming.named;
  const { rule } = await desk.store.following.addRule({
    ...{ readerId, does, target, at: now },
    name: textOf(fields, 'name')?.slice(0, 200).toWellFormed() ?? name,
    endsAt: endOf(textOf(fields, 'end'), now),
  });
  return { kind: madeKind(does), rule: rule.id };
}

function ruleOf(fields: FormFields): number {
  return numbersOf(fields, 'rule')[0] ?? 0;
}

type Changing = (fields: FormFields, visit: Visit) => Promise<Done>;

function changing(rooms: AppRooms, change: Changing) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const done = await change(fields, await visitOf(context, rooms));
    return answerDone(context, backPath(textOf(fields, 'back') ?? '/following'), done);
  };
}
