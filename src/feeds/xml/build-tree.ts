import { decodeReferences } from '../../text/decode-references.ts';
import { declareNames, emptyScope, type NameScope, resolveName } from './name-scope.ts';
import { readAttributes } from './read-attributes.ts';
import { readEntities } from './read-entities.ts';
import { scanXml, type XmlHandler } from './scan-xml.ts';
import { type MarkupWriter, startMarkup } from './write-markup.ts';
import type { XmlElement } from './xml-element.ts';

export type XmlTree = {
  /** Outermost elements, in document order. */
  readonly roots: readonly XmlElement[];
  /** The document ended before its elements did. */
  readonly isCut: boolean;
  /** A limit was met and the rest of the document was not read. */
  readonly isPartial: boolean;
};

export type TreeLimits = { readonly entries: number; readonly elements: number };

const DEEPEST = 256;
const LONGEST_TEXT = 4_000_000;
/** What a document's own entities may add to it in all. */
const ENTITY_BUDGET = 1_000_000;
const LONGEST_WITH_ENTITIES = 64_000;

/** Elements that hold a text: what stands inside them is markup and not data. */
const TEXTS = new Set(
  'title description summary content encoded subtitle tagline info rights copyright body fullitem abstract'.split(
    ' ',
  ),
);

type Build = {
  readonly limits: TreeLimits;
  readonly baseUrl: string | null;
  readonly roots: XmlElement[];
  readonly scope: NameScope;
  /** Names of the open elements as written. */
  readonly names: string[];
  /** The open elements; null where one is part of a text. */
  readonly open: (XmlElement | null)[];
  entities: ReadonlyMap<string, string> | undefined;
  entityBudget: number;
  markup: MarkupWriter | null;
  /** How many elements are open below the deepest. */
  tooDeep: number;
  elements: number;
  entries: number;
  isPartial: boolean;
};

/** The document as a tree, bounded in depth, elements and entries; whatever is broken is mended. */
export function buildTree(source: string, baseUrl: string | null, limits: TreeLimits): XmlTree {
  const build = emptyBuild(baseUrl, limits);
  const { isCut } = scanXml(source, handlerOf(build));
  const isOpen = build.open.length > 0 && !build.isPartial;
  if (isOpen) for (const element of build.open) if (element) element.isCut = true;
  while (build.open.length > 0) closeTop(build);
  return { roots: build.roots, isCut: isCut || isOpen, isPartial: build.isPartial };
}

function emptyBuild(baseUrl: string | null, limits: TreeLimits): Build {
  return {
    limits,
    baseUrl,
    roots: [],
    scope: emptyScope(),
    names: [],
    open: [],
    entities: undefined,
    entityBudget: ENTITY_BUDGET,
    markup: null,
    tooDeep: 0,
    elements: 0,
    entries: 0,
    isPartial: false,
  };
}

function handlerOf(build: Build): XmlHandler {
  return {
    open: (name, attributes, isEmpty) => openElement(build, { name, attributes, isEmpty }),
    close: (name) => closeElement(build, name),
    text: (raw) => addText(build, raw),
    cdata: (text) => addCharacters(build, text),
    doctype: (raw) => {
      build.entities = readEntities(raw);
    },
  };
}

type Tag = { readonly name: string; readonly attributes: string; readonly isEmpty: boolean };

function openElement(build: Build, tag: Tag): boolean {
  closeForgotten(build, tag);
  if (build.open.length >= DEEPEST) {
    if (!tag.isEmpty) build.tooDeep += 1;
    return true;
  }
  const top = build.open.at(-1);
  if (top && isTextElement(build, top)) beginMarkup(build, top);
  if (build.markup) openInMarkup(build, build.markup, tag);
  else openInTree(build, tag);
  return !build.isPartial && build.roots[0]?.name !== 'html';
}

/** An entry inside an entry, or inside a feed's title, means that an end tag was forgotten. */
function closeForgotten(build: Build, tag: Tag): void {
  if (tag.name !== 'item' && tag.name !== 'entry') return;
  const top = build.open.at(-1);
  const isUnclosed =
    build.names.at(-1) === tag.name ||
    (build.markup ? isLooseMarkup(build) : top && isTextElement(build, top));
  if (!isUnclosed) return;
  const outer = build.names.lastIndexOf(tag.name);
  const keep =
    outer >= 0
      ? outer
      : build.open.findIndex((element) => element !== null && isTextElement(build, element));
  while (keep >= 0 && build.open.length > keep) closeTop(build);
  build.tooDeep = 0;
}

function isLooseMarkup(build: Build): boolean {
  const text = build.open.findLast((element) => element !== null);
  return !!text && !isXmlTyped(text);
}

function isXmlTyped(element: XmlElement): boolean {
  const type = element.attributes.get('type') ?? '';
  return type === 'xhtml' || type.endsWith('xml') || element.attributes.get('mode') === 'xml';
}

function isTextElement(build: Build, element: XmlElement): boolean {
  if (!TEXTS.has(element.name)) return false;
  if (element.name === 'content') return element.space !== 'media';
  // The body of an entry is a text, the body of an OPML document is its list.
  return element.name !== 'body' || build.entries > 0;
}

function beginMarkup(build: Build, element: XmlElement): void {
  build.markup = startMarkup(element.base, !isXmlTyped(element));
  build.markup.text(element.text);
  element.isMarkup = true;
}

function openInMarkup(build: Build, markup: MarkupWriter, tag: Tag): void {
  markup.open(tag.name, tag.attributes, tag.isEmpty);
  if (tag.isEmpty) return;
  build.names.push(tag.name);
  build.open.push(null);
  build.scope.defaults.push(build.scope.defaults.at(-1) ?? 'rss');
}

function openInTree(build: Build, tag: Tag): void {
  const attributes = readAttributes(tag.attributes);
  const byDefault = declareNames(build.scope, attributes);
  const { space, name } = resolveName(build.scope, tag.name, byDefault);
  const parent = build.open.at(-1) ?? null;
  const base = baseOf(attributes, parent?.base ?? null, build.baseUrl);
  const language = attributes.get('xml:lang') ?? null;
  if (!mayGrow(build, name)) return;
  const element: XmlElement = {
    space,
    name,
    attributes,
    children: [],
    text: '',
    isMarkup: false,
    base,
    language,
    isCut: false,
  };
  (parent ? parent.children : build.roots).push(element);
  if (tag.isEmpty) return;
  build.names.push(tag.name);
  build.open.push(element);
  build.scope.defaults.push(byDefault);
}

function mayGrow(build: Build, name: string): boolean {
  build.elements += 1;
  if (name === 'item' || name === 'entry') build.entries += 1;
  build.isPartial = build.elements > build.limits.elements || build.entries > build.limits.entries;
  return !build.isPartial;
}

function baseOf(
  attributes: ReadonlyMap<string, string>,
  outer: string | null,
  document: string | null,
): string | null {
  const stated = attributes.get('xml:base');
  if (stated === undefined) return outer;
  const against = outer ?? document;
  const base = against === null ? URL.parse(stated) : URL.parse(stated, against);
  return base?.protocol === 'http:' || base?.protocol === 'https:' ? base.href : outer;
}

function closeElement(build: Build, name: string): void {
  if (build.tooDeep > 0) {
    build.tooDeep -= 1;
    return;
  }
  const open = build.names.lastIndexOf(name);
  if (open >= 0) while (build.open.length > open) closeTop(build);
  else if (build.names.at(-1)?.toLowerCase() === name.toLowerCase()) closeTop(build);
}

function closeTop(build: Build): void {
  const name = build.names.pop() ?? '';
  const element = build.open.pop() ?? null;
  build.scope.defaults.pop();
  if (element === null) build.markup?.close(name);
  else if (build.markup && element.isMarkup) {
    element.text = build.markup.finish();
    build.markup = null;
  }
}

function addText(build: Build, raw: string): void {
  const top = build.open.at(-1);
  if (top === undefined || build.tooDeep > 0 || (top && top.children.length > 0 && isBlank(raw)))
    return;
  // What is beyond the longest text is not kept, so it need not be decoded.
  const kept = raw.slice(0, LONGEST_TEXT);
  addCharacters(build, kept.includes('&') ? decodeText(build, kept) : kept);
}

function isBlank(raw: string): boolean {
  for (let at = 0; at < raw.length; at += 1) if (raw.charCodeAt(at) > 32) return false;
  return true;
}

function decodeText(build: Build, raw: string): string {
  if (build.entities === undefined || raw.length > LONGEST_WITH_ENTITIES)
    return decodeReferences(raw);
  const decoded = decodeReferences(raw, build.entities);
  build.entityBudget -= Math.max(0, decoded.length - raw.length);
  if (build.entityBudget < 0) build.entities = undefined;
  return decoded;
}

function addCharacters(build: Build, text: string): void {
  const top = build.open.at(-1);
  if (build.tooDeep > 0) return;
  if (build.markup) build.markup.text(text);
  else if (top && top.text.length < LONGEST_TEXT) top.text += text;
}
