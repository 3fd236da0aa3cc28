/** Licences whose works may go together with one under AGPL-3.0-or-later, by their SPDX names. */
const COMPATIBLE = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Zlib', 'CC0-1.0'],
  ...['Apache-2.0', 'BlueOak-1.0.0', 'Python-2.0', 'Unlicense'],
  ...['LGPL-3.0-or-later', 'MPL-2.0', 'GPL-3.0-or-later', 'AGPL-3.0-or-later'],
  // Typefaces alone: https://www.gnu.org/licenses/license-list.html#SILOFL
  'OFL-1.1',
]);

/**
 * Whether a licence, as an SPDX expression says it (SPDX 2.3, annex D), may be taken: of an "or" one part, of an "and" all. What is
 * not understood may not.
 */
export function isCompatible(expression: string): boolean {
  const words = expression.match(/\(|\)|[\w.+-]+/g) ?? [];
  const { value, rest } = anyOf(words);
  return value && rest.length === 0;
}

type Read = { readonly value: boolean; readonly rest: readonly string[] };

function anyOf(words: readonly string[]): Read {
  let { value, rest } = allOf(words);
  while (rest[0] === 'OR') {
    const next = allOf(rest.slice(1));
    value = value || next.value;
    rest = next.rest;
  }
  return { value, rest };
}

function allOf(words: readonly string[]): Read {
  let { value, rest } = one(words);
  while (rest[0] === 'AND') {
    const next = one(rest.slice(1));
    value = value && next.value;
    rest = next.rest;
  }
  return { value, rest };
}

function one(words: readonly string[]): Read {
  const [word = '', ...rest] = words;
  if (word !== '(') return { value: COMPATIBLE.has(word), rest };
  const inner = anyOf(rest);
  const isClosed = inner.rest[0] === ')';
  return { value: inner.value && isClosed, rest: inner.rest.slice(1) };
}
