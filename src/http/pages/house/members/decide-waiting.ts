import type { Context } from 'hono';
import { readSignUpSettings } from '../../../../pipeline/members/sign-up-settings.ts';
import type { SignUp } from '../../../../store/members/sign-up-calls.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { seenUrl } from '../../../security/remote.ts';
import { numbersOf, readForm, textOf } from '../../frame/form-fields.ts';
import { answerDone, type Done } from '../../marks/notice.ts';
import { tellAdmitted } from '../../sign-up/sign-up-letters.ts';
import { noteAction } from '../note-action.ts';

const HERE = '/house/members';

/** POST /house/members/waiting: who asked to be let in is, or is not. */
export function decideWaiting(rooms: AppRooms) {
  const { desk } = rooms;
  const { members, house } = desk.store;

  const letIn = async (context: Context, signUp: SignUp): Promise<Done> => {
    const { newRole, most } = readSignUpSettings(await house.all());
    const admitted = { signUpId: signUp.id, role: newRole, most };
    const added = await members.addSignedUp(admitted, desk.now());
    switch (added.kind) {
      case 'added': {
        const { name: target } = signUp;
        const details = { role: added.role };
        const deed = { action: 'member.admitted', target, targetId: added.readerId, details };
        await noteAction(context, rooms, deed);
        await tellAdmitted(desk, {
          signUp,
          readerId: added.readerId,
          origin: seenUrl(context).origin,
        });
        return { kind: 'admitted' };
      }
      case 'full':
        return { kind: 'house-is-full' };
      case 'gone':
        return { kind: 'nobody-waits' };
      case 'taken':
      case 'email taken':
      case 'spent':
        return { kind: 'name-is-taken' };
    }
  };

  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const signUp = await members.signUpById(numbersOf(fields, 'waiting')[0] ?? 0, desk.now());
    if (signUp === null || signUp.stage !== 'waiting')
      return answerDone(context, HERE, { kind: 'nobody-waits' });
    if (textOf(fields, 'decision') === 'in')
      return answerDone(context, HERE, await letIn(context, signUp));
    await members.removeSignUp(signUp.id);
    // Without their name: of who is refused nothing stays.
    await noteAction(context, rooms, { action: 'member.refused', target: null, details: {} });
    return answerDone(context, HERE, { kind: 'not-admitted' });
  };
}
