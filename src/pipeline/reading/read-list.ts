import { type OpmlParse, parseOpml } from '../../feeds/opml.ts';
import { checkRecipe } from '../../feeds/page-feeds/check-recipe.ts';
import type { PageRecipe } from '../../model/feeds/page-recipe.ts';
import { decodeBytes } from '../../text/decode-bytes.ts';

export type ListToRead = {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
};

/** Bytes: ten thousand feeds, as many as are taken, have some three million. */
const LARGEST_LIST = 5_000_000;

/** A reading list (OPML) from its bytes. */
export function readList({ bytes, contentType }: ListToRead): OpmlParse {
  if (bytes.length > LARGEST_LIST) {
    const reason = `The list of feeds is larger than ${LARGEST_LIST / 1e6} MB.`;
    return { kind: 'failed', reason };
  }
  return parseOpml(decodeBytes(bytes, { contentType, kind: 'xml' }).text, readRecipe);
}

function readRecipe(json: string): PageRecipe | null {
  try {
    const checked = checkRecipe(JSON.parse(json));
    return checked.kind === 'recipe' ? checked.recipe : null;
  } catch {
    // No JSON: somebody else's attribute, or a broken one.
    return null;
  }
}
