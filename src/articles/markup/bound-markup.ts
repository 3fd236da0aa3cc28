import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export type MarkupBounds = {
  /** UTF-16 units read at most; the rest is cut off. */
  readonly length: number;
  /** Elements inside each other at most; deeper tags are dropped, their text stays. */
  readonly depth: number;
  /** Elements at most; what follows the last one is cut off. */
  readonly elements: number;
  /** Elements to drop with all they hold. */
  readonly dropped?: ReadonlySet<string>;
};

/** Attributes an element may carry; a tag with more loses them all. */
const MAX_ATTRIBUTES = 200;

const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements whose next of kin closes them when nobody else did: old pages never write </p> or </li>. */
const CLOSED_BY_NEXT: ReadonlyMap<string, readonly string[]> = new Map([
  ['p', ['p']],
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['tr', ['td', 'th', 'tr']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['option', ['option']],
]);

/**
 * Cuts hostile markup to a size on which every later parser ends in linear time: length, depth, elements
 * and attributes. Markup within the bounds comes back as it is. Linear itself: one pass of the tokenizer
 * (parsers that keep a stack of open elements turn quadratic on a million unclosed ones).
 */
export function boundMarkup(html: string, bounds: MarkupBounds): string {
  const cut = cutAtTag(html, bounds.length);
  if (
    bounds.dropped === undefined &&
    tagsAtMost(cut, Math.min(bounds.depth, bounds.elements)) &&
    cut.length < 32_000
  )
    return cut;
  const bounding = new Bounding(cut, bounds);
  const tokenizer = new Tokenizer({ decodeEntities: false }, bounding);
  bounding.stop = () => tokenizer.pause();
  tokenizer.write(cut);
  return bounding.result();
}

/** A cut inside a tag would leave half a tag as text, so it is made before the tag. */
function cutAtTag(html: string, length: number): string {
  if (html.length <= length) return html;
  const tag = html.lastIndexOf('<', length);
  const end = html.lastIndexOf('>', length);
  const at = tag > end ? tag : length;
  return html.slice(0, at).toWellFormed();
}

function tagsAtMost(html: string, most: number): boolean {
  let at = -1;
  for (let seen = 0; seen <= most; seen += 1) {
    at = html.indexOf('<', at + 1);
    if (at === -1) return true;
  }
  return false;
}

class Bounding implements TokenizerCallbacks {
  stop: () => void = () => undefined;
  readonly #html: string;
  readonly #bounds: MarkupBounds;
  readonly #pieces: string[] = [];
  readonly #open: string[] = [];
  /** Tags dropped for their depth whose end tags are still to come. */
  readonly #dropped = new Map<string, number>();
  #droppedOpen = 0;
  #kept = 0;
  /** The element being dropped with what it holds, where it began, and how many of its name are open. */
  #goneName: string | null = null;
  #goneFrom = 0;
  #goneDepth = 0;
  #elements = 0;
  #name = '';
  #tagStart = 0;
  #attributes = 0;
  #ended = false;

  constructor(html: string, bounds: MarkupBounds) {
    this.#html = html;
    this.#bounds = bounds;
  }

  onopentagname(start: number, end: number): void {
    this.#tagStart = start - 1;
    this.#name = this.#html.slice(start, Math.min(end, start + 40)).toLowerCase();
    this.#attributes = 0;
    if (this.#goneName === null && !this.#bounds.dropped?.has(this.#name))
      this.#count(this.#tagStart);
  }

  #count(at: number): void {
    this.#elements += 1;
    if (this.#elements > this.#bounds.elements) this.#end(at);
  }

  onattribname(): void {
    this.#attributes += 1;
  }

  onopentagend(end: number): void {
    if (this.#ended || this.#isGone(end)) return;
    if (!VOID.has(this.#name) && this.#droppedOpen === 0) this.#closeKin();
    const tooDeep = this.#open.length >= this.#bounds.depth && !VOID.has(this.#name);
    if (tooDeep) {
      this.#dropped.set(this.#name, (this.#dropped.get(this.#name) ?? 0) + 1);
      this.#droppedOpen += 1;
      this.#drop(this.#tagStart, end + 1);
    } else {
      if (!VOID.has(this.#name)) this.#open.push(this.#name);
      if (this.#attributes > MAX_ATTRIBUTES)
        this.#drop(this.#tagStart + 1 + this.#name.length, end);
    }
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    if (this.#ended) return;
    const name = this.#html.slice(start, Math.min(end, start + 40)).toLowerCase();
    if (this.#goneName !== null) {
      this.#closeGone(name, end);
      return;
    }
    const dropped = this.#dropped.get(name) ?? 0;
    // Parsers make an empty paragraph of each end tag without a beginning.
    if (name === 'p') this.#count(start - 2);
    const at = this.#open.lastIndexOf(name);
    if (dropped > 0) {
      this.#dropped.set(name, dropped - 1);
      this.#droppedOpen -= 1;
    } else if (at !== -1) this.#open.length = at;
    if (dropped > 0 || (at === -1 && name !== 'p' && name !== 'br'))
      this.#drop(start - 2, this.#tagEnd(end));
  }

  result(): string {
    if (this.#goneName !== null) this.#drop(this.#goneFrom, this.#html.length);
    if (!this.#ended) this.#pieces.push(this.#html.slice(this.#kept));
    return this.#pieces.join('');
  }

  #isGone(end: number): boolean {
    if (this.#goneName === null && this.#bounds.dropped?.has(this.#name)) {
      if (VOID.has(this.#name)) {
        this.#drop(this.#tagStart, end + 1);
        return true;
      }
      this.#goneName = this.#name;
      this.#goneFrom = this.#tagStart;
    }
    if (this.#goneName === this.#name) this.#goneDepth += 1;
    return this.#goneName !== null;
  }

  #closeGone(name: string, end: number): void {
    if (name !== this.#goneName) return;
    this.#goneDepth -= 1;
    if (this.#goneDepth > 0) return;
    this.#goneName = null;
    this.#drop(this.#goneFrom, this.#tagEnd(end));
  }

  #closeKin(): void {
    const closes = CLOSED_BY_NEXT.get(this.#name);
    const top = this.#open.at(-1);
    if (closes && top !== undefined && closes.includes(top)) this.#open.pop();
  }

  #drop(from: number, to: number): void {
    if (from < this.#kept) return;
    this.#pieces.push(this.#html.slice(this.#kept, from));
    this.#kept = to;
  }

  #tagEnd(from: number): number {
    const end = this.#html.indexOf('>', from);
    return end === -1 ? this.#html.length : end + 1;
  }

  #end(at: number): void {
    this.#drop(at, this.#html.length);
    this.#ended = true;
    this.stop();
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontext(): void {}
  ontextentity(): void {}
}
