import type { Context } from 'hono';
import { NOTICE, withNotice } from '../frame/back-path.ts';
import type { Kind, Undo } from './done-kind.ts';
import { DONE_KINDS } from './done-kinds.ts';

type Kinds = typeof DONE_KINDS;
type NamesOf<One> = One extends Kind<infer Names> ? Names : never;

/** What an action did, small enough to travel in an address: its kind, and the numbers that its kind names. */
export type Done = {
  readonly [Name in keyof Kinds]: { readonly kind: Name } & Readonly<
    Record<NamesOf<Kinds[Name]>, number>
  >;
}[keyof Kinds];

/** A sentence on what was done, and the form that takes it back. */
export type Notice = { readonly text: string; readonly undo: Undo | null };

/** Goes back to the page the reader was on, with a notice; programs that ask for JSON get the notice alone. */
export function answerDone(context: Context, back: string, done: Done): Response {
  const { kind, ...given } = done;
  const numbers: Readonly<Record<string, number>> = given;
  const inOrder = kindOf(kind)?.names.map((name) => numbers[name] ?? 0) ?? [];
  if (context.req.header('accept') === 'application/json')
    return context.json(noticeOf(kind, inOrder));
  return context.redirect(withNotice(back, [kind, ...inOrder].join('.')), 303);
}

/** The notice that an address carries; null if it carries none of ours. */
export function noticeIn(query: URLSearchParams): Notice | null {
  const spelled = query.get(NOTICE);
  if (spelled === null || !/^[a-z-]{1,20}(?:\.\d{1,16}){0,2}$/.test(spelled)) return null;
  const [kind = '', ...numbers] = spelled.split('.');
  return noticeOf(kind, numbers.map(Number));
}

function noticeOf(name: string, inOrder: readonly number[]): Notice | null {
  const kind = kindOf(name);
  if (kind === null) return null;
  const numbers = Object.fromEntries(kind.names.map((each, at) => [each, inOrder[at] ?? 0]));
  return { text: kind.text(numbers), undo: kind.undo?.(numbers) ?? null };
}

function kindOf(name: string): Kind<string> | null {
  const kinds: Readonly<Record<string, Kind<string>>> = DONE_KINDS;
  return Object.hasOwn(kinds, name) ? (kinds[name] ?? null) : null;
}
