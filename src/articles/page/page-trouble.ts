import { simplified, wordCount } from '../furniture/lines.ts';
import type { Block } from '../tree/blocks.ts';
import { HEADINGS } from '../tree/element-kinds.ts';
import { elementsOf, type PageElement, textOf } from '../tree/page-element.ts';
import { SURE_TITLES, TROUBLES } from './trouble/trouble-words.ts';

export type TroublePage = {
  readonly root: PageElement;
  readonly blocks: readonly Block[];
  /** The document's title, and the headline. */
  readonly titles: readonly string[];
  /** Whether the page says that it is an article. */
  readonly isArticle: boolean;
  /** Words of the article that was found on it, if one was. */
  readonly wordCount?: number;
};

/** A page with more running text is judged by nothing: articles are written about captchas and cookies, too. */
const FEW_WORDS = 120;
/** As much text may stand below a title that no article has: notes, menus. */
const FEW_WORDS_UNDER_SURE_TITLE = 300;
/** A page that says it is an article has at least so much text. */
const FEW_WORDS_OF_ARTICLE = 40;

const MOST_LINES = 60;
/** Longer lines are running text. */
const LONGEST_LINE = 200;

const NEEDS_SCRIPTS =
  'The page shows its text only to browsers that run its programs (JavaScript).';

/**
 * Why a page is no article: a bot check, an error with status 200, a wall of consent or of prices, a parked
 * address, frames, a page of programs alone. A sentence for the reader; null where nothing speaks against it.
 * Bounded: looks at the page's first lines.
 */
export function pageTrouble(page: TroublePage): string | null {
  const words = page.wordCount ?? runningWords(page.blocks);
  const titles = page.titles.map(simplified);
  const sure = titles.filter((title) => SURE_TITLES.test(title));
  if (words < FEW_WORDS_UNDER_SURE_TITLE && !page.isArticle && sure.length > 0)
    return reasonFor(sure);
  if (words >= (page.isArticle ? FEW_WORDS_OF_ARTICLE : FEW_WORDS)) return null;
  const lines = shortLines(page.blocks, words >= FEW_WORDS_OF_ARTICLE);
  return reasonFor([...titles, ...lines]) ?? shellTrouble(page, words);
}

/** Words of lines that are not links and long enough to be text. */
function runningWords(blocks: readonly Block[]): number {
  let words = 0;
  for (const { text, linked } of blocks)
    if (text.length >= 40 && linked < text.length / 2) words += wordCount(text);
  return words;
}

/** Menus ask to log in on every page: links are left out, and where there is some text, all but headings. */
function shortLines(blocks: readonly Block[], isOnlyHeadings: boolean): string[] {
  return blocks
    .filter(
      ({ text, linked }) => text !== '' && text.length <= LONGEST_LINE && linked < text.length / 2,
    )
    .filter(({ parent }) => !isOnlyHeadings || HEADINGS.has(parent.name))
    .slice(0, MOST_LINES)
    .map(({ text }) => simplified(text));
}

function reasonFor(lines: readonly string[]): string | null {
  return (
    TROUBLES.find(({ lines: pattern }) => lines.some((line) => pattern.test(line)))?.reason ?? null
  );
}

/** Pages that hold no text and put it in later, from elsewhere, or send on. */
function shellTrouble({ root }: TroublePage, words: number): string | null {
  if (words > FEW_WORDS_OF_ARTICLE) return null;
  const shell = shellOf(root);
  if (shell.frames > 0 && words < 20)
    return 'The page is made of frames; its text stands at other addresses.';
  if (shell.sendsOn && words < 20) return 'The page only sends its reader on to another address.';
  if (shell.asksForScripts || (words < 10 && shell.scripts > 0 && shell.hasMount))
    return NEEDS_SCRIPTS;
  return null;
}

type Shell = {
  frames: number;
  scripts: number;
  sendsOn: boolean;
  asksForScripts: boolean;
  /** Whether there is a place for programs to put the page into. */
  hasMount: boolean;
};

const MOUNT =
  /^(?:root|app|__next|__nuxt|___gatsby|svelte|main-app|react-root|app-root|page-root)$/;

function shellOf(root: PageElement): Shell {
  const shell = { frames: 0, scripts: 0, sendsOn: false, asksForScripts: false, hasMount: false };
  for (const element of elementsOf(root)) {
    if (element.name === 'frame') shell.frames += 1;
    else if (element.name === 'script') shell.scripts += 1;
    else if (element.name === 'meta') shell.sendsOn ||= isRefresh(element);
    else if (element.name === 'noscript')
      shell.asksForScripts ||= /javascript/i.test(textOf(element));
    shell.hasMount ||= MOUNT.test(element.attribute('id') ?? '') || element.name === 'app-root';
  }
  return shell;
}

/** A refresh to another address; a page that only loads itself anew stays. */
function isRefresh(meta: PageElement): boolean {
  if (meta.attribute('http-equiv')?.toLowerCase() !== 'refresh') return false;
  return /^\s*\d{1,2}\s*[;,]\s*url\s*=/i.test(meta.attribute('content') ?? '');
}
