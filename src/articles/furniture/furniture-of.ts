import type { RemovalReason } from '../../model/removal.ts';
import { isAuthorNote, namesHandle, REACHING } from './author-note.ts';
import { creditOf } from './credit-of.ts';
import { isCopiersLine, SOURCE_OPENINGS, saysWhereItAppeared } from './first-appeared.ts';
import { furnitureWords } from './furniture-words.ts';
import { isSentence, simplified, wordCount } from './lines.ts';
import { PhraseFinder } from './phrase-finder.ts';
import { PhraseOpenings } from './phrase-openings.ts';
import { SMALL_PRINT, TAG_WORDS } from './words/tags.ts';

/** What a line is, when it is not the article's text. */
export type Furniture =
  | 'credit'
  /** One line that sends the reader elsewhere ("Read more: ..."). */
  | 'pointer'
  /** A heading over a list of other articles ("Don't miss:"). */
  | 'list heading'
  /** Sign up, pay, follow, consent. */
  | 'prompt'
  /** Share, Print, "12 comments". */
  | 'label'
  /** "Advertisement", "Story continues below". */
  | 'advertisement'
  /** "© 2024 The Harbour Times. All rights reserved." */
  | 'legal'
  /** "Jane Doe is a reporter in Port. Follow her on Twitter: @jane" */
  | 'author note'
  /** "Source: Read Full Article", "This article first appeared in ...". */
  | 'source';

const REASONS: Readonly<Record<Furniture, RemovalReason>> = {
  credit: 'caption or credit',
  pointer: 'pointer to other articles',
  'list heading': 'pointer to other articles',
  prompt: 'prompt to the reader',
  label: 'page control',
  advertisement: 'advertisement',
  legal: 'copyright or legal line',
  'author note': 'note about the author',
  source: 'source line',
};

/** Why a piece of furniture is not the article's text. */
export function removalReasonOf(furniture: Furniture): RemovalReason {
  return REASONS[furniture];
}

const HEADINGS: ReadonlySet<string> = new Set([
  ...furnitureWords('pointers'),
  ...furnitureWords('lists'),
]);
const POINTERS: ReadonlySet<string> = new Set([...HEADINGS, ...furnitureWords('kickers')]);
const LISTS: ReadonlySet<string> = new Set(furnitureWords('lists'));
const POINTERS_BEGIN: ReadonlySet<string | undefined> = new Set(
  [...POINTERS].map((pointer) => pointer.split(' ', 1)[0]),
);
/** Lines that are one of these and nothing else; of two kinds the later here counts. */
const WHOLE_LINES: ReadonlyMap<string, Furniture> = new Map([
  ...furnitureWords('labels').map((label) => [label, 'label'] as const),
  ...furnitureWords('advertisements').map((label) => [label, 'advertisement'] as const),
  ...[...HEADINGS].map((heading) => [heading, 'list heading'] as const),
]);
const TAGS: ReadonlySet<string> = new Set(TAG_WORDS);
const COUNTED: ReadonlySet<string> = new Set(furnitureWords('counted'));
const POINTER_OPENINGS = new PhraseOpenings(furnitureWords('pointerOpenings'));
const PROMPT_OPENINGS = new PhraseOpenings(furnitureWords('promptOpenings'));
/** One pass over a line finds all that only few lines hold. */
const TELLING_PHRASES = new PhraseFinder(
  [...furnitureWords('promptPhrases'), ...REACHING, ...SMALL_PRINT],
  {
    wholeWords: false,
  },
);
const SMALL_PRINT_PHRASES: ReadonlySet<string> = new Set(SMALL_PRINT);
const REACHING_PHRASES: ReadonlySet<string> = new Set(REACHING);
const WEAK_PHRASES = new PhraseFinder(furnitureWords('weakPromptPhrases'), { wholeWords: false });
const READER_WORDS = new PhraseFinder(furnitureWords('readerWords'), { wholeWords: true });
const REPORTING_WORDS = new PhraseFinder(furnitureWords('reportingWords'), { wholeWords: true });
const LEGAL = new PhraseOpenings(furnitureWords('legal'));
/** One question that spares most lines the four that follow. */
const ANY_OPENING = new PhraseOpenings([
  ...furnitureWords('pointerOpenings'),
  ...furnitureWords('promptOpenings'),
  ...furnitureWords('legal'),
  ...SOURCE_OPENINGS,
]);

/** UTF-16 units: the longest consent paragraphs, of some 70 words and no more. */
const LONGEST = 700;
/** Words of the prompts that one sign is enough to know. */
const SHORT = 16;
/** UTF-16 units: the longest notes about rights that are one line. */
const LONGEST_LEGAL = 300;
/** UTF-16 units: no label, pointer or heading is longer. */
const LONGEST_LABEL = 70;

/** What kind of furniture a line or paragraph is; null if it may be the article's text. Linear. */
export function furnitureOf(line: string): Furniture | null {
  if (line.length > LONGEST) return null;
  const plain = simplified(line);
  return (
    (plain.length <= LONGEST_LABEL ? labelOf(plain) : null) ??
    (creditOf(line) !== null ? 'credit' : null) ??
    byColon(line, plain) ??
    (ANY_OPENING.opens(plain) ? byOpening(line, plain) : null) ??
    (isMoreFrom(line, plain) ? 'pointer' : null) ??
    (isAppLine(line, plain) || isTrial(line, plain) ? 'prompt' : null) ??
    (isCopyright(line, plain) ? 'legal' : null) ??
    byPhrases(line, plain)
  );
}

function labelOf(plain: string): Furniture | null {
  if (isListPhrase(plain)) return 'list heading';
  return WHOLE_LINES.get(plain) ?? (plain === '' || isCounter(plain) ? 'label' : null);
}

/** "More great stories", "Most read in world news", "Latest from the harbour". */
function isListPhrase(plain: string): boolean {
  // Said of every line: most begin with other letters.
  if (!/^[mltpr]/.test(plain)) return false;
  return /^(?:more (?:great |top |new |recent |popular |related )?(?:[\p{L}&]{1,20} ){0,2}(?:stories|articles|coverage|headlines)|(?:most|latest|trending|popular|recommended|related|recent|top) (?:read|popular|viewed|shared|watched|commented|stories|articles|news|posts|videos|headlines|research|reading|links|coverage)(?: (?:in|from|on|by|for|at|this|right) (?:[\p{L}&]{1,20} ?){1,4})?)$/u.test(
    plain,
  );
}

/** Whether a heading stands only over lists of other articles at an article's end ("Most read"). */
export function opensFootList(line: string): boolean {
  return (
    line.length <= LONGEST_LABEL && (LISTS.has(simplified(line)) || isListPhrase(simplified(line)))
  );
}

/** "Read more: Ferry sold", "Source: Read Full Article". */
function byColon(line: string, plain: string): Furniture | null {
  // Nothing that points is longer before its colon.
  const colon = plain.slice(0, 48).search(/[:|»›>→]/);
  if (colon === -1) return null;
  if (isCopiersLine(plain)) return 'source';
  if (isTagList(line, plain)) return 'label';
  const opening = plain.slice(0, colon).replace(/[^\p{L}\p{N}' 【】]/gu, '');
  // Who says "Read more" in quotes is somebody.
  if (!POINTERS.has(opening.trim()) || opensWithQuote(line)) return null;
  // "Watch: ..." is furniture; "Background: in 2014 the council had voted otherwise." is a sentence of the article.
  return isSentence(line) && wordCount(line) > 14 ? null : 'pointer';
}

/** "Tags: ferry, harbour", "DORN/1 | Keywords: WORLD". */
function isTagList(line: string, plain: string): boolean {
  const label = plain.slice(0, plain.indexOf(':')).split('|').at(-1)?.trim() ?? '';
  return TAGS.has(label) && !isSentence(line) && !hasQuote(line);
}

function byOpening(line: string, plain: string): Furniture | null {
  if (saysWhereItAppeared(line, plain)) return 'source';
  if (isPointerPhrase(line, plain)) return 'pointer';
  if (plain.length <= LONGEST_LEGAL && LEGAL.opens(plain)) return 'legal';
  if (!PROMPT_OPENINGS.opens(plain) || hasQuote(line)) return null;
  // A longer one must speak to the reader besides.
  const isShort = wordCount(line) <= SHORT || speaksToReader(line);
  return isShort && !isReported(plain) ? 'prompt' : null;
}

/** Whether a line begins as pointers do, whatever follows: enough where what follows is a link. */
export function opensWithPointer(line: string): boolean {
  const words = simplified(line.slice(0, 80)).split(' ').slice(0, 4);
  if (!POINTERS_BEGIN.has(words[0] ?? '')) return false;
  return words.some(
    (_, index) =>
      index > 0 &&
      POINTERS.has(
        words
          .slice(0, index + 1)
          .join(' ')
          .replace(/[:,]$/, ''),
      ),
  );
}

/** "Read more about the lighthouse here", "Read our full story": short, an order, nobody quoted. */
function isPointerPhrase(line: string, plain: string): boolean {
  if (plain.length > 200 || opensWithQuote(line)) return false;
  return POINTER_OPENINGS.opens(plain) && !hasQuote(line) && wordCount(line) <= 16;
}

/** "More from the harbour": what is more must end the line. */
function isMoreFrom(line: string, plain: string): boolean {
  return (
    plain.startsWith('more ') &&
    /^more (?:from|on|in|about) [\p{L} ]{2,40}$/u.test(plain) &&
    wordCount(line) <= 16
  );
}

/** "Get the Channel Nine app: news the second it breaks." */
function isAppLine(line: string, plain: string): boolean {
  if (plain.length > 200 || !plain.includes(' app')) return false;
  return (
    /^(?:get|download|try|install|open|use) (?:the|our) [\p{L}\p{N}' -]{0,40}\bapps?\b/u.test(
      plain,
    ) &&
    wordCount(line) <= SHORT &&
    !hasQuote(line)
  );
}

/** "The Ledger in full: try it for 14 days." */
function isTrial(line: string, plain: string): boolean {
  const at = plain.length > 200 ? -1 : plain.indexOf('try ');
  if (at === -1 || !/(?:days?|weeks?|months?)$/.test(plain)) return false;
  const offer =
    /^try (?:it|us|(?:the |our )?[\p{L}\p{N} ]{1,30}?)(?: free)? for (?:just |only )?(?:\d{1,3}|one|two|three|four|a) (?:days?|weeks?|months?)$/u;
  return offer.test(plain.slice(at)) && wordCount(line) <= 20 && !hasQuote(line);
}

/** What long lines are by what they hold: consent and sign-up prompts, notes about the author. */
function byPhrases(line: string, plain: string): Furniture | null {
  if (hasQuote(line)) return null;
  const found = TELLING_PHRASES.find(plain);
  if (found.length === 0 && !line.includes('@')) return null;
  const isReaching = found.some((phrase) => REACHING_PHRASES.has(phrase)) || namesHandle(line);
  if (isReaching && isAuthorNote(line)) return 'author note';
  if (found.some((phrase) => SMALL_PRINT_PHRASES.has(phrase)) && wordCount(line) <= 40)
    return 'advertisement';
  const strong = found.filter((phrase) => !REACHING_PHRASES.has(phrase)).length;
  return isPrompt(line, plain, strong) ? 'prompt' : null;
}

function isPrompt(line: string, plain: string, strong: number): boolean {
  if (strong === 0 || wordCount(line) > 70) return false;
  if (!READER_WORDS.isIn(plain)) return false;
  const isEnough = strong >= 2 || wordCount(line) <= SHORT || WEAK_PHRASES.isIn(plain);
  return isEnough && !isReported(plain);
}

/** News about newsletters is news: somebody says it. */
function isReported(plain: string): boolean {
  return REPORTING_WORDS.isIn(plain);
}

/** Words that only speak to one person: the reader, where nobody is quoted. */
const ADDRESS =
  /(?:^|[^\p{L}])(?:you|your|yours|vous|votre|vos|usted|ustedes|tu correo|você|vocês|jouw|uw|вас|вам|ваш|ваша|ваши|ваші|twój|twoje|twoją)(?:$|[^\p{L}])|[您你]/iu;

/** Whether a short line speaks to the reader rather than of the news. */
export function speaksToReader(line: string): boolean {
  if (wordCount(line) > 25 || hasQuote(line)) return false;
  return ADDRESS.test(line) || /[\p{Ll},] (?:Sie|Ihren?|Ihnen)(?:$|[^\p{L}])/u.test(line);
}

/** ©, (c), "Copyright 2024": the signs first, since most lines have none. */
function isCopyright(line: string, plain: string): boolean {
  const first = plain.charCodeAt(0);
  if (first !== 0xa9 && first !== 99 && first !== 40) return false;
  return (
    plain.length <= LONGEST_LEGAL &&
    (/^(?:©|\(c\) ?(?:\d{4}|copyright)|copyright (?:©|\(c\)|\d{4}))/u.test(plain) ||
      // "Copyright The Ledger Ltd": a name, where "Copyright law" has none.
      /^(?:Copyright|COPYRIGHT) (?:[Tt]he |THE )?\p{Lu}/u.test(line))
  );
}

/** "23 comments", "1.2k shares", "5 min read", "Comments (12)", and the number alone, its word lost in the copying. */
function isCounter(plain: string): boolean {
  if (/^\d{1,4}$/.test(plain)) return true;
  if (!/\d/.test(plain)) return false;
  const bare = plain
    .replace(/[()[\]]/g, ' ')
    .replace(
      /^(?:reading time|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|czas czytania|время чтения|час читання|阅读时间|閱讀時間|مدة القراءة|وقت القراءة)[ :]{1,3}/u,
      '',
    )
    .trim();
  const counted =
    /^(?:(?:about|ca\.?|etwa|約|约) )?\d[\d.,  ]{0,8}(?:[km](?![a-z])|тыс\.?)?\+? ?(.{1,24})$|^(.{1,16}?) ?\d[\d.,]{0,8}$/u.exec(
      bare,
    );
  return counted !== null && COUNTED.has((counted[1] ?? counted[2] ?? '').trim());
}

function opensWithQuote(line: string): boolean {
  return /^["“„«'‘「『]/.test(line);
}

function hasQuote(line: string): boolean {
  return /[“”"«»„「『]/.test(line);
}
