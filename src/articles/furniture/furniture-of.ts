import { creditOf } from './credit-of.ts';
import {
  LABELS,
  POINTERS,
  PROMPT_OPENINGS,
  PROMPT_PHRASES,
  READER_WORDS,
  WEAK_PROMPT_PHRASES,
} from './furniture-words.ts';
import { isSentence, plainWords, simplified, wordCount } from './lines.ts';

/** What a line is, when it is not the article's text. */
export type Furniture =
  | 'credit'
  /** One line that sends the reader elsewhere ("Read more: ..."). */
  | 'pointer'
  /** A heading over a list of other articles ("Don't miss:"). */
  | 'list heading'
  /** Sign up, pay, follow, consent. */
  | 'prompt'
  /** Share, Print, Advertisement. */
  | 'label'
  /** "Source: Read Full Article", as copying sites write under what they copied. */
  | 'source';

const POINTER_SET: ReadonlySet<string> = new Set(POINTERS);
const POINTERS_BEGIN: ReadonlySet<string | undefined> = new Set(
  POINTERS.map((pointer) => pointer.split(' ', 1)[0]),
);
const PROMPT_OPENING = new RegExp(
  `^(?:${PROMPT_OPENINGS.map(RegExp.escape).join('|')})(?![\\p{L}-])`,
  'u',
);
/** One pass over a line instead of one for each phrase. */
const ANY_PROMPT_PHRASE = new RegExp(PROMPT_PHRASES.map(RegExp.escape).join('|'));

/** What kind of furniture a line or paragraph is; null if it may be the article's text. Linear. */
export function furnitureOf(line: string): Furniture | null {
  if (line.length > 1_500) return null;
  const plain = simplified(line);
  if (POINTER_SET.has(plain)) return 'list heading';
  if (plain === '' || LABELS.has(plain)) return 'label';
  if (creditOf(line) !== null) return 'credit';
  if (isSourceLine(plain)) return 'source';
  return (
    pointerOf(line, plain) ??
    (isPrompt(line, plain) || isLegal(plain) || isCounter(plain) ? 'prompt' : null)
  );
}

/** "Source: Read Full Article" and its kin; "Source: the ministry" is not it. */
function isSourceLine(plain: string): boolean {
  return /^(?:source|quelle|fuente|fonte|bron|źródło|источник|джерело)\s?: ?(?:read (?:the )?(?:full|original)|full article|original article|link|click|https?:|www\.)/.test(
    plain,
  );
}

function pointerOf(line: string, plain: string): Furniture | null {
  if (POINTER_SET.has(plain)) return 'list heading';
  // Who says "Read more" in quotes is somebody.
  if (/^["“„«'‘]/.test(line)) return null;
  const colon = plain.search(/[:|»›>→]/);
  const opening = colon === -1 ? '' : plain.slice(0, colon).trim();
  if (opening === '' || !POINTER_SET.has(opening.replace(/[^\p{L}\p{N}' ]/gu, '').trim())) {
    return isPointerPhrase(line, plain) ? 'pointer' : null;
  }
  // "Watch: ..." is furniture; "Background: in 2014 the council had voted otherwise." is a sentence of the article.
  return isSentence(line) && wordCount(line) > 14 ? null : 'pointer';
}

/** Whether a line begins as pointers do, whatever follows: enough where what follows is a link. */
export function opensWithPointer(line: string): boolean {
  const words = simplified(line.slice(0, 80)).split(' ').slice(0, 4);
  if (!POINTERS_BEGIN.has(words[0] ?? '')) return false;
  return words.some(
    (_, index) =>
      index > 0 &&
      POINTER_SET.has(
        words
          .slice(0, index + 1)
          .join(' ')
          .replace(/[:,]$/, ''),
      ),
  );
}

/** "Read more about the lighthouse here", "Read our full story": short, an order, nobody quoted. */
function isPointerPhrase(line: string, plain: string): boolean {
  const isPointer =
    /^(?:read more (?:about|on|from|at|of|in)|read (?:the|our) (?:full|original|whole)|read (?:it|the rest) (?:here|at)|more (?:from|on) [\p{L} ]{2,40}$|the post .{1,80} (?:appeared first|first appeared) on|this (?:article|story) (?:was )?(?:originally|first) (?:appeared|published)|mehr (?:über|zum thema) |lesen sie (?:auch|mehr|hier) |lisez aussi|lire aussi|à lire aussi|lea también|leia também|leia mais|leggi anche|lees ook|czytaj (?:także|też|również)|przeczytaj|читайте также|читайте також)/u.test(
      plain,
    );
  return isPointer && !/[“”"«»„]/.test(line) && wordCount(line) <= 16;
}

function isPrompt(line: string, plain: string): boolean {
  if (/[“”«»„]/.test(line)) return false;
  if (PROMPT_OPENING.test(plain) && !isReported(plain) && wordCount(line) <= 16) return true;
  if (!ANY_PROMPT_PHRASE.test(plain) || wordCount(line) > 70) return false;
  if (!plainWords(line).some((word) => READER_WORDS.has(word))) return false;
  const strong = PROMPT_PHRASES.filter((phrase) => plain.includes(phrase)).length;
  const isEnough =
    strong >= 2 || (strong === 1 && WEAK_PROMPT_PHRASES.some((phrase) => plain.includes(phrase)));
  return isEnough && !isReported(plain);
}

/** News about newsletters is news: somebody says it. */
function isReported(plain: string): boolean {
  return /(?:^|[^\p{L}])(?:said|says|told|added|according to|announced|reported|sagte|erklärte|laut|selon|a déclaré|a dit|dijo|según|disse|segundo|ha detto|secondo|zei|volgens|powiedział|według|сказал|сообщил|сообщила|заявил|заявила|повідомив|повідомила|заявив|сказав)(?:$|[^\p{L}])/u.test(
    plain,
  );
}

/** Words that only speak to one person: the reader, where nobody is quoted. */
const ADDRESS =
  /(?:^|[^\p{L}])(?:you|your|yours|vous|votre|vos|usted|ustedes|tu correo|você|vocês|jouw|uw|вас|вам|ваш|ваша|ваши|ваші|twój|twoje|twoją)(?:$|[^\p{L}])/iu;

/** Whether a short line speaks to the reader rather than of the news. */
export function speaksToReader(line: string): boolean {
  if (wordCount(line) > 25 || /[“”"«»„]/.test(line)) return false;
  return ADDRESS.test(line) || /[\p{Ll},] (?:Sie|Ihren?|Ihnen)(?:$|[^\p{L}])/u.test(line);
}

function isLegal(plain: string): boolean {
  if (plain.length > 260) return false;
  return /^(?:©|copyright (?:©|\(c\)|\d{4})|\(c\) ?\d{4}|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|wszelkie prawa zastrzeżone|все права защищены|всі права захищені)/u.test(
    plain,
  );
}

/** "23 comments", "1.2k shares", "5 min read", and the number alone, its word lost in the copying. */
function isCounter(plain: string): boolean {
  if (/^\d{1,4}$/.test(plain)) return true;
  return /^\d[\d.,]{0,7} ?[km]?(?:\+)? (?:comments?|shares?|views?|likes?|retweets?|replies|reactions?|min(?:ute)?s? read|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarzy|комментари(?:й|я|ев)|коментар(?:|і|ів))$/u.test(
    plain,
  );
}
