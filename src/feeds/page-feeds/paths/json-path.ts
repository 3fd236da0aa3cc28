/** JSONPath (RFC 9535) as far as a recipe may have it. */
import { JSONPathEnvironment, type JSONPathQuery, type JSONValue } from 'json-p3';

export type PathParse =
  | { readonly kind: 'path'; readonly path: JSONPathQuery }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

const LONGEST_PATH = 300;
const DEEPEST = 100;

const environment = new JSONPathEnvironment({ maxRecursionDepth: DEEPEST });
// They take regular expressions, whose time nobody can tell beforehand.
for (const name of ['match', 'search']) environment.functionRegister.delete(name);

/** "title" and "teaser.image" are understood as "$.title" and "$.teaser.image". Never throws. */
export function parsePath(text: string): PathParse {
  const fault = faultOf(text);
  if (fault !== null) return { kind: 'failed', reason: fault };
  try {
    return { kind: 'path', path: environment.compile(whole(text.trim())) };
  } catch (error) {
    // The library's only way to say that it does not understand.
    const why = error instanceof Error ? error.message.slice(0, 120) : '';
    return { kind: 'failed', reason: `The path is not understood: ${why}.` };
  }
}

function whole(text: string): string {
  if (text.startsWith('$')) return text;
  return text.startsWith('[') ? `$${text}` : `$.${text}`;
}

/** Bounds that keep a path's time in proportion to the document; a sentence, null: all is well. */
function faultOf(text: string): string | null {
  if (text.length > LONGEST_PATH) return `The path is longer than ${LONGEST_PATH} characters.`;
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
  if (bare.split('..').length > 2) return 'A path may look into everything (“..”) only once.';
  const question = bare.indexOf('?');
  if (question < 0) return null;
  const filter = bare.slice(question + 1);
  if (filter.includes('?')) return 'A path may have one filter.';
  if (filter.includes('$') || filter.includes('..'))
    return 'A filter may look into its own element only, and not into everything in it.';
  return null;
}

/** What a path finds, at most so many, in the document's order. A document too deep for it gives what was found before. */
export function follow(path: JSONPathQuery, value: JSONValue, most: number): JSONValue[] {
  const found: JSONValue[] = [];
  try {
    for (const node of path.lazyQuery(value)) {
      found.push(node.value);
      if (found.length >= most) break;
    }
  } catch {
    // Deeper than it goes: nobody keeps headlines there.
  }
  return found;
}
