import { foldSpace } from '../../text/fold-space.ts';
import { type PageElement, textOf } from '../tree/page-element.ts';
import { lettersOf, type PageWords } from './line-features.ts';

const LONGEST_BODY = 200_000;

type Found = {
  readonly metas: Map<string, string>;
  title: string | null;
  heading: string | null;
  statedBody: string | null;
};

/** What the page's head says in words: a cheap look, for telling lines apart, not for showing to readers. */
export function pageWordsOf(root: PageElement): PageWords {
  const found: Found = { metas: new Map(), title: null, heading: null, statedBody: null };
  look(root, found);
  return {
    headline: headlineOf(found.metas.get('og:title') ?? found.title, found.heading),
    description: found.metas.get('og:description') ?? found.metas.get('description') ?? null,
    statedBody: found.statedBody,
  };
}

/** Bounded by the tree's depth. */
function look(element: PageElement, found: Found): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (!note(child, found) && child.children.length > 0) look(child, found);
  }
}

/** Whether the element is one of those that are read as a whole. */
function note(element: PageElement, found: Found): boolean {
  if (element.name === 'meta') addMeta(element, found.metas);
  else if (element.name === 'script') found.statedBody ??= statedBodyOf(element);
  else if (element.name === 'title') found.title ??= foldSpace(textOf(element));
  else if (element.name === 'h1') found.heading ??= foldSpace(textOf(element));
  else return false;
  return true;
}

function addMeta(element: PageElement, metas: Map<string, string>): void {
  const name = (element.attribute('property') ?? element.attribute('name'))?.toLowerCase();
  const content = element.attribute('content');
  if (name && content && !metas.has(name)) metas.set(name, foldSpace(content));
}

/** The heading where the title begins with it: what follows is the outlet's name. */
function headlineOf(title: string | null, heading: string | null): string | null {
  if (title === null || heading === null || heading === '') return title ?? heading;
  return lettersOf(title).startsWith(lettersOf(heading)) ? heading : title;
}

/** schema.org's articleBody, cut out of the script unread: broken linked data holds it as well. */
function statedBodyOf(script: PageElement): string | null {
  const text = textOf(script);
  const at = text.search(/"articleBody"\s{0,10}:\s{0,10}"/);
  if (at === -1) return null;
  const start = text.indexOf('"', text.indexOf(':', at)) + 1;
  const rest = text.slice(start, start + LONGEST_BODY);
  const end = /(?<!\\)"\s{0,10}[,}]/.exec(rest)?.index ?? rest.length;
  const letters = lettersOf(unescaped(rest.slice(0, end)));
  return letters.length > 200 ? letters : null;
}

function unescaped(json: string): string {
  return json
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\[nrt]/g, ' ')
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/&[a-z#0-9]{1,10};/gi, ' ');
}
