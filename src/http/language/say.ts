/**
 * What the pages say, in the reader's language. The key is the English sentence itself, an ICU
 * message, always a literal: a script finds them all and holds every catalogue against them.
 *
 *     say('Nothing is saved yet.')
 *     say('{count, plural, one {# article} other {# articles}}', { count })
 *     sayHtml('Carried by {outlet} at {time}.', { outlet: html`<a href="…">…</a>`, time })
 *
 * Whole sentences, never glued pieces: other languages order them otherwise. Tables of words hold
 * functions, `{ save: () => say('Save') }`, for a table is made before anybody asks.
 */
import { html } from 'hono/html';
import type { Html } from '../pages/frame/html.ts';
import { type Language, parsedIn } from './language.ts';
import type { MessagePart } from './message.ts';
import { spoken } from './spoken.ts';

export type Said = string | number;

/** A sentence with places needs values for them; one without takes none. */
type ValuesOf<Message extends string, Value> = Message extends `${string}{${string}`
  ? [values: Readonly<Record<string, Value>>]
  : [];

/** A sentence as text. Values are anybody's words: escape it as any text. Numbers are written as the language does. */
export function say<Message extends string>(
  message: Message,
  ...[values]: ValuesOf<Message, Said>
): string {
  return sayFound(message, values ?? {});
}

/** A message that was read out of a stored sentence (stored/say-stored.ts), the only keys that are no literals. */
export function sayFound(message: string, values: Readonly<Record<string, Said>>): string {
  const parsed = parsedIn(spoken(), message);
  return typeof parsed === 'string' ? parsed : fill({ ...parsed, values, pound: 0 }).join('');
}

/** A sentence with markup in its places. Values that are Html stay it; all else is escaped, the sentence too. */
export function sayHtml<Message extends string>(
  message: Message,
  ...[values]: ValuesOf<Message, Said | Html>
): Html {
  const parsed = parsedIn(spoken(), message);
  if (typeof parsed === 'string') return html`${parsed}`;
  return html`${fill<Html>({ ...parsed, values: values ?? {}, pound: 0 })}`;
}

type Filling<Value> = {
  readonly parts: readonly MessagePart[];
  readonly speaks: Language;
  readonly values: Readonly<Record<string, Said | Value>>;
  /** What "#" stands for. */
  readonly pound: number;
};

function fill<Value>(filling: Filling<Value>): (string | Value)[] {
  return filling.parts.flatMap((part) => {
    if (typeof part === 'string') return [part];
    if (part.kind === 'pound') return [filling.speaks.number.format(filling.pound)];
    const value = filling.values[part.name] ?? '';
    if (part.kind === 'value') return written(value, filling.speaks);
    return fill({ ...filling, ...chosen(part, value, filling) });
  });
}

function chosen<Value>(
  { choices, rules }: Extract<MessagePart, { kind: 'choice' }>,
  value: Said | Value,
  { speaks, pound }: Filling<Value>,
): { parts: readonly MessagePart[]; pound: number } {
  const other = choices.get('other') ?? [];
  if (rules === null) return { parts: choices.get(String(value)) ?? other, pound };
  const count = typeof value === 'number' ? value : 0;
  const category = speaks[rules].select(count);
  return { parts: choices.get(`=${count}`) ?? choices.get(category) ?? other, pound: count };
}

/** Letters that are written from right to left, and those that are not. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** A name that runs the other way must not turn the sentence round it (UAX 9, first strong isolate). */
function written<Value>(value: Said | Value, speaks: Language): (string | Value)[] {
  if (typeof value === 'number') return [speaks.number.format(value)];
  const turns = speaks.direction === 'rtl' || RIGHT_TO_LEFT.test(String(value));
  return turns && value !== '' ? [ISOLATE, value, END] : [value];
}
