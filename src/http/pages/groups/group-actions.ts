import type { Context } from 'hono';
import { nameKey, signInName } from '../../../model/accounts/sign-in-name.ts';
import { groupNameIn, type NoteTarget, noteWordsIn } from '../../../model/together/group.ts';
import { namedTarget } from '../../../pipeline/together/named-target.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, numbersOf, readForm, textOf, wholeNumber } from '../frame/form-fields.ts';
import { answerDone, type Done } from '../marks/notice.ts';
import { GROUPS, groupPath } from './group-path.ts';

const NOT: Done = { kind: 'group-not' };

type Acting = {
  readonly fields: FormFields;
  readonly readerId: number;
  readonly groupId: number;
};
type Acted = { readonly done: Done; readonly to?: string };

/** POST /groups...: what readers do who read together. The store lets nobody touch what is of a group that they are not in. */
export function groupActions({ desk }: AppRooms) {
  const { together } = desk.store;
  return {
    make: acting(async ({ fields, readerId }) => {
      const name = groupNameIn(textOf(fields, 'name') ?? '');
      const group = name === null ? null : await together.addGroup(readerId, name, desk.now());
      return group === null
        ? { done: NOT }
        : { done: { kind: 'group-made', group }, to: groupPath(group) };
    }),

    /** The same answer whoever is called so. */
    invite: acting(async ({ fields, ...of }) => {
      const name = signInName(textOf(fields, 'name') ?? '');
      const isAsked = name !== null && (await together.addInvitation(of, name, desk.now()));
      return { done: isAsked ? { kind: 'group-asked' } : NOT };
    }),

    uninvite: acting(async ({ fields, ...of }) => {
      const wasAsked = await together.removeInvitation(of, nameKey(textOf(fields, 'name') ?? ''));
      return { done: wasAsked ? { kind: 'group-unasked' } : NOT };
    }),

    join: acting(async (of) => {
      const isIn = await together.addMember(of, desk.now());
      const group = of.groupId;
      return isIn ? { done: { kind: 'group-joined', group }, to: groupPath(group) } : { done: NOT };
    }),

    refuse: acting(async (of) => {
      const isRefused = await together.addRefusal(of, desk.now());
      return { done: isRefused ? { kind: 'group-refused', group: of.groupId } : NOT, to: GROUPS };
    }),

    unrefuse: acting(async (of) => ({
      done: undone(await together.removeRefusal(of)),
      to: GROUPS,
    })),

    leave: acting(async (of) => {
      const hasLeft = await together.markLeft(of, desk.now());
      return { done: hasLeft ? { kind: 'group-left', group: of.groupId } : NOT, to: GROUPS };
    }),

    return: acting(async (of) => {
      const isBack = await together.restoreMember(of, of.readerId, desk.now());
      return { done: undone(isBack), to: isBack ? groupPath(of.groupId) : GROUPS };
    }),

    remove: acting(async ({ fields, ...of }) => {
      const [member = 0] = numbersOf(fields, 'member');
      const isOut = await together.removeMember(of, member, desk.now());
      return { done: isOut ? { kind: 'group-removed', group: of.groupId, member } : NOT };
    }),

    bringBack: acting(async ({ fields, readerId }) => {
      const [groupId = 0, member = 0] = (textOf(fields, 'turn') ?? '')
        .split('.')
        .map((text) => wholeNumber(text) ?? 0);
      return {
        done: undone(await together.restoreMember({ readerId, groupId }, member, desk.now())),
      };
    }),
  };
}

/** POST /groups/notes...: what they say to each other. */
export function noteActions({ desk }: AppRooms) {
  const { together } = desk.store;
  return {
    add: acting(async ({ fields, readerId, groupId }) => {
      const target = targetOf(fields);
      const words = noteWordsIn(textOf(fields, 'words') ?? '');
      const named = target === null ? null : await namedTarget(desk.store, readerId, target);
      if (named === null || words === null) return { done: NOT };
      const note = await together.addNote({ readerId, groupId, ...named, words }, desk.now());
      return { done: note === null ? NOT : { kind: 'group-noted', note } };
    }),

    remove: acting(async ({ fields, readerId }) => {
      const [note = 0] = numbersOf(fields, 'note');
      const isGone = await together.removeNote(readerId, note, desk.now());
      return { done: isGone ? { kind: 'group-unnoted', note } : NOT };
    }),

    restore: acting(async ({ fields, readerId }) => {
      const [note = 0] = numbersOf(fields, 'note');
      return { done: undone(await together.restoreNote(readerId, note)) };
    }),
  };
}

function acting(act: (acting: Acting) => Promise<Acted>) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const groupId = numbersOf(fields, 'group')[0] ?? 0;
    const { done, to } = await act({ fields, readerId: readerOf(context), groupId });
    return answerDone(context, to ?? backPath(textOf(fields, 'back')), done);
  };
}

function undone(isDone: boolean): Done {
  return isDone ? { kind: 'undone' } : NOT;
}

function targetOf(fields: FormFields): NoteTarget | null {
  const [story] = numbersOf(fields, 'story');
  const [article] = numbersOf(fields, 'article');
  if (story !== undefined) return { kind: 'story', id: story };
  return article === undefined ? null : { kind: 'article', id: article };
}
