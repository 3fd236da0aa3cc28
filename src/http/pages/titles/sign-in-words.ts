import type { SignInWay, TitleSignIn } from '../../../model/own/title-sign-in.ts';
import type { SignInRefusal } from '../../../pipeline/titles/keep-sign-in.ts';
import { say } from '../../language/say.ts';
import { clockTime, dayKey, dayWords, since, type Timepiece } from '../wording/times.ts';

export const WAY_WORDS: Readonly<Record<SignInWay, () => string>> = {
  basic: () => say('Name and password that the browser asks for'),
  header: () => say('A header'),
  cookie: () => say('A cookie from your browser'),
  form: () => say('The outlet’s own form'),
};

/** "Signed in, last used 3 hours ago", "Signed out since Monday: …". */
export function stateWords(signIn: TitleSignIn, timepiece: Timepiece): string {
  const { state, stateSince, lastUsedAt } = signIn;
  if (state === 'new') return say('Not used yet.');
  const ago = since(lastUsedAt ?? stateSince, timepiece.now);
  if (state === 'in') return say('Signed in, last used {ago}.', { ago });
  const isToday = dayKey(stateSince, timepiece) === dayKey(timepiece.now, timepiece);
  const time = isToday ? clockTime(stateSince, timepiece) : dayWords(stateSince, timepiece);
  return say('Signed out since {time}: {trouble}', { time, trouble: troubleWords(signIn) });
}

function troubleWords({ trouble }: TitleSignIn): string {
  const status = /^answer (\d{3})$/.exec(trouble ?? '')?.[1];
  if (status !== undefined) return say('the outlet answers {status}.', { status });
  switch (trouble) {
    case 'cut off':
      return say('the page is cut off by its paywall.');
    case 'no form':
      return say('there is no form to sign in where you said, or it leads elsewhere.');
    case 'not taken':
      return say('the outlet asks for the password again.');
    case 'not opened':
      return say('it cannot be opened with this machine’s key. Type it anew.');
    default:
      return say('the outlet could not be reached.');
  }
}

export function refusalWords(why: SignInRefusal): string {
  switch (why) {
    case 'no host':
      return say('Type the outlet’s address, for example paper.example.');
    case 'too wide':
      return say('Under this name many publish. Type the whole name of your outlet.');
    case 'no secret':
      return say('Something is missing, or holds a sign that cannot be sent.');
    case 'page elsewhere':
      return say('The page with the form must be the outlet’s own, and safe (https).');
    case 'too many':
      return say('There is no room for more sign-ins.');
  }
}
