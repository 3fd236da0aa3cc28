import { type Space, spaceOfAddress, spaceOfPrefix } from './name-spaces.ts';

export type XmlName = { readonly space: Space; readonly name: string };

/**
 * Which vocabulary a name belongs to. Prefixes hold for the rest of the document once declared (no feed
 * gives one prefix two meanings, and looking them up element by element is what makes parsers
 * quadratic); the default vocabulary holds for its element, as it should.
 */
export type NameScope = {
  readonly prefixes: Map<string, Space>;
  /** The default vocabulary of each open element. */
  readonly defaults: Space[];
  /** Names met before, by default vocabulary. */
  readonly known: Map<Space, Map<string, XmlName>>;
};

const MOST_PREFIXES = 500;
const MOST_NAMES = 2000;

export function emptyScope(): NameScope {
  return { prefixes: new Map(), defaults: [], known: new Map() };
}

/** Takes in an element's xmlns attributes; the default vocabulary inside that element. */
export function declareNames(scope: NameScope, attributes: ReadonlyMap<string, string>): Space {
  const outer = scope.defaults.at(-1);
  let inner = outer ?? 'rss';
  for (const [name, address] of attributes) {
    if (name === 'xmlns') inner = spaceOfAddress(address) ?? unknownDefault(address, outer);
    else if (name.startsWith('xmlns:')) declarePrefix(scope, name.slice(6), address);
  }
  return inner;
}

/** The outermost element's strange default is the format's own ("http://backend.userland.com/rss3"). */
function unknownDefault(address: string, outer: Space | undefined): Space {
  return outer === undefined || address === '' ? 'rss' : 'other';
}

function declarePrefix(scope: NameScope, prefix: string, address: string): void {
  const space = spaceOfAddress(address) ?? spaceOfPrefix(prefix);
  if (scope.prefixes.get(prefix) === space || scope.prefixes.size >= MOST_PREFIXES) return;
  scope.prefixes.set(prefix, space);
  scope.known.clear();
}

/** The name of an element, in a vocabulary. */
export function resolveName(scope: NameScope, written: string, byDefault: Space): XmlName {
  let names = scope.known.get(byDefault);
  if (!names) {
    names = new Map();
    scope.known.set(byDefault, names);
  }
  const met = names.get(written);
  if (met) return met;
  const name = splitName(scope, written.toLowerCase(), byDefault);
  if (names.size < MOST_NAMES) names.set(written, name);
  return name;
}

function splitName(scope: NameScope, written: string, byDefault: Space): XmlName {
  const colon = written.indexOf(':');
  if (colon < 0) return { space: byDefault, name: written };
  const prefix = written.slice(0, colon);
  return {
    space: scope.prefixes.get(prefix) ?? spaceOfPrefix(prefix),
    name: written.slice(colon + 1),
  };
}
