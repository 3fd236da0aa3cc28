/**
 * What a table has under a name from outside, undefined if it has nothing: objects have some names by birth
 * ("constructor"), and an element, a language or a person may be called so.
 */
export function ownValue<Value>(
  table: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
