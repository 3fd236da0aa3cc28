import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';

/** Moved on whenever the sentence below says something else. */
export const CONSENT_VERSION = '2026-11';

/** What somebody agrees to who subscribes: these words are shown and kept. */
export function consentWords(titles: readonly string[]): string {
  const names = new Intl.ListFormat(spoken().tag, { type: 'conjunction' }).format(titles);
  return say(
    'Yes, send me {names} by mail. My address is kept for that alone and given to nobody. I can stop it at any time by a link in every letter.',
    { names },
  );
}
