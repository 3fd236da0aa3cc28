/** Holds a catalogue against the messages that the pages say. */
import { type MessagePart, parseMessage } from '../../src/http/language/message.ts';
import type { Message } from './find-messages.ts';

export type Catalogue = Readonly<Record<string, string>>;

export type Held = {
  /** What must not be, a sentence each. */
  readonly faults: readonly string[];
  /** Keys that have no translation yet, in their order. */
  readonly missing: readonly string[];
};

/** What is wrong with the messages themselves. */
export function findKeyFaults(messages: readonly Message[]): string[] {
  return messages.flatMap(({ key, place, values, isShared }) => {
    const parts = readParts(key);
    if (typeof parts === 'string') return [`${place}: "${key}" is no ICU message: ${parts}`];
    const faults =
      key.trim() === key && key !== '' ? [] : [`${place}: "${key}" begins or ends with space`];
    if (values === null) return faults;
    const named = namesIn(parts);
    const lacking = [...named].filter((name) => !values.includes(name));
    const idle = isShared ? [] : values.filter((name) => !named.has(name));
    return [
      ...faults,
      ...lacking.map((name) => `${place}: "${key}" is not given {${name}}`),
      ...idle.map((name) => `${place}: "${key}" has no place for {${name}}`),
    ];
  });
}

/** What is wrong with a language's translations, and what it lacks. */
export function holdCatalogue(tag: string, catalogue: Catalogue, keys: readonly string[]): Held {
  const used = new Set(keys);
  const faults = Object.entries(catalogue).flatMap(([key, translation]) => {
    if (!used.has(key)) return [`${tag}: nothing says "${key}" any more`];
    return findTranslationFaults(tag, key, translation).map((fault) => `${tag}: "${key}" ${fault}`);
  });
  const missing = keys.filter((key) => (catalogue[key] ?? '') === '');
  return { faults, missing };
}

export function findTranslationFaults(tag: string, key: string, translation: string): string[] {
  if (translation === '') return [];
  const [original, parts] = [readParts(key), readParts(translation)];
  if (typeof original === 'string') return [];
  if (typeof parts === 'string') return [`is no ICU message in translation: ${parts}`];
  const [asked, given] = [namesIn(original), namesIn(parts)];
  return [
    ...[...asked].filter((name) => !given.has(name)).map((name) => `lost its {${name}}`),
    ...[...given].filter((name) => !asked.has(name)).map((name) => `has a {${name}} of its own`),
    ...findPluralFaults(tag, parts),
    ...(/[<>]/.test(translation) && !/[<>]/.test(key)
      ? ['carries markup, which is shown as it stands']
      : []),
    ...(translation.trim() === translation ? [] : ['begins or ends with space']),
  ];
}

const COUNTS = Array.from({ length: 1_001 }, (_, count) => count);

/** A language's plurals as whole numbers up to a thousand meet them; what only a million needs may fall to "other". */
function findPluralFaults(tag: string, parts: readonly MessagePart[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string' || part.kind !== 'choice') return [];
    const inner = [...part.choices.values()].flatMap((chosen) => findPluralFaults(tag, chosen));
    if (part.rules === null) return inner;
    const rules = new Intl.PluralRules(tag, { type: part.rules });
    // "=1" does where nothing but 1 is of the category "one".
    const left = COUNTS.filter((count) => !part.choices.has(`=${count}`));
    const met = new Set(left.map((count) => rules.select(count)));
    const lacking = [...met].filter((category) => !part.choices.has(category));
    return [
      ...lacking.map((category) => `lacks the plural "${category}" of {${part.name}}`),
      ...inner,
    ];
  });
}

function readParts(message: string): readonly MessagePart[] | string {
  try {
    return parseMessage(message);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function namesIn(parts: readonly MessagePart[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) => {
      if (typeof part === 'string' || part.kind === 'pound') return [];
      if (part.kind === 'value') return [part.name];
      return [part.name, ...[...part.choices.values()].flatMap((inner) => [...namesIn(inner)])];
    }),
  );
}
