import type { Shape } from './tree-shape.ts';

/** What a sanitiser may leave that runs nothing and still does harm, by kind. */
export type Leftovers = Record<(typeof KINDS)[number], number>;

const KINDS = [
  'style attributes',
  'style elements',
  'form controls',
  'frames and plug-ins',
  'ids and names',
  'ids given twice',
  'links that are neither web nor mail',
  'loads that are no picture or sound',
  'metadata and programs',
  'foreign elements',
] as const;

const CONTROLS = new Set(
  'form input button select textarea option optgroup datalist fieldset output label keygen'.split(
    ' ',
  ),
);
const FRAMES = new Set('iframe frame frameset object embed applet portal fencedframe'.split(' '));
const METADATA = new Set('meta base script template noscript link'.split(' '));
const LOADING = new Set(
  'src srcset data background poster href xlink:href ping action formaction cite longdesc manifest code archive codebase'.split(
    ' ',
  ),
);

/** Counts them in trees as a reader reads them; a piece may count in several kinds, once for each element. */
export function countLeftovers(pieces: Iterable<readonly Shape[]>): Leftovers {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Leftovers;
  for (const shapes of pieces) {
    const seen = new Set<string>();
    for (const element of elementsOf(shapes))
      for (const kind of kindsOf(element, seen)) counts[kind] += 1;
  }
  return counts;
}

type ElementShape = Exclude<Shape, string>;

function* elementsOf(shapes: readonly Shape[]): Generator<ElementShape> {
  const waiting = [...shapes];
  for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
    if (typeof shape === 'string') continue;
    yield shape;
    waiting.push(...shape[2]);
  }
}

function kindsOf(element: ElementShape, seen: Set<string>): (typeof KINDS)[number][] {
  const [name] = element;
  const said = attributesOf(element);
  const id = said.get('id');
  const isTwice = id !== undefined && seen.has(id);
  if (id !== undefined) seen.add(id);
  const found: Readonly<Record<(typeof KINDS)[number], boolean>> = {
    'style attributes': said.has('style'),
    'style elements': /(?:^|:)style$/.test(name),
    'form controls': CONTROLS.has(name),
    'frames and plug-ins': FRAMES.has(name),
    'ids and names': said.has('id') || said.has('name'),
    'ids given twice': isTwice,
    'links that are neither web nor mail': isStrangeLink(name, said),
    'loads that are no picture or sound': isStrangeLoad(name, said),
    'metadata and programs': METADATA.has(name),
    'foreign elements': name.startsWith('foreign:'),
  };
  return KINDS.filter((kind) => found[kind]);
}

function attributesOf([, attributes]: ElementShape): Map<string, string> {
  const said = new Map<string, string>();
  for (let at = 0; at < attributes.length; at += 2)
    said.set(attributes[at] ?? '', attributes[at + 1] ?? '');
  return said;
}

function isStrangeLink(name: string, said: ReadonlyMap<string, string>): boolean {
  const href = said.get('href') ?? said.get('xlink:href');
  return href !== undefined && name !== 'link' && !/^\s*(?:https?:|mailto:)/i.test(href);
}

function isStrangeLoad(name: string, said: ReadonlyMap<string, string>): boolean {
  const isPlain = name === 'img' || name === 'video' || name === 'audio' || name === 'source';
  return [...said].some(
    ([attribute, value]) =>
      LOADING.has(attribute) &&
      value !== '' &&
      !(name === 'a' && attribute === 'href') &&
      !(isPlain && /^(?:src|poster)$/.test(attribute) && /^https?:\/\//.test(value)),
  );
}
