import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { UNEVEN_SPACE } from '../text/plain-text.ts';

/** Elements that end the paragraph before them, and the one inside them. A table's row is one paragraph. */
const BLOCKS = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption tr blockquote pre figure hr details summary section ' +
    'article aside header footer main nav address form fieldset'
  ).split(' '),
);

/** What is not the text: captions have their own place, a ruby's readings repeat the word. */
const LEFT_OUT = new Set(
  'figcaption rp rt script style template noscript iframe svg math audio video title'.split(' '),
);

export type HtmlText = {
  /** In the document's order, white space folded, none empty. */
  readonly paragraphs: readonly string[];
  /** The figures' captions, likewise. */
  readonly captions: readonly string[];
};

/** The text of sanitised markup, a string a block (paragraph, heading, list item, table row), none empty. */
export function htmlParagraphs(sanitisedHtml: string): string[] {
  return [...htmlText(sanitisedHtml).paragraphs];
}

/** As htmlParagraphs, with the captions it leaves out. Linear in the markup's length. */
export function htmlText(sanitisedHtml: string): HtmlText {
  const reading = new Reading(sanitisedHtml);
  // Without a reference to look for, the tokenizer leaps from tag to tag.
  const decodeEntities = sanitisedHtml.includes('&');
  const tokenizer = new Tokenizer({ decodeEntities }, reading);
  tokenizer.write(sanitisedHtml);
  tokenizer.end();
  return reading.result();
}

class Reading implements TokenizerCallbacks {
  readonly #html: string;
  readonly #paragraphs: string[] = [];
  readonly #captions: string[] = [];
  #text = '';
  #caption = '';
  #breaks = 0;
  #leftOut: string | null = null;
  #leftOutDepth = 0;

  constructor(html: string) {
    this.#html = html;
  }

  onopentagname(start: number, end: number): void {
    const name = this.#name(start, end);
    if (this.#leftOut !== null) {
      if (name === this.#leftOut) this.#leftOutDepth += 1;
      return;
    }
    if (LEFT_OUT.has(name)) {
      this.#leftOut = name;
      this.#leftOutDepth = 1;
    } else if (BLOCKS.has(name)) this.#endParagraph();
    else if (name === 'br') this.#break();
    else if (name === 'td' || name === 'th') this.#text += ' ';
  }

  onclosetag(start: number, end: number): void {
    const name = this.#name(start, end);
    if (this.#leftOut !== null) this.#closeLeftOut(name);
    else if (BLOCKS.has(name)) this.#endParagraph();
  }

  ontext(start: number, end: number): void {
    this.#add(this.#html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.#add(String.fromCodePoint(codePoint));
  }

  onend(): void {
    this.#endParagraph();
    this.#endCaption();
  }

  result(): HtmlText {
    return { paragraphs: this.#paragraphs, captions: this.#captions };
  }

  #name(start: number, end: number): string {
    return this.#html.slice(start, Math.min(end, start + 12)).toLowerCase();
  }

  #add(text: string): void {
    if (this.#leftOut === 'figcaption') this.#caption += text;
    if (this.#leftOut !== null) return;
    if (this.#breaks > 0 && /\S/.test(text)) this.#breaks = 0;
    this.#text += text;
  }

  /** One break is a line's end; two in a row are how people without a stylesheet write paragraphs. */
  #break(): void {
    this.#breaks += 1;
    if (this.#breaks >= 2) this.#endParagraph();
    else this.#text += '\n';
  }

  #closeLeftOut(name: string): void {
    if (name !== this.#leftOut) return;
    this.#leftOutDepth -= 1;
    if (this.#leftOutDepth > 0) return;
    if (name === 'figcaption') this.#endCaption();
    this.#leftOut = null;
  }

  #endParagraph(): void {
    this.#breaks = 0;
    const text = folded(this.#text);
    if (text !== '') this.#paragraphs.push(text);
    this.#text = '';
  }

  #endCaption(): void {
    const text = folded(this.#caption);
    if (text !== '') this.#captions.push(text);
    this.#caption = '';
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onopentagend(): void {}
  onprocessinginstruction(): void {}
  onselfclosingtag(): void {}
}

/** Soft hyphens and zero-width marks steer line breaking; in a text they only keep words from being found. */
function folded(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(UNEVEN_SPACE, ' ')
    .trim();
}
