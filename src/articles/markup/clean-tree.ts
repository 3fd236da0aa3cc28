import { isHiddenWord } from '../tree/hidden-words.ts';
import { PageElement, type PageNode } from '../tree/page-element.ts';
import { TreeBuilder } from '../tree/tree-builder.ts';
import { linkAddress, webAddress } from './clean-address.ts';
import { harmless, keptAttributes, languageOf, only } from './clean-attributes.ts';
import { cleanPicture } from './clean-picture.ts';
import { type Embed, embedOf, isEmbed, postingOf } from './embed-of.ts';
import { ALLOWED_TAGS, CREDIT, GONE_WITH_CONTENT, RENAMED } from './sanitise-rules.ts';
import { stepsInto, TABLE_PIECES, takesPiece } from './table-model.ts';

export type CleanOptions = {
  /** Relative addresses are made absolute against it; null drops them. */
  readonly base: string | null;
  /** Has the last word on each address that is shown or linked: absolute again, or a path from the root; null drops it. */
  readonly rewriteAddress?: ((url: string, use: AddressUse) => string | null) | undefined;
};

/** A link is followed by the reader; pictures and sound (film, too) are loaded by the page. */
export type AddressUse = 'link' | 'picture' | 'sound';

const ALLOWED = new Set(ALLOWED_TAGS);
const PLAYERS: ReadonlyMap<string, 'audio' | 'video'> = new Map([
  ['audio', 'audio'],
  ['video', 'video'],
  ['amp-audio', 'audio'],
  ['amp-video', 'video'],
]);
const PICTURES = new Set(['img', 'amp-img', 'amp-anim']);
const RUBY_PIECES = new Set(['rb', 'rt', 'rp']);
const VOID = new Set(['br', 'hr', 'wbr']);

/** Elements inside each other at most; the builder allows some more, which tables need for the rows they lack. */
const DEEPEST = 230;

/**
 * Walks a tree and tells a builder what of it is allowed: whatever stands in the source, only allowed
 * elements with checked values come out, in a structure that each parser reads alike. Recursion is bounded
 * by the tree's depth.
 */
export class CleanTree {
  readonly #builder = new TreeBuilder();
  readonly #base: string | null;
  readonly #rewrite: (url: string, use: AddressUse) => string | null;
  #isInLink = false;
  /** The row or cell that the innermost table lacked. */
  #supplied: PageElement | null = null;
  /** An img element that waits for a program to give it its picture. */
  #isPictureMissing = false;
  readonly #shown = new Set<string>();

  constructor({ base, rewriteAddress }: CleanOptions) {
    this.#base = base;
    this.#rewrite = rewriteAddress ?? ((url) => url);
  }

  of(root: PageElement): PageElement {
    this.#inside(root);
    return this.#builder.root;
  }

  #inside(element: PageElement): void {
    for (const child of element.children) this.#node(child);
  }

  #node(node: PageNode): void {
    if (typeof node === 'string') this.#text(node);
    else this.#element(node);
  }

  #text(text: string): void {
    const clean = harmless(text);
    if (stepsInto(this.#builder.top.name, '') !== null) {
      if (!/\S/.test(clean)) return;
      this.#stepIntoCell('');
    }
    if (clean !== '') this.#builder.text(clean);
  }

  #element(element: PageElement): void {
    const { name } = element;
    if (GONE_WITH_CONTENT.has(name)) return;
    if (name === 'a') this.#link(element);
    else if (PICTURES.has(name)) this.#picture(element, []);
    else if (name === 'picture') this.#pictureOf(element);
    else if (name === 'noscript') this.#withoutPrograms(element);
    else if (isEmbed(name)) this.#embed(embedOf(element, this.#base));
    else if (PLAYERS.has(name)) this.#player(element, PLAYERS.get(name) ?? 'video');
    else if (name === 'source') return;
    else this.#ordinary(element);
  }

  #ordinary(element: PageElement): void {
    if (isHiddenWord(element)) return;
    const posting = element.attributes.length === 0 ? null : postingOf(element, this.#base);
    if (posting !== null) this.#embed(posting);
    else this.#renamed(element, renamed(element));
  }

  #renamed(element: PageElement, wanted: string): void {
    if (TABLE_PIECES.has(wanted)) this.#endSupplied();
    const name = this.#fitting(wanted);
    if (!ALLOWED.has(name) || this.#isTransparent(element, name)) this.#inside(element);
    else this.#wrap(name, keptAttributes(element, name), element);
  }

  /** Pieces of tables and rubies mean nothing elsewhere: browsers drop their tags, and what stood apart would not. */
  #fitting(name: string): string {
    const { top } = this.#builder;
    if (TABLE_PIECES.has(name) && !takesPiece(top.name, name)) return 'div';
    if (RUBY_PIECES.has(name) && top.name !== 'ruby') return '';
    return name;
  }

  /** Too deep to be shown as an element, or a form between a table and its rows. */
  #isTransparent(element: PageElement, name: string): boolean {
    if (this.#builder.depth >= DEEPEST) return !VOID.has(name);
    return (
      !TABLE_PIECES.has(name) &&
      stepsInto(this.#builder.top.name, name) !== null &&
      element.children.some((child) => typeof child === 'object' && TABLE_PIECES.has(child.name))
    );
  }

  #wrap(name: string, attributes: readonly string[], content: PageElement): void {
    const opened = this.#open(name, attributes);
    if (VOID.has(name)) return;
    const supplied = this.#supplied;
    if (name === 'table') this.#supplied = null;
    this.#inside(content);
    if (name === 'table') this.#supplied = supplied;
    if (opened !== null) this.#builder.end(opened);
  }

  /** All elements are made here. */
  #open(name: string, attributes: readonly string[]): PageElement | null {
    this.#stepIntoCell(name);
    return this.#builder.open(name, attributes);
  }

  /** What stands in a table outside of its cells would be shown before the table by a browser. */
  #stepIntoCell(name: string): void {
    for (const [index, step] of (stepsInto(this.#builder.top.name, name) ?? []).entries()) {
      const opened = this.#builder.open(step, []);
      if (index === 0) this.#supplied = opened;
    }
  }

  #endSupplied(): void {
    if (this.#supplied !== null) this.#builder.end(this.#supplied);
    this.#supplied = null;
  }

  #link(element: PageElement): void {
    const stated = element.attribute('href')?.trim() ?? '';
    const isOutward = stated !== '' && !stated.startsWith('#') && !this.#isInLink;
    const address = isOutward ? linkAddress(stated, this.#base) : null;
    const href = address === null ? null : this.#shownAddress(address, 'link');
    // A link without an address is text to a browser, and a link in a link would end the outer one.
    if (href === null || this.#isTransparent(element, 'a')) {
      this.#inside(element);
      return;
    }
    const said = [...only(element, ['title']), ...languageOf(element)];
    this.#isInLink = true;
    this.#wrap('a', ['href', href, ...said, 'rel', 'noopener noreferrer nofollow'], element);
    this.#isInLink = false;
  }

  #shownAddress(address: string, use: AddressUse): string | null {
    if (address.startsWith('mailto:')) return address;
    const shown = this.#rewrite(address, use);
    if (shown === null) return null;
    return shown === address || /^(?:https?:\/\/|\/(?![/\\]))/.test(shown) ? shown : null;
  }

  #picture(element: PageElement, sources: readonly PageElement[]): void {
    const picture = cleanPicture(element, this.#base, sources);
    this.#isPictureMissing = picture.kind === 'without address';
    if (picture.kind !== 'shown') return;
    const src = this.#shownAddress(picture.src, 'picture');
    if (src === null) return;
    this.#shown.add(fileOf(picture.src));
    this.#open('img', ['src', src, ...picture.attributes]);
  }

  #pictureOf(element: PageElement): void {
    const children = element.children.filter((child) => typeof child === 'object');
    const sources = children.filter(({ name }) => name === 'source');
    const picture = children.find(({ name }) => PICTURES.has(name));
    if (picture !== undefined) this.#picture(picture, sources);
    else if (sources.length > 0) this.#picture(new PageElement('img', [], null), sources);
    for (const child of children) if (child.name === 'noscript') this.#withoutPrograms(child);
  }

  /** The picture itself, where the one before it only holds its place; else what it says is no news. */
  #withoutPrograms(element: PageElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const picture = PICTURES.has(child.name) ? child : null;
      if (picture === null) this.#withoutPrograms(child);
      else if (this.#isPictureMissing || !this.#isShown(picture)) this.#picture(picture, []);
    }
  }

  #isShown(picture: PageElement): boolean {
    const clean = cleanPicture(picture, this.#base);
    return clean.kind !== 'shown' || this.#shown.has(fileOf(clean.src));
  }

  #embed(embed: Embed | null): void {
    const href = embed === null || this.#isInLink ? null : this.#shownAddress(embed.url, 'link');
    if (embed === null || href === null || this.#builder.depth >= DEEPEST) return;
    const figure = this.#open('figure', []);
    const caption = this.#open('figcaption', []);
    const link = this.#open('a', ['href', href, 'rel', 'noopener noreferrer nofollow']);
    this.#builder.text(embed.title === null ? embed.platform : `${embed.platform}: ${embed.title}`);
    for (const opened of [link, caption, figure]) if (opened !== null) this.#builder.end(opened);
  }

  /** A player without anything to play is the text that it would show in its stead. */
  #player(element: PageElement, name: 'audio' | 'video'): void {
    const src = this.#mediaAddress(element, 'src');
    const sources = element.children.flatMap((child) =>
      typeof child === 'object' && child.name === 'source' ? this.#source(child) : [],
    );
    const isPlayable = src !== null || sources.length > 0;
    if (!isPlayable || this.#isTransparent(element, name)) {
      this.#inside(element);
      return;
    }
    const opened = this.#open(name, [
      ...(src === null ? [] : ['src', src]),
      ...(name === 'video' ? this.#screenOf(element) : []),
      'controls',
      '',
      'preload',
      'none',
    ]);
    for (const source of sources) this.#builder.open('source', source);
    this.#words(element);
    if (opened !== null) this.#builder.end(opened);
  }

  #screenOf(element: PageElement): string[] {
    const poster = this.#mediaAddress(element, 'poster');
    return [...(poster === null ? [] : ['poster', poster]), ...only(element, ['width', 'height'])];
  }

  #source(element: PageElement): string[][] {
    const src = this.#mediaAddress(element, 'src');
    const type = element.attribute('type') ?? '';
    if (src === null) return [];
    return [['src', src, ...(/^[\w.+-]{1,40}\/[\w.+-]{1,80}$/.test(type) ? ['type', type] : [])]];
  }

  #mediaAddress(element: PageElement, attribute: string): string | null {
    const stated = element.attribute(attribute)?.trim() ?? '';
    const address = stated === '' ? null : webAddress(stated, this.#base);
    const use = attribute === 'poster' ? 'picture' : 'sound';
    return address === null ? null : this.#shownAddress(address, use);
  }

  /** Text alone: a block in a player would end the paragraph that it stands in. */
  #words(element: PageElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#builder.text(harmless(child));
      else if (!GONE_WITH_CONTENT.has(child.name)) this.#words(child);
    }
  }
}

/** Classes do not pass, and a caption's credit is known by nothing else. */
function renamed(element: PageElement): string {
  const { name } = element;
  if (name === 'span' && CREDIT.test((element.attribute('class') ?? '').slice(0, 400)))
    return 'small';
  return RENAMED.get(name) ?? name;
}

/** The same picture has many addresses, one for each size. */
function fileOf(address: string): string {
  return address.split('?', 1)[0] ?? address;
}
