import { SECOND } from '../../../model/time.ts';
import { say } from '../../language/say.ts';
import { passwordRefusal } from '../sign-in/welcome.ts';
import type { SignUpTrouble } from './take-sign-up.ts';

export type SignUpRefusal = {
  readonly said: string;
  readonly status: 400 | 403 | 409 | 429 | 503;
  /** Until one may try again; null: at once, with something else. */
  readonly seconds: number | null;
};

/** What somebody is told whose sign-up was not taken. */
export function signUpRefusal(trouble: SignUpTrouble): SignUpRefusal {
  switch (trouble.kind) {
    case 'no name':
      return refused(400, say('A name has 1 to 60 letters.'));
    case 'mixed name':
      return refused(
        400,
        say('This name mixes alphabets whose letters look alike. Write it in one of them.'),
      );
    case 'taken':
      return refused(409, say('This name cannot be taken here. Choose another.'));
    case 'no email':
      return refused(400, say('This is no address that mail could be sent to.'));
    case 'full':
      return refused(403, say('Nobody else can come in at the moment. Ask the owner.'));
    case 'spent':
      return refused(403, say('This invitation lets nobody in any more.'));
    case 'password': {
      const { said, status } = passwordRefusal(trouble.why);
      return { said, status, seconds: status === 503 ? 5 : null };
    }
    case 'slow': {
      const seconds = Math.max(1, Math.ceil(trouble.wait / SECOND));
      const minutes = Math.ceil(seconds / 60);
      const said = say(
        'Many are signing up. Wait {minutes, plural, one {# minute} other {# minutes}}, then try again.',
        { minutes },
      );
      return { said, status: 429, seconds };
    }
  }
}

function refused(status: 400 | 403 | 409, said: string): SignUpRefusal {
  return { said, status, seconds: null };
}
