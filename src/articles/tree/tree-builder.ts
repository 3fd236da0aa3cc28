import {
  BLOCKS,
  ENDS_FOREIGN,
  ENDS_PARAGRAPH,
  HEAD_CONTENT,
  HEADINGS,
  SCOPES,
  VOID,
} from './element-kinds.ts';
import { PageElement } from './page-element.ts';

/** Elements inside each other at most; deeper ones lend their content to the deepest allowed. */
const MAX_DEPTH = 256;

/** Open tags remembered at most, those too deep among them. */
const MAX_OPEN = 512;

/** Which open elements of its own kind a start ends, and where the search for them stops. */
const ENDS_KIN: ReadonlyMap<
  string,
  { readonly ends: readonly string[]; readonly within: readonly string[] }
> = new Map([
  ['li', { ends: ['li'], within: ['ul', 'ol', 'menu', 'dir'] }],
  ['dt', { ends: ['dt', 'dd'], within: ['dl'] }],
  ['dd', { ends: ['dt', 'dd'], within: ['dl'] }],
  ['option', { ends: ['option'], within: ['select', 'datalist'] }],
  ['tr', { ends: ['tr'], within: ['table'] }],
  ['td', { ends: ['td', 'th'], within: ['tr', 'table'] }],
  ['th', { ends: ['td', 'th'], within: ['tr', 'table'] }],
  ['tbody', { ends: ['tbody', 'thead', 'tfoot'], within: ['table'] }],
  ['tfoot', { ends: ['tbody', 'thead', 'tfoot'], within: ['table'] }],
  ['thead', { ends: ['tbody', 'thead', 'tfoot'], within: ['table'] }],
  ['rb', { ends: ['rb', 'rt', 'rp'], within: ['ruby'] }],
  ['rt', { ends: ['rb', 'rt', 'rp'], within: ['ruby'] }],
  ['rp', { ends: ['rb', 'rt', 'rp'], within: ['ruby'] }],
]);
const TABLE_PARTS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']);

/**
 * Builds a tree from starts, ends and text in any order: nothing that is written makes it fail. Ends that
 * people leave out are supplied as HTML does (section 13.2.6), nesting is bounded, and a tree written out
 * and read again is the same tree. Each call takes bounded time.
 */
export class TreeBuilder {
  readonly root = new PageElement('#document', [], null);
  /** The open elements, outermost first; a name alone where the element was too deep to be made. */
  readonly #open: { readonly name: string; readonly element: PageElement | null }[] = [];
  #top: PageElement = this.root;
  #foreign = 0;

  get top(): PageElement {
    return this.#top;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#open.length;
  }

  get isForeign(): boolean {
    return this.#foreign > 0;
  }

  /** Gives back the element where one was made. */
  open(name: string, attributes: readonly string[], isSelfClosing = false): PageElement | null {
    if (this.#foreign > 0 && ENDS_FOREIGN.has(name)) this.#endForeign();
    if (this.#foreign === 0) this.#supplyEnds(name);
    if (VOID.has(name) || (isSelfClosing && this.#foreign > 0))
      return this.#append(name, attributes);
    if (this.#open.length >= MAX_OPEN) return null;
    const element = this.#open.length < MAX_DEPTH ? this.#append(name, attributes) : null;
    this.#open.push({ name, element });
    if (element !== null) this.#top = element;
    if (name === 'svg' || name === 'math') this.#foreign += 1;
    return element;
  }

  text(text: string): void {
    const { children } = this.#top;
    const last = children.length - 1;
    const before = children[last];
    if (typeof before === 'string') children[last] = before + text;
    else children.push(text);
  }

  close(name: string): void {
    if (name === 'br') this.#append(name, []);
    if (name === 'body' || name === 'html' || VOID.has(name)) return;
    const at = this.#openAt(name);
    if (at !== -1) this.#closeFrom(at);
  }

  /** Ends an element that was opened, if nothing else has ended it. */
  end(element: PageElement): void {
    const at = this.#open.findLastIndex((open) => open.element === element);
    if (at !== -1) this.#closeFrom(at);
  }

  #append(name: string, attributes: readonly string[]): PageElement {
    const element = new PageElement(name, attributes, this.#top);
    this.#top.children.push(element);
    if (BLOCKS.has(name)) this.#markHolders();
    return element;
  }

  /** Whoever is marked has marked those above. */
  #markHolders(): void {
    for (
      let holder: PageElement | null = this.#top;
      holder !== null && !holder.holdsBlock;
      holder = holder.parent
    )
      holder.holdsBlock = true;
  }

  #supplyEnds(name: string): void {
    const top = this.#open.at(-1)?.name;
    if (top === 'head' && !HEAD_CONTENT.has(name)) this.#closeFrom(this.#open.length - 1);
    if (HEADINGS.has(name) && top !== undefined && HEADINGS.has(top))
      this.#closeFrom(this.#open.length - 1);
    this.#endKin(name);
    if (ENDS_PARAGRAPH.has(name)) this.#endParagraph();
    if (name === 'a') this.#endLink();
  }

  #endKin(name: string): void {
    const kin = ENDS_KIN.get(name);
    if (kin === undefined) return;
    const isTablePart = TABLE_PARTS.has(name);
    const at = this.#nearest(
      (open) => kin.ends.includes(open),
      (open) => kin.within.includes(open) || (SCOPES.has(open) && !isTablePart),
    );
    if (at !== -1) this.#closeFrom(at);
  }

  #endParagraph(): void {
    const at = this.#nearest((open) => open === 'p', isBlockOrScope);
    if (at !== -1) this.#closeFrom(at);
  }

  /** A link in a link is a link left open, unless a block stands between them. */
  #endLink(): void {
    const at = this.#nearest((open) => open === 'a', isBlockOrScope);
    if (at !== -1) this.#closeFrom(at);
  }

  /** Where the element that an end tag ends stands; -1 if the tag ends nothing. */
  #openAt(name: string): number {
    if (TABLE_PARTS.has(name))
      return this.#nearest(
        (open) => open === name,
        () => false,
      );
    const isBlock = BLOCKS.has(name) || SCOPES.has(name);
    return this.#nearest(
      (open) => open === name,
      isBlock ? (open) => SCOPES.has(open) : isBlockOrScope,
    );
  }

  /** The innermost open element that is wanted, not looked for beyond a barrier; -1 if there is none. */
  #nearest(isWanted: (name: string) => boolean, isBarrier: (name: string) => boolean): number {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const name = this.#open[at]?.name ?? '';
      if (isWanted(name)) return at;
      if (isBarrier(name)) return -1;
    }
    return -1;
  }

  #endForeign(): void {
    const at = this.#open.findIndex(({ name }) => name === 'svg' || name === 'math');
    if (at !== -1) this.#closeFrom(at);
  }

  #closeFrom(at: number): void {
    for (const { name } of this.#open.splice(at))
      if (name === 'svg' || name === 'math') this.#foreign -= 1;
    this.#top = this.#open.findLast(({ element }) => element !== null)?.element ?? this.root;
  }
}

function isBlockOrScope(name: string): boolean {
  return BLOCKS.has(name) || SCOPES.has(name);
}
