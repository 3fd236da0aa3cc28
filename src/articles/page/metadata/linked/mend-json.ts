import { decodeReferences } from '../../../../text/decode-references.ts';

/** Longer linked data are product catalogues. */
const LONGEST = 1_000_000;

/**
 * What a script of linked data says, as JSON.parse gives it; null where it is beyond mending. Outlets put line
 * breaks into strings, comments round the block, commas before brackets and several objects into one script.
 */
export function parseLinkedJson(script: string): unknown {
  if (script.length > LONGEST) return null;
  const text = script.trim();
  if (text === '') return null;
  return parsed(text) ?? MENDINGS.reduce(mend, { text, value: null }).value;
}

type Mending = { readonly text: string; readonly value: unknown };

/** One after the other, each on what the last one made; the first that parses ends it. */
const MENDINGS: readonly ((text: string) => string)[] = [
  (text) =>
    text
      .replace(/^(?:<!--|\/\*\s{0,4}<!\[CDATA\[\s{0,4}\*\/|\/\/\s{0,4}<!\[CDATA\[|<!\[CDATA\[)/, '')
      .replace(/(?:-->|\/\*\s{0,4}\]\]>\s{0,4}\*\/|\/\/\s{0,4}\]\]>|\]\]>|;)$/, '')
      .trim(),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what breaks it
  (text) => text.replace(/[\u0000-\u001f\u2028\u2029]+/g, ' '),
  (text) => text.replace(/,\s{0,100}(?=[}\]])/g, '').replace(/\\(?=[^"\\/bfnrtu])/g, ''),
  (text) => (text.includes('&quot;') ? decodeReferences(text) : text),
  (text) => `[${text.replace(/\}[\s;,]{0,100}(?=\{)/g, '},')}]`,
];

function mend(before: Mending, change: (text: string) => string): Mending {
  if (before.value !== null) return before;
  const text = change(before.text);
  return { text, value: text === before.text ? null : parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Ordinary: what a page calls JSON often is not.
    return null;
  }
}
