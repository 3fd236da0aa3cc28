/** What is wrong with a page of ours as a browser reads it, whoever's words stand in it. */
import { type Shape, wholeShape } from './tree-shape.ts';

/** Elements that our own pages have; markup from outside is a subset of what the sanitiser lets through. */
const NEVER = new Set(
  'evil-mark style iframe frame frameset object embed applet base math foreign:script foreign:foreignObject foreign:image foreign:animate foreign:set foreign:style foreign:math template portal marquee xmp plaintext noscript'.split(
    ' ',
  ),
);

/** A path of ours, an address of the web, a mailbox; "data:," is the icon of a public page, which has none. */
const LED_TO = /^(?:$|\/(?![/\\])|#|\?|https?:\/\/|mailto:|data:,$)/;
const LEADING = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'srcset',
  'data-newer',
  'cite',
]);
const HERE = /^(?:\/(?![/\\])|\?|#)/;

/** Each fault in words; empty if nothing is wrong. */
export function pageFaults(markup: string): string[] {
  const faults = new Set<string>();
  const ids = new Set<string>();
  for (const element of elementsIn(wholeShape(markup)))
    for (const fault of [...elementFaults(element), ...idFaults(element, ids)]) faults.add(fault);
  return [...faults];
}

type ElementShape = Exclude<Shape, string>;

function* elementsIn(shapes: readonly Shape[]): Generator<ElementShape> {
  const waiting = [...shapes];
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    if (typeof shape === 'string') continue;
    yield shape;
    waiting.push(...shape[2]);
  }
}

function* elementFaults([name, attributes]: ElementShape): Generator<string> {
  if (NEVER.has(name)) yield `element ${name}`;
  for (let at = 0; at < attributes.length; at += 2) {
    const [attribute = '', value = ''] = attributes.slice(at, at + 2);
    if (isStrange(name, attribute, value)) yield `${name} ${attribute}="${value.slice(0, 80)}"`;
  }
  if (name === 'script' && !attributes.includes('src')) yield 'a program within the page';
}

function isStrange(name: string, attribute: string, value: string): boolean {
  if (/^on|^style$|^srcdoc$|^is$|^http-equiv$|^ping$/.test(attribute)) return true;
  if (/[^a-z0-9:-]/.test(attribute) && name !== 'foreign:svg' && !name.startsWith('foreign:'))
    return true;
  if (!LEADING.has(attribute)) return false;
  const isOurs =
    name === 'script' || name === 'link' || /action/.test(attribute) || attribute === 'data-newer';
  if (name === 'link' && /^https?:/.test(value)) return !/^https?:\/\/localhost\//.test(value);
  return isOurs && value !== 'data:,' ? !HERE.test(value) : !LED_TO.test(value);
}

function* idFaults([, attributes]: ElementShape, seen: Set<string>): Generator<string> {
  const at = attributes.indexOf('id');
  if (at === -1 || at % 2 !== 0) return;
  const id = attributes[at + 1] ?? '';
  if (seen.has(id)) yield `id ${id} twice`;
  if (!/^[A-Za-z][\w:.-]*$/.test(id)) yield `id "${id.slice(0, 60)}"`;
  seen.add(id);
}
