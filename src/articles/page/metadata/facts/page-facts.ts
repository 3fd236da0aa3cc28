import { foldSpace } from '../../../../text/fold-space.ts';
import { type PageElement, textOf } from '../../../tree/page-element.ts';
import { ClassReader } from './class-signs.ts';
import { elementLine } from './element-line.ts';
import { Metas } from './metas.ts';

/** An element that its markup marks as saying something of the article, by property, relation or class. */
export type Mark = {
  readonly kind: 'author' | 'published' | 'updated' | 'date' | 'headline';
  /** A property or relation is a statement; a class is a designer's word, which says less. */
  readonly isStated: boolean;
  readonly element: PageElement;
  /** The innermost part round it that speaks of other articles, or of readers. */
  readonly aside: PageElement | null;
  /** Its place among all elements of the page. */
  readonly order: number;
};

export type Heading = {
  readonly element: PageElement;
  readonly text: string;
  /** The innermost part round it that speaks of other articles, or of readers. */
  readonly aside: PageElement | null;
  readonly order: number;
};

/** What one pass over the tree collects. Texts white space folded. */
export type PageFacts = {
  readonly metas: Metas;
  /** By relation, the first of each, as written. */
  readonly links: ReadonlyMap<string, string>;
  /** Linked data, as written. */
  readonly scripts: readonly string[];
  readonly title: string | null;
  readonly language: string | null;
  readonly base: string | null;
  /** h1, in order. */
  readonly headings: readonly Heading[];
  /** The first h2, in order. */
  readonly subheadings: readonly Heading[];
  readonly marks: readonly Mark[];
  /** Parts of the page that speak of other articles, or of readers. */
  readonly asides: ReadonlySet<PageElement>;
  /** The first pictures, in order. */
  readonly images: readonly PageElement[];
  /** Frames that make up the whole page. */
  readonly frameCount: number;
};

const MOST_MARKS = 240;
const MOST_LINKS = 60;
const MOST_SCRIPTS = 40;
const MOST_IMAGES = 60;
const LONGEST_VALUE = 300;

/** Bodies are named for the sidebars that stand beside the article. */
/** Attributes in which designers name an element. */
const NAMING = new Set(['class', 'id', 'data-testid', 'data-component']);
const WORDLESS = new Set(
  'img source picture input button option label br hr iframe video audio use path meta link script style noscript'.split(
    ' ',
  ),
);
const ASIDES = new Set(['nav', 'aside']);
const NEVER_ASIDE = new Set(['html', 'body', 'main', 'article', 'h1']);

/** Where outlets keep what a person has written. */
const AUTHOR_PAGE =
  /\/(?:author|autor|auteur|autore|contributor|writer|journalist|redakteur|reporter|byline|auther|profil)(?:s|es|e|i|en)?\/[^/?#]/i;

const AUTHOR_PROPERTY = /^(?:(?:schema|dc|dcterms|sioc|foaf|article|rnews):)?(?:author|creator)$/i;
const PUBLISHED_PROPERTY =
  /^(?:(?:schema|dc|dcterms|article|rnews):)?(?:datepublished|datecreated|published(?:_time)?|pubdate|issued|created|date)$/i;
const UPDATED_PROPERTY =
  /^(?:(?:schema|dc|dcterms|article|rnews):)?(?:datemodified|modified(?:_time)?|updated)$/i;
const HEADLINE_PROPERTY = /^(?:(?:schema|rnews):)?headline$|^(?:dc|dcterms):title$/i;

/** The value of a mark in an attribute; null if its text is the value. White space folded. */
export function markValue({ element }: Mark): string | null {
  const value =
    element.attribute('content') ??
    element.attribute('datetime') ??
    (element.name === 'abbr' ? element.attribute('title') : null);
  return value === null ? null : foldSpace(value.slice(0, LONGEST_VALUE));
}

/** Walks the tree once. Time in proportion to it; lists are bounded. */
export function collectFacts(root: PageElement): PageFacts {
  const facts = new Facts();
  facts.walk(root, null);
  return facts;
}

class Facts implements PageFacts {
  readonly metas = new Metas();
  readonly links = new Map<string, string>();
  readonly scripts: string[] = [];
  readonly headings: Heading[] = [];
  readonly subheadings: Heading[] = [];
  readonly marks: Mark[] = [];
  readonly images: PageElement[] = [];
  readonly asides = new Set<PageElement>();
  title: string | null = null;
  language: string | null = null;
  base: string | null = null;
  frameCount = 0;
  #order = 0;
  readonly #classes = new ClassReader();
  #isAuthor = false;
  #isDate = false;

  /** As deep as the tree, which is bounded. */
  walk(parent: PageElement, aside: PageElement | null): void {
    for (const child of parent.children) {
      if (typeof child === 'string' || child.name === 'svg') continue;
      this.#order += 1;
      const inner = this.#isAside(child, aside) ? child : aside;
      if (inner === child) this.asides.add(child);
      this.#take(child, inner);
      if (child.children.length > 0) this.walk(child, inner);
    }
  }

  #take(element: PageElement, aside: PageElement | null): void {
    switch (element.name) {
      case 'meta':
        this.metas.add(element);
        this.#takeProperty(element, element.attribute('itemprop') ?? '', aside);
        return;
      case 'link':
        this.#takeLink(element);
        return;
      case 'script':
        this.#takeScript(element);
        return;
      case 'title':
        this.title ??= foldSpace(textOf(element).slice(0, 2_000)) || null;
        return;
      case 'html':
        this.#takeRoot(element);
        return;
      case 'base':
        this.base ??= element.attribute('href');
        return;
      case 'frame':
        this.frameCount += 1;
        return;
      case 'img':
      case 'amp-img':
        if (this.images.length < MOST_IMAGES) this.images.push(element);
        break;
      case 'h1':
        this.#takeHeading(element, aside, this.headings);
        break;
      case 'h2':
        if (this.subheadings.length < 12) this.#takeHeading(element, aside, this.subheadings);
    }
    if (element.attributes.length > 0) this.#takeMarked(element, aside);
  }

  #takeRoot(element: PageElement): void {
    this.language ??= element.attribute('lang') || element.attribute('xml:lang') || null;
  }

  #takeLink(element: PageElement): void {
    const address = element.attribute('href')?.trim();
    if (!address || this.links.size >= MOST_LINKS) return;
    const relations = (element.attribute('rel') ?? element.attribute('itemprop') ?? '')
      .toLowerCase()
      .split(/\s+/);
    for (const relation of relations.slice(0, 5))
      if (relation !== '' && !this.links.has(relation)) this.links.set(relation, address);
  }

  #takeScript(element: PageElement): void {
    const text = element.children[0];
    if (typeof text === 'string' && this.scripts.length < MOST_SCRIPTS) this.scripts.push(text);
  }

  #takeHeading(element: PageElement, aside: PageElement | null, headings: Heading[]): void {
    if (headings.length >= 40) return;
    const text = elementLine(element, false);
    if (text !== '' && text.length <= 400)
      headings.push({ element, text, aside, order: this.#order });
  }

  #takeMarked(element: PageElement, aside: PageElement | null): void {
    const { attributes } = element;
    if (element.name === 'time') this.#mark(element, 'date', true, aside);
    if (this.#isAuthor) this.#mark(element, 'author', false, aside);
    if (this.#isDate) this.#mark(element, 'date', false, aside);
    for (let at = 0; at < attributes.length; at += 2) {
      const name = attributes[at];
      const value = attributes[at + 1] ?? '';
      if (name === 'itemprop' || name === 'property') this.#takeProperty(element, value, aside);
      else if (name === 'rel' || name === 'href') this.#takeLinked(element, name, aside);
    }
  }

  #takeLinked(element: PageElement, name: 'rel' | 'href', aside: PageElement | null): void {
    const value = element.attribute(name)?.slice(0, 300) ?? '';
    const pattern = name === 'rel' ? /(?:^|\s)author(?:\s|$)/i : AUTHOR_PAGE;
    if (pattern.test(value)) this.#mark(element, 'author', name === 'rel', aside);
  }

  #takeProperty(element: PageElement, names: string, aside: PageElement | null): void {
    for (const name of names.slice(0, 200).split(' ')) {
      if (AUTHOR_PROPERTY.test(name)) this.#mark(element, 'author', true, aside);
      else if (PUBLISHED_PROPERTY.test(name)) this.#mark(element, 'published', true, aside);
      else if (UPDATED_PROPERTY.test(name)) this.#mark(element, 'updated', true, aside);
      else if (HEADLINE_PROPERTY.test(name)) this.#mark(element, 'headline', true, aside);
    }
  }

  /**
   * Whether an element is a part about others; its class and id are read here once for all. Blogs print who wrote
   * an entry in its own footer ("entry-meta").
   */
  #isAside({ name, attributes }: PageElement, aside: PageElement | null): boolean {
    this.#isAuthor = false;
    this.#isDate = false;
    // Half of a page's elements are of menus, or hold neither words nor elements.
    if (aside?.name === 'nav' || WORDLESS.has(name)) return false;
    let isAside = false;
    for (let at = 0; at < attributes.length; at += 2) {
      if (!NAMING.has(attributes[at] ?? '')) continue;
      const signs = this.#classes.signsOf(attributes[at + 1] ?? '');
      this.#isAuthor ||= signs.isAuthor;
      this.#isDate ||= signs.isDate;
      isAside ||= signs.isAside;
    }
    if (name === 'footer') return isAside || !this.#isDate;
    return (isAside && !NEVER_ASIDE.has(name)) || ASIDES.has(name);
  }

  #mark(
    element: PageElement,
    kind: Mark['kind'],
    isStated: boolean,
    aside: PageElement | null,
  ): void {
    if (this.marks.length >= MOST_MARKS || (isStated && isOfSomethingElse(element))) return;
    this.marks.push({
      kind,
      isStated,
      element,
      aside,
      order: this.#order,
    });
  }
}

const OTHER_THINGS =
  /Comment|Answer|Rating|Product|Offer|Event|Organization|\/Review|Breadcrumb|Book/;

/** Whether a property stands in the scope of a comment, a product, an event ... */
function isOfSomethingElse(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) {
    const type = at === element ? null : at.attribute('itemtype');
    if (type !== null) return OTHER_THINGS.test(type.slice(0, 200));
  }
  return false;
}
