import { foldSpace } from '../../text/fold-space.ts';
import { plainText } from '../../text/plain-text.ts';
import type { Space } from '../xml/name-spaces.ts';
import { childrenOf, firstChild, textIn, type XmlElement } from '../xml/xml-element.ts';

const MOST_PEOPLE = 50;
const LONGEST_NAME = 300;
const OWN: readonly Space[] = ['rss', 'atom'];

/** Where authors are looked for, the first place with a name wins. */
const ENTRY_PLACES: readonly (readonly [string, readonly Space[]])[] = [
  ['author', OWN],
  ['creator', ['dc']],
  ['author', ['dc']],
  ['author', ['itunes']],
];
const FEED_PLACES = [...ENTRY_PLACES, ['managingeditor', OWN]] as const;

/** The authors an entry names, each once; an address only where there is no name. */
export function entryAuthors(element: XmlElement): readonly string[] {
  const own = authorsAt(element, ENTRY_PLACES);
  if (own.length > 0) return own;
  const source = firstChild(element, 'source', ['atom']);
  return source ? authorsAt(source, ENTRY_PLACES) : [];
}

/** The authors a feed names for itself. */
export function feedAuthors(element: XmlElement): readonly string[] {
  return authorsAt(element, FEED_PLACES);
}

function authorsAt(
  element: XmlElement,
  places: readonly (readonly [string, readonly Space[]])[],
): readonly string[] {
  let addresses: readonly string[] = [];
  for (const [name, spaces] of places) {
    const people = childrenOf(element, name, spaces).map(personOf);
    const named = unique(people.filter((person) => !isAddress(person)));
    if (named.length > 0) return named;
    if (addresses.length === 0) addresses = unique(people);
  }
  return addresses;
}

function personOf(element: XmlElement): string {
  const name = firstChild(element, 'name', OWN) ?? firstChild(element, 'title', OWN);
  const inside = foldSpace(plainText((name?.text ?? '').slice(0, LONGEST_NAME)));
  if (inside !== '') return inside;
  return nameIn(firstChild(element, 'email', OWN)?.text ?? textIn(element));
}

/** From where a word begins, so that a long one is walked through once. */
const ADDRESS = /(?<![^\s()<>"',;:@])(?:mailto:)?[^\s()<>"',;:@]{1,64}@[^\s()<>"',;]{1,253}/;

/** "jane@example.org (Jane Doe)", "Jane Doe <jane@example.org>": the name, else the address. */
function nameIn(stated: string): string {
  const text = foldSpace(
    plainText(stated.slice(0, LONGEST_NAME).replace(/<(?=[^<>\s]{1,200}@)/g, '(')),
  );
  const address = ADDRESS.exec(text)?.[0];
  if (address === undefined) return text;
  const rest = text
    .replace(address, ' ')
    .replace(/[()<>"]/g, ' ')
    .replace(/^[\s,;-]+|(?<![\s,;-])[\s,;-]+$/g, '');
  return rest === '' ? address.replace(/^mailto:/, '') : foldSpace(rest);
}

function isAddress(person: string): boolean {
  return person === '' || (!person.includes(' ') && person.includes('@'));
}

function unique(people: readonly string[]): readonly string[] {
  return [...new Set(people.filter((person) => person !== ''))].slice(0, MOST_PEOPLE);
}
