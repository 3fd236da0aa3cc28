/*
 * feedparser states what it expects as a Python expression in a comment of each file. This reads the
 * forms that occur: comparisons of a path with a literal, joined by "and", and their negations.
 */

export type Path = readonly (string | number)[];
export type Literal =
  | string
  | number
  | boolean
  | null
  | readonly Literal[]
  | { readonly [key: string]: Literal };

export type Check =
  | { readonly kind: 'equal'; readonly path: Path; readonly wanted: Literal }
  | { readonly kind: 'length'; readonly path: Path; readonly wanted: number }
  | { readonly kind: 'absent'; readonly path: Path }
  | { readonly kind: 'true'; readonly path: Path }
  | { readonly kind: 'false'; readonly path: Path };

type Token = { readonly kind: 'name' | 'text' | 'number' | 'sign'; readonly value: string };

type Reader = { readonly tokens: readonly Token[]; at: number };

const TOKEN =
  /\s*(?:([uUrRbB]{0,2}(?:"""([\s\S]*?)"""|'''([\s\S]*?)'''|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"))|([A-Za-z_]\w*)|(-?\d+(?:\.\d+)?)|(==|!=|[[\](){}.,:+]))/y;

class NotUnderstood extends Error {}

/** The checks an expression makes, or null if it has a form that is not read here. */
export function readExpectation(expression: string): readonly Check[] | null {
  try {
    const reader: Reader = { tokens: tokensOf(expression.trim()), at: 0 };
    const checks = readAll(reader);
    return reader.at === reader.tokens.length ? checks : null;
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.length) {
    const found = TOKEN.exec(expression);
    if (!found) throw new NotUnderstood(expression);
    const [, quoted, triple, tripled, single, double, name, number, sign = ''] = found;
    if (quoted !== undefined)
      tokens.push({
        kind: 'text',
        value: unescapePython(triple ?? tripled ?? single ?? double ?? ''),
      });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else tokens.push({ kind: 'sign', value: sign });
  }
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

function unescapePython(text: string): string {
  return text.replace(
    /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|U([\da-fA-F]{8})|([\s\S]))/g,
    (_whole, u4?: string, x2?: string, u8?: string, sign = '') => {
      const code = u4 ?? x2 ?? u8;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return ESCAPES[sign] ?? (/["'\\]/.test(sign) ? sign : `\\${sign}`);
    },
  );
}

function readAll(reader: Reader): readonly Check[] {
  const checks = [...readOne(reader)];
  while (take(reader, 'and')) checks.push(...readOne(reader));
  return checks;
}

function readOne(reader: Reader): readonly Check[] {
  if (take(reader, '(')) return readBracketed(reader);
  if (take(reader, 'not')) return readOne(reader).map(negate);
  if (peek(reader)?.kind === 'number' && reader.tokens.length === 1) {
    reader.at += 1;
    return [];
  }
  if (peek(reader)?.kind === 'text') return [readMembership(reader)];
  if (take(reader, 'len')) return [readLength(reader)];
  return readComparison(reader);
}

function readBracketed(reader: Reader): readonly Check[] {
  const checks = readAll(reader);
  expect(reader, ')');
  return checks;
}

function negate(check: Check): Check {
  if (check.kind === 'true') return { kind: 'false', path: check.path };
  if (check.kind === 'absent') return { kind: 'true', path: check.path };
  throw new NotUnderstood('not');
}

/** 'x' in feed, 'x' not in feed */
function readMembership(reader: Reader): Check {
  const key = next(reader).value;
  const isAbsent = take(reader, 'not');
  expect(reader, 'in');
  const path = [...readPath(reader), key];
  return isAbsent ? { kind: 'absent', path } : { kind: 'true', path };
}

function readLength(reader: Reader): Check {
  expect(reader, '(');
  const path = readPath(reader);
  expect(reader, ')');
  expect(reader, '==');
  return { kind: 'length', path, wanted: Number(next(reader).value) };
}

/** path == literal, path == path == literal, path is literal, path */
function readComparison(reader: Reader): readonly Check[] {
  const paths = [readPath(reader)];
  if (take(reader, '!=')) {
    if (readLiteral(reader) !== null) throw new NotUnderstood('!=');
    return paths.map((path) => ({ kind: 'true', path }));
  }
  while (take(reader, '==') || take(reader, 'is')) {
    if (isPathNext(reader)) paths.push(readPath(reader));
    else {
      const wanted = readLiteral(reader);
      return paths.map((path) => ({ kind: 'equal', path, wanted }));
    }
  }
  return paths.map((path) =>
    path.at(-1) === '?absent'
      ? { kind: 'absent', path: path.slice(0, -1) }
      : { kind: 'true', path },
  );
}

const CONSTANTS = new Map<string, boolean | null>([
  ['None', null],
  ['True', true],
  ['False', false],
]);

function isPathNext(reader: Reader): boolean {
  const token = peek(reader);
  return token?.kind === 'name' && !CONSTANTS.has(token.value);
}

function readPath(reader: Reader): (string | number)[] {
  const first = next(reader);
  if (first.kind !== 'name') throw new NotUnderstood(first.value);
  const path: (string | number)[] = [first.value];
  for (;;) {
    if (take(reader, '[')) {
      const key = next(reader);
      path.push(key.kind === 'number' ? Number(key.value) : key.value);
      expect(reader, ']');
    } else if (take(reader, '.')) readAttribute(reader, path);
    else return path;
  }
}

function readAttribute(reader: Reader, path: (string | number)[]): void {
  const { value } = next(reader);
  if (value !== 'get' && value !== 'has_key') path.push(value);
  else {
    expect(reader, '(');
    path.push(next(reader).value);
    if (!take(reader, ')')) throw new NotUnderstood(value);
  }
}

function readLiteral(reader: Reader): Literal {
  const token = next(reader);
  if (token.kind === 'number') return Number(token.value);
  if (token.kind === 'text') return joinTexts(reader, token.value);
  if (CONSTANTS.has(token.value)) return CONSTANTS.get(token.value) ?? null;
  if (token.value === '(' || token.value === '[')
    return readList(reader, token.value === '(' ? ')' : ']');
  if (token.value === '{') return readDictionary(reader);
  throw new NotUnderstood(token.value);
}

function joinTexts(reader: Reader, first: string): string {
  let text = first;
  while (take(reader, '+')) text += next(reader).value;
  return text;
}

function readList(reader: Reader, end: string): readonly Literal[] {
  const items: Literal[] = [];
  while (!take(reader, end)) {
    items.push(readLiteral(reader));
    take(reader, ',');
  }
  return items;
}

function readDictionary(reader: Reader): Literal {
  const entries: [string, Literal][] = [];
  while (!take(reader, '}')) {
    const key = next(reader).value;
    expect(reader, ':');
    entries.push([key, readLiteral(reader)]);
    take(reader, ',');
  }
  return Object.fromEntries(entries);
}

function peek(reader: Reader): Token | undefined {
  return reader.tokens[reader.at];
}

function next(reader: Reader): Token {
  const token = reader.tokens[reader.at];
  if (!token) throw new NotUnderstood('the end');
  reader.at += 1;
  return token;
}

function take(reader: Reader, value: string): boolean {
  const token = peek(reader);
  if (!token || token.kind === 'text' || token.value !== value) return false;
  reader.at += 1;
  return true;
}

function expect(reader: Reader, value: string): void {
  if (!take(reader, value)) throw new NotUnderstood(value);
}
