import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { decodeHtml } from './decode-html.ts';
import type { PageElement } from './page-element.ts';
import { TreeBuilder } from './tree-builder.ts';

/** UTF-16 units read at most; pages average 240,000. */
const MAX_LENGTH = 5_000_000;
const MAX_ELEMENTS = 100_000;
/** Attributes kept of an element, and units of a value. */
const MAX_ATTRIBUTES = 64;
const MAX_VALUE = 8_192;

/** What cannot be text to anybody, and is long: not even kept. */
const NOT_KEPT = new Set(['script', 'style', 'svg', 'math', 'template']);

/**
 * Markup as a tree, in one pass, whatever it is: never fails, takes time and memory in proportion to its
 * length, and reads no more than 5 million characters and 100,000 elements. Programs and styles are left
 * empty (linked data in JSON is kept). Nothing is cleaned: see ../sanitise.ts for that.
 */
export function parseMarkup(html: string): PageElement {
  const markup = html.length > MAX_LENGTH ? html.slice(0, MAX_LENGTH).toWellFormed() : html;
  const reading = new Reading(markup);
  const tokenizer = new Tokenizer(
    // Without a reference to look for, the tokenizer leaps from tag to tag.
    { decodeEntities: false, recognizeSelfClosing: true },
    reading,
  );
  reading.stop = () => tokenizer.pause();
  tokenizer.write(markup);
  if (tokenizer.running) tokenizer.end();
  reading.endText();
  return reading.builder.root;
}

/** What these hold is text to the tokenizer, tags and references and all (HTML, section 13.2.5.2 and 4). */
const RAW = new Set('script style xmp iframe noembed noframes plaintext'.split(' '));

/**
 * The names that most tags and attributes have. As keys of an object the engine keeps each once, so that comparing one
 * with a name in the code compares two pointers; and they need no lowering.
 */
const NAMES = new Map<string, string>(
  Object.entries(
    Object.fromEntries(
      `a abbr article aside b blockquote body br button caption cite code col dd div dl dt em embed fieldset figcaption
      figure footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label legend li link main meta nav
      noscript object ol option p path picture pre q s script section select small source span strong style sub sup svg
      table tbody td template textarea tfoot th thead time title tr u ul use video class id href src alt rel type name
      content property itemprop itemscope itemtype datetime title width height style target role lang dir value action
      method for placeholder srcset sizes loading decoding async defer data-src data-id data-component data-testid
      aria-label aria-hidden onclick hidden tabindex charset media`
        .split(/\s+/)
        .map((name) => [name, name]),
    ),
  ).map(([name]) => [name, name]),
);

const MOST_NAMES = 5_000;

/** Names that outlets give attributes are as often the same. */
function remembered(name: string): string {
  const lower = name.toLowerCase();
  if (NAMES.size >= MOST_NAMES) return lower;
  const [kept = lower] = Object.keys({ [lower]: 0 });
  NAMES.set(name, kept);
  return kept;
}

class Reading implements TokenizerCallbacks {
  readonly builder = new TreeBuilder();
  stop: () => void = () => undefined;
  readonly #markup: string;
  #elements = 0;
  #name = '';
  #attributes: string[] = [];
  #attribute = '';
  #value = '';
  #isKept = true;
  #isRaw = false;
  #textStart = 0;
  #textEnd = 0;

  constructor(markup: string) {
    this.#markup = markup;
  }

  onopentagname(start: number, end: number): void {
    this.endText();
    this.#name = this.#lower(start, end);
    this.#attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#lower(start, end);
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value = decodeHtml(this.#markup.slice(start, end), true);
  }

  /** Never comes: references are decoded here. */
  onattribentity(): void {}

  onattribend(): void {
    const isMore = this.#attributes.length < MAX_ATTRIBUTES * 2;
    if (!isMore || this.#value.length > MAX_VALUE || this.#isStated(this.#attribute)) return;
    this.#attributes.push(this.#attribute, this.#value);
  }

  onopentagend(): void {
    this.#open(false);
  }

  onselfclosingtag(): void {
    this.#open(true);
  }

  onclosetag(start: number, end: number): void {
    this.endText();
    this.builder.close(this.#lower(start, end));
    this.#isKept = true;
    this.#isRaw = false;
  }

  /** Comes in pieces where the text has signs that might begin a tag; a million strings cost more than one. */
  ontext(start: number, end: number): void {
    if (start !== this.#textEnd) {
      this.endText();
      this.#textStart = start;
    }
    this.#textEnd = end;
  }

  /** Never comes: references are decoded here. */
  ontextentity(): void {}

  endText(): void {
    const isText = this.#textEnd > this.#textStart && this.#isKept && !this.builder.isForeign;
    if (isText) {
      const text = this.#markup.slice(this.#textStart, this.#textEnd);
      this.builder.text(this.#isRaw ? text : decodeHtml(text, false));
    }
    this.#textStart = this.#textEnd;
  }

  isInForeignContext(): boolean {
    return this.builder.isForeign;
  }

  #open(isSelfClosing: boolean): void {
    this.#elements += 1;
    this.#isRaw = !isSelfClosing && RAW.has(this.#name) && !this.builder.isForeign;
    if (this.#elements > MAX_ELEMENTS) this.stop();
    else this.builder.open(this.#name, this.#attributes, isSelfClosing);
    this.#isKept = !NOT_KEPT.has(this.#name) || this.#isLinkedData();
  }

  #isLinkedData(): boolean {
    if (this.#name !== 'script') return false;
    const type = this.#attributes.indexOf('type');
    return type !== -1 && /ld\+json/i.test(this.#attributes[type + 1] ?? '');
  }

  #isStated(name: string): boolean {
    for (let at = 0; at < this.#attributes.length; at += 2)
      if (this.#attributes[at] === name) return true;
    return false;
  }

  #lower(start: number, end: number): string {
    const name = this.#markup.slice(start, Math.min(end, start + 64));
    return NAMES.get(name) ?? remembered(name);
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
}
