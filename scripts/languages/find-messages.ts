/**
 * Finds what the pages say: every say(…) and sayHtml(…) of the source, whose key must be a literal and whose
 * values an object literal, so that nothing is said that no translator has seen.
 */

import { endOfTemplate, isInComment, lineOf, type SourceFile } from './source-text.ts';

export type Message = {
  readonly key: string;
  /** "src/http/pages/help-page.ts:12". */
  readonly place: string;
  /** Names of the values handed in; null where that cannot be read here. */
  readonly values: readonly string[] | null;
  /** Whether the values have a name, and may serve several sentences. */
  readonly isShared: boolean;
};

export type Found = { readonly messages: readonly Message[]; readonly faults: readonly string[] };

const CALL = /(?<![\w.$])say(?:Html)?\(\s*/g;

export function findMessages(files: readonly SourceFile[]): Found {
  const messages: Message[] = [];
  const faults: string[] = [];
  for (const { path, text } of files) {
    for (const call of text.matchAll(CALL)) {
      if (isInComment(text, call.index)) continue;
      const place = `${path}:${lineOf(text, call.index)}`;
      const read = readCall(text, call.index + call[0].length);
      if (typeof read === 'string') faults.push(`${place}: ${read}`);
      else messages.push({ ...read, place });
    }
  }
  return { messages, faults };
}

/** The key and the names of the values of a call, or what is wrong with it. */
function readCall(text: string, start: number): Omit<Message, 'place'> | string {
  const literal = readLiteral(text, start);
  if (literal === null) return 'the key of say() is no literal';
  const rest = /^\s*(,?)\s*([{)]?)/.exec(text.slice(literal.end, literal.end + 200));
  const [whole = '', comma, next] = rest ?? [];
  const at = literal.end + whole.length;
  const key = literal.value;
  if (next === ')') return { key, values: [], isShared: false };
  if (comma !== ',') return 'the key of say() is more than a literal';
  if (next === '{') return { key, values: namesOf(text, at), isShared: false };
  const object = objectNamed(/^[\w$]+(?=[\s,)])/.exec(text.slice(at))?.[0], text, at);
  // Handed in from elsewhere: the type of a function's parameter is all that is known of it.
  return { key, values: object === null ? null : namesOf(text, object), isShared: true };
}

/** Within the last object literal of that name before its use, or the first in the file. */
function objectNamed(name: string | undefined, text: string, use: number): number | null {
  if (name === undefined) return null;
  const all = [...text.matchAll(new RegExp(`\\b${name} = \\{`, 'g'))];
  const defined = all.findLast(({ index }) => index < use) ?? all[0];
  return defined === undefined ? null : defined.index + defined[0].length;
}

const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`/y;

function readLiteral(text: string, start: number): { value: string; end: number } | null {
  LITERAL.lastIndex = start;
  const literal = LITERAL.exec(text)?.[0];
  if (literal === undefined) return null;
  const value = literal.slice(1, -1).replace(/\\(u[0-9a-f]{4}|.)/gi, (_, escaped: string) => {
    if (escaped === 'n') return '\n';
    return escaped.length === 5
      ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
      : escaped;
  });
  return { value, end: start + literal.length };
}

/** The names of an object literal's properties; null if some are spread into it. */
function namesOf(text: string, start: number): readonly string[] | null {
  const names: string[] = [];
  let before = ',';
  for (const token of tokensWithin(text, start)) {
    if (token === '...') return null;
    if (before === ',' && /^[\w$]/.test(token)) names.push(token);
    before = token;
  }
  return names;
}

const TOKEN =
  /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`|[{}()[\],:]|\.\.\.|\/\/[^\n]*|[\w$]+|\s+|[^\s\w]/y;
const [OPENS, CLOSES] = ['{([', '})]'];

/** What stands in a bracket itself and not in another inside it. */
function* tokensWithin(text: string, start: number): Generator<string> {
  let depth = 1;
  for (const token of tokensFrom(text, start)) {
    const closes = CLOSES.includes(token);
    if (closes && depth === 1) return;
    if (closes) depth -= 1;
    else if (depth === 1) yield token;
    if (OPENS.includes(token)) depth += 1;
  }
}

/** White space and comments are left out; a template is a token of its own. */
function* tokensFrom(text: string, start: number): Generator<string> {
  for (let at = start; at < text.length; ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0] ?? ' ';
    at = token === '`' ? endOfTemplate(text, at) : at + token.length;
    if (!/^\s|^\/\//.test(token)) yield token;
  }
}
