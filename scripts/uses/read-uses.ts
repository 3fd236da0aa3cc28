/** What a file uses of the world beyond it, read from its syntax tree: names in comments, strings and types are none. */
import { parseSync } from 'oxc-parser';

/** How a name is used; `arguments` is null where one of them is spread, so that nobody knows. */
type How = { readonly how: 'call' | 'new' | 'read'; readonly arguments: number | null };

/** `at` is where in the text. */
export type Use = { readonly at: number } & (
  | {
      readonly kind: 'import';
      /** Null: only known when it runs. */
      readonly from: string | null;
      /** "*" is all of it. Types are left out. */
      readonly names: readonly string[];
    }
  /** A name that the file does not declare; `member` is what is taken from it, "?" if only known when it runs. */
  | ({ readonly kind: 'global'; readonly name: string; readonly member: string | null } & How)
  /** What is taken from anything else. */
  | ({ readonly kind: 'member'; readonly name: string } & How)
);

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;
type Scope = { readonly names: ReadonlySet<string>; readonly outer: Scope | null };

/** The uses in a TypeScript module, in order. Throws SyntaxError. */
export function readUses(path: string, text: string): Use[] {
  const { program, errors } = parseSync(path, text, { lang: 'ts', sourceType: 'module' });
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`);
  const uses: Use[] = [];
  visit(uses, program as unknown as Node, null);
  return uses;
}

function visit(uses: Use[], node: Node, scope: Scope | null): void {
  if (isType(node)) return;
  const inside = scopeOf(node, scope);
  if (noteImport(uses, node)) return;
  noteUse(uses, node, inside);
  for (const [key, child] of childrenOf(node))
    if (!isName(node, key, child)) visit(uses, child, inside);
}

const ERASED = /^TS(?!AsExpression|SatisfiesExpression|NonNullExpression|InstantiationExpression)/;

function isType({ type }: Node): boolean {
  return ERASED.test(type);
}

function* childrenOf(node: Node): Generator<readonly [string, Node]> {
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) yield [key, child];
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Whether an identifier stands for itself, not for a variable: `x.fetch`, `{ fetch: 1 }`. */
function isName(parent: Node, key: string, child: Node): boolean {
  if (child.type !== 'Identifier' || parent.computed === true) return false;
  return (
    (key === 'property' && parent.type === 'MemberExpression') || key === 'key' || key === 'label'
  );
}

const MODULES: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
]);

/** Returns whether the node is an import of a whole statement: there is nothing else in it. */
function noteImport(uses: Use[], node: Node): boolean {
  const at = node.start;
  if (node.type === 'ImportExpression') {
    uses.push({ kind: 'import', from: literalOf(node.source), names: ['*'], at });
    return false;
  }
  if (!MODULES.has(node.type) || !isNode(node.source)) return false;
  if (node.importKind !== 'type' && node.exportKind !== 'type')
    uses.push({ kind: 'import', from: literalOf(node.source), names: namesOf(node), at });
  return true;
}

function namesOf(node: Node): string[] {
  const specifiers = [...childrenOf(node)].filter(([key]) => key === 'specifiers');
  if (specifiers.length === 0) return ['*'];
  return specifiers.flatMap(([, one]) => {
    if (one.importKind === 'type' || one.exportKind === 'type') return [];
    const imported = one.type === 'ExportSpecifier' ? one.local : one.imported;
    return [isNode(imported) ? nameOf(imported) : '*'];
  });
}

function noteUse(uses: Use[], node: Node, scope: Scope | null): void {
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
  const target = isCall ? node.callee : node;
  if (!isNode(target) || seen.has(target)) return;
  seen.add(target);
  const use = useOf(target, scope);
  if (use !== null) uses.push({ ...use, ...(isCall ? howOf(node) : READ), at: node.start });
}

type Named =
  | { readonly kind: 'global'; readonly name: string; readonly member: string | null }
  | { readonly kind: 'member'; readonly name: string };

function useOf(target: Node, scope: Scope | null): Named | null {
  if (isFree(target, scope)) return { kind: 'global', name: nameOf(target), member: null };
  if (target.type !== 'MemberExpression' || !isNode(target.object)) return null;
  const { object } = target;
  if (!isFree(object, scope)) return { kind: 'member', name: memberOf(target) };
  seen.add(object);
  return { kind: 'global', name: nameOf(object), member: memberOf(target) };
}

/** What was told of already, with the call that it stands in. */
const seen = new WeakSet<Node>();

const READ: How = { how: 'read', arguments: 0 };

function howOf(call: Node): How {
  const given = [...childrenOf(call)].filter(([key]) => key === 'arguments');
  const isSpread = given.some(([, one]) => one.type === 'SpreadElement');
  return {
    how: call.type === 'NewExpression' ? 'new' : 'call',
    arguments: isSpread ? null : given.length,
  };
}

function memberOf(member: Node): string {
  if (!isNode(member.property)) return '?';
  return member.computed === true ? (literalOf(member.property) ?? '?') : nameOf(member.property);
}

function nameOf({ name, value }: Node): string {
  return typeof name === 'string' ? name : String(value);
}

function literalOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string'
    ? node.value
    : null;
}

/** Whether it is a name that the file does not declare. */
function isFree(node: Node, scope: Scope | null): boolean {
  if (node.type !== 'Identifier') return false;
  const name = nameOf(node);
  for (let at = scope; at !== null; at = at.outer) if (at.names.has(name)) return false;
  return true;
}

/** The scope inside of a node: what its parameters and the statements right in it declare. */
function scopeOf(node: Node, outer: Scope | null): Scope | null {
  const names = new Set<string>();
  if (/Function|^Catch/.test(node.type)) {
    for (const [key, child] of childrenOf(node))
      if (key === 'params' || key === 'param' || key === 'id') declare(names, child);
  }
  if (/^For/.test(node.type) || node.type === 'SwitchCase' || 'body' in node)
    for (const [, child] of childrenOf(node)) declareStatement(names, child);
  return names.size > 0 ? { names, outer } : outer;
}

function declareStatement(names: Set<string>, node: Node): void {
  if (isNode(node.declaration)) declareStatement(names, node.declaration);
  if (/^(?:Function|Class)Declaration$/.test(node.type)) declare(names, node.id);
  for (const [key, one] of childrenOf(node)) {
    if (key === 'declarations') declare(names, one.id);
    if (node.type === 'ImportDeclaration') declare(names, one.local);
  }
}

/** The variables of a pattern: `{ a, b: [c = 1, ...d] }` are a, c and d. */
function declare(names: Set<string>, pattern: unknown): void {
  if (!isNode(pattern)) return;
  if (pattern.type === 'Identifier') names.add(nameOf(pattern));
  const inner: Readonly<Record<string, readonly unknown[]>> = {
    ObjectPattern: [pattern.properties].flat(),
    ArrayPattern: [pattern.elements].flat(),
    Property: [pattern.value],
    AssignmentPattern: [pattern.left],
    RestElement: [pattern.argument],
  };
  for (const one of inner[pattern.type] ?? []) declare(names, one);
}

/** The line of a place in a text, from 1. */
export function lineOf(text: string, at: number): number {
  return text.slice(0, at + 1).split('\n').length;
}
