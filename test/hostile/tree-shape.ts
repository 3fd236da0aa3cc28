/** A tree of markup in a form that any reader's tree can be brought to, so that two can be compared. */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import type { PageElement } from '../../src/articles/tree/page-element.ts';

/** Text, or an element: its name (with "svg:" or the like before it where it is none of HTML's), attributes by name, children. */
export type Shape = string | readonly [string, readonly string[], readonly Shape[]];

type Parse5Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

const HTML = 'http://www.w3.org/1999/xhtml';

/** Our own tree. */
export function shapeOf(root: PageElement): Shape[] {
  return told(
    root.children.map((child) => {
      if (typeof child === 'string') return child;
      const pairs: [string, string][] = [];
      for (let at = 0; at < child.attributes.length; at += 2)
        pairs.push([child.attributes[at] ?? '', child.attributes[at + 1] ?? '']);
      return [child.name, sorted(pairs), shapeOf(child)];
    }),
  );
}

/** What parse5 reads, as innerHTML of a div: a parser by the letter of the standard, that shares no code with ours. */
export function fragmentShape(markup: string, scriptingEnabled = true): Shape[] {
  const [div] = parseFragment('<div>').childNodes;
  if (div === undefined || !('tagName' in div)) throw new Error('parse5 has no div');
  return ofParse5(parseFragment(div, markup, { scriptingEnabled }));
}

/** What parse5 reads where the markup is the body of a page. */
export function pageShape(markup: string, scriptingEnabled = true): Shape[] {
  const page = parse(`<!doctype html><html><head></head><body>${markup}</body></html>`, {
    scriptingEnabled,
  });
  const whole = ofParse5(page);
  const [html] = whole;
  const [head, body, ...more] = typeof html === 'object' ? html[2] : [];
  const isPlain = whole.length === 1 && more.length === 0 && head?.[2]?.length === 0;
  return isPlain && typeof body === 'object' ? [...body[2]] : whole;
}

/** A whole document, from its html element on. */
export function wholeShape(markup: string): Shape[] {
  return ofParse5(parse(markup));
}

function ofParse5(parent: Parse5Node): Shape[] {
  if (!('childNodes' in parent)) return [];
  return told(
    parent.childNodes.flatMap((child): Shape[] => {
      if (child.nodeName === '#text' && 'value' in child) return [child.value];
      if (child.nodeName === '#documentType') return [];
      if (!('tagName' in child)) return [[child.nodeName, [], []]];
      const pairs = child.attrs.map(({ name, value, prefix }): [string, string] => [
        prefix ? `${prefix}:${name}` : name,
        value,
      ]);
      const name = child.namespaceURI === HTML ? child.tagName : `foreign:${child.tagName}`;
      const inside = 'content' in child ? [['content', [], ofParse5(child.content)] as const] : [];
      return [[name, sorted(pairs), [...inside, ...ofParse5(child)]]];
    }),
  );
}

/** Browsers put a tbody round rows; one that says nothing is none. Texts side by side are one. */
function told(children: readonly Shape[]): Shape[] {
  const shapes: Shape[] = [];
  for (const child of children.flatMap(withoutTbody)) {
    const before = shapes.at(-1);
    if (typeof child !== 'string') shapes.push(child);
    else if (typeof before === 'string') shapes[shapes.length - 1] = before + child;
    else if (child !== '') shapes.push(child);
  }
  return shapes;
}

function withoutTbody(child: Shape): readonly Shape[] {
  return typeof child === 'object' && child[0] === 'tbody' && child[1].length === 0
    ? child[2]
    : [child];
}

function sorted(pairs: readonly [string, string][]): string[] {
  return pairs.toSorted(([one], [other]) => (one < other ? -1 : 1)).flat();
}

/**
 * The same of a browser's element, as a program for the page: `(SHAPE_IN_BROWSER)(element)`. Asks the prototypes, since a
 * form's fields can pass for its properties. As text, since the types of browsers are no part of this project.
 */
export const SHAPE_IN_BROWSER = `function shape(parent) {
  const asks = (prototype, name) => {
    const { get } = Object.getOwnPropertyDescriptor(prototype, name);
    return (one) => get.call(one);
  };
  const [kids, type, nodeName] = ['childNodes', 'nodeType', 'nodeName'].map((name) => asks(Node.prototype, name));
  const [attributes, local, space] = ['attributes', 'localName', 'namespaceURI'].map((name) => asks(Element.prototype, name));
  const data = asks(CharacterData.prototype, 'data');
  const content = asks(HTMLTemplateElement.prototype, 'content');
  const contentOf = (one) => { try { return content(one); } catch { return null; } };
  const of = (parent) => {
    const shapes = [];
    const add = (child) => {
      if (typeof child === 'string') {
        if (typeof shapes.at(-1) === 'string') shapes[shapes.length - 1] += child;
        else if (child !== '') shapes.push(child);
      } else if (child[0] === 'tbody' && child[1].length === 0) child[2].forEach(add);
      else shapes.push(child);
    };
    const inside = contentOf(parent);
    if (inside) add(['content', [], of(inside)]);
    for (const child of kids(parent)) {
      if (type(child) === 3) add(data(child));
      else if (type(child) !== 1) add([nodeName(child), [], []]);
      else {
        const pairs = [...attributes(child)].map(({ name, value }) => [name, value]);
        const name = space(child) === '${HTML}' ? local(child) : 'foreign:' + local(child);
        add([name, pairs.sort(([one], [other]) => (one < other ? -1 : 1)).flat(), of(child)]);
      }
    }
    return shapes;
  };
  return of(parent);
}`;
