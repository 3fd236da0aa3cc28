/** A piece of a search as typed, before anybody asks what it means. */
export type SearchToken = {
  readonly stated: string;
  readonly isOr: boolean;
  readonly isWithout: boolean;
  /** In lower case; only those that OPERATORS lists. */
  readonly operator: string | null;
  /** Without quotes and star. */
  readonly words: string;
  readonly isPrefix: boolean;
};

const OPERATORS = new Set(
  'outlet author by headline title lang language is before after label speaker'.split(' '),
);

/** A minus, an operator's name, then words in quotes or up to a space; a quote left open ends with the text. */
const TOKEN = /(-?)(?:([A-Za-z]{2,8}):)?(?:["“”„]([^"“”]*)["“”]?(\*?)|([^\s"“”]+))/g;

/** Cuts a search into its pieces, in order. Linear in the text's length. */
export function searchTokens(text: string): SearchToken[] {
  return [...text.matchAll(TOKEN)].map(toToken);
}

function toToken(found: RegExpExecArray): SearchToken {
  const [stated, minus, name, quoted, star, bare = ''] = found;
  const operator = name?.toLowerCase() ?? null;
  // "http://…" and "Brexit:" are words with a colon, not operators.
  const isKnown = operator !== null && OPERATORS.has(operator);
  const words = quoted ?? bare;
  const whole = name === undefined || isKnown ? words : `${name}:${words}`;
  const isPrefix = star === '*' || (quoted === undefined && whole.endsWith('*'));
  return {
    stated: stated.trim(),
    isOr: stated === 'OR',
    isWithout: minus === '-',
    operator: isKnown ? operator : null,
    words: whole.replace(/(?<!\*)\*+$/, ''),
    isPrefix,
  };
}
