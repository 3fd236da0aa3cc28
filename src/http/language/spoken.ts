import { AsyncLocalStorage } from 'node:async_hooks';
import { ENGLISH, type Language } from './language.ts';

const speaking = new AsyncLocalStorage<Language>();

/** The language of the request that is being answered; English outside of one. */
export function spoken(): Language {
  return speaking.getStore() ?? ENGLISH;
}

/** Does a piece of work, and all that it awaits, in a language. */
export function speakingIn<Result>(language: Language, work: () => Result): Result {
  return speaking.run(language, work);
}
