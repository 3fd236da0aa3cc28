import { simplified } from '../furniture/lines.ts';
import { phrases } from '../furniture/words/language-words.ts';
import type { Line } from './line.ts';

/** What stands on the button of a box that offers a newsletter. */
const BUTTONS: ReadonlySet<string> = new Set(
  phrases(`
    sign up | sign me up | sign up now | sign up for free | subscribe | subscribe now | register | register now | join
    join now | join us | get it | get the newsletter | abonnieren | jetzt abonnieren | kostenlos abonnieren | anmelden
    jetzt anmelden | s'abonner | je m'abonne | s'inscrire | je m'inscris | suscribirse | suscribirme | suscríbete
    inscreva-se | assinar | assine | iscriviti | abbonati | aanmelden | inschrijven | meld je aan | zapisz się
    подписаться | підписатися | اشترك | اشترك الآن | 订阅 | 立即订阅 | 訂閱 | 登録する | 購読する
  `),
);

/** Words of a newsletter's name, and of the line that praises it. */
const NAME_WORDS = 6;
const PRAISE_WORDS = 16;

/**
 * The lines of boxes that offer a newsletter, as they are copied with a page: its name, a line in praise of it, a
 * button. The lines themselves say nothing of newsletters; that they stand above the button tells.
 */
export function signUpBoxes(lines: readonly Line[]): ReadonlySet<Line> {
  const boxes = new Set<Line>();
  for (const [at, button] of lines.entries()) {
    const [name, praise] = [lines[at - 2], lines[at - 1]];
    if (name === undefined || praise === undefined || !BUTTONS.has(simplified(button.text)))
      continue;
    if (isName(name) && isPraise(praise))
      for (const line of [name, praise, button]) boxes.add(line);
  }
  return boxes;
}

function isName({ text, words, company }: Line): boolean {
  return words <= NAME_WORDS && company <= 3 && !/[.!?…。:：,]["'”’»)」]?$/.test(text);
}

function isPraise({ text, words, furniture }: Line): boolean {
  return furniture !== null || (words <= PRAISE_WORDS && !/["“”„«»「『]|\d/.test(text));
}
