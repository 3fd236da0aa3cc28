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
import { withoutTurns } from '../../text/reading/without-turns.ts';
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
  if (typeof parsed === 'string') return parsed;
  return fill(parsed.parts, { speaks: parsed.speaks, values, said: [] }).join('');
}

/** A sentence with markup in its places. Values that are Html stay it; all else is escaped, the sentence too. */
export function sayHtml<Message extends string>(
  message: Message,
  ...[values]: ValuesOf<Message, Said | Html>
): Html {
  const parsed = parsedIn(spoken(), message);
  if (typeof parsed === 'string') return html`${parsed}`;
  const said: (string | Html)[] = [];
  return html`${fill(parsed.parts, { speaks: parsed.speaks, values: values ?? {}, said })}`;
}

type Filling<Value> = {
  readonly speaks: Language;
  readonly values: Readonly<Record<string, Said | Value>>;
  /** What is said so far. */
  readonly said: (string | Value)[];
};

function fill<Value>(
  parts: readonly MessagePart[],
  filling: Filling<Value>,
  counted = 0,
): (string | Value)[] {
  const { speaks, values, said } = filling;
  for (const part of parts) {
    if (typeof part === 'string') said.push(part);
    else if (part.kind === 'pound') said.push(speaks.write(counted));
    else if (part.kind === 'value') write(values[part.name] ?? '', filling);
    else choose(part, filling, counted);
  }
  return said;
}

function choose<Value>(
  { name, choices, rules, isExact }: Extract<MessagePart, { kind: 'choice' }>,
  filling: Filling<Value>,
  counted: number,
): void {
  const value = filling.values[name] ?? '';
  const other = choices.get('other') ?? [];
  if (rules === null) {
    fill(choices.get(String(value)) ?? other, filling, counted);
    return;
  }
  const count = typeof value === 'number' ? value : 0;
  const exact = isExact ? choices.get(`=${count}`) : undefined;
  fill(exact ?? choices.get(filling.speaks[rules](count)) ?? other, filling, count);
}

/** Letters that are written from right to left, and those that are not. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** A name that runs the other way must not turn the sentence round it (UAX 9, first strong isolate). */
function write<Value>(stated: Said | Value, { speaks, said }: Filling<Value>): void {
  if (typeof stated === 'number') {
    said.push(speaks.write(stated));
    return;
  }
  const value = typeof stated === 'string' ? withoutTurns(stated) : stated;
  const turns = speaks.direction === 'rtl' || RIGHT_TO_LEFT.test(String(value));
  if (turns && value !== '') said.push(ISOLATE, value, END);
  else said.push(value);
}
