import { parseLinkedJson } from './mend-json.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Objects looked at: pages have some ten, shops thousands. */
const MOST_NODES = 2_000;
const MOST_LISTED = 200;

/** The objects of a page's linked data, and what they are called by. */
export type LinkedNodes = {
  /** In the order of the page, those on top first; values of properties that are lists of other articles left out. */
  readonly nodes: readonly JsonObject[];
  readonly byId: ReadonlyMap<string, JsonObject>;
};

/** Where objects stand that may be the article or who made it. */
const WITHIN = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'author',
  'creator',
  'publisher',
  'about',
  'itemReviewed',
  'review',
  'hasPart',
  'isPartOf',
  'image',
];

/** Every object of the scripts, breadth first. Takes bounded time, whatever the scripts hold. */
export function linkedNodes(scripts: readonly string[]): LinkedNodes {
  const nodes: JsonObject[] = [];
  let waiting: readonly unknown[] = scripts.map(parseLinkedJson);
  while (waiting.length > 0 && nodes.length < MOST_NODES) {
    const objects = waiting.flatMap(objectsIn).slice(0, MOST_NODES - nodes.length);
    nodes.push(...objects);
    waiting = objects.flatMap((node) => WITHIN.map((key) => node[key])).slice(0, MOST_NODES * 4);
  }
  return { nodes, byId: namedNodes(nodes) };
}

function objectsIn(value: unknown): readonly JsonObject[] {
  if (isObject(value)) return [value];
  return Array.isArray(value) ? value.slice(0, MOST_LISTED).flat().filter(isObject) : [];
}

/** A reference alone ({"@id"}) says nothing and is left out. */
function namedNodes(nodes: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const byId = new Map<string, JsonObject>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && !byId.has(id) && Object.keys(node).length > 1) byId.set(id, node);
  }
  return byId;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value or a list of them as a list, at most 50. */
export function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.flat().slice(0, 50) : [value];
}

/** The types of an object, without the vocabulary's address. */
export function typesOf(node: JsonObject): readonly string[] {
  return listed(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) =>
      type
        .slice(0, 200)
        .replace(/^.*[/:#]/, '')
        .toWellFormed(),
    );
}
