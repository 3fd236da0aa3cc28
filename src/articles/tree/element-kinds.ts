function names(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Elements without content, and so without an end tag (HTML, section 13.1.2, with the obsolete ones). */
export const VOID = names(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr',
);

/** Elements that begin a line of their own. A table's row is one line. */
export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody ' +
    'tfoot thead tr ul option optgroup select',
);

/** Elements whose start ends an open paragraph (HTML, section 13.2.6.4.7). */
export const ENDS_PARAGRAPH = names(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr main menu nav ol p pre search section summary table ul li dd dt',
);

export const HEADINGS = names('h1 h2 h3 h4 h5 h6');

/** End tags and implied ends do not reach out of these. */
export const SCOPES = names('table td th caption template object marquee applet button');

/** What may stand in a head; anything else means that the body has begun. */
export const HEAD_CONTENT = names(
  'title meta link base basefont bgsound script style noscript template noframes',
);

/** HTML elements that show that foreign content (svg, math) was never closed (HTML, section 13.2.6.5). */
export const ENDS_FOREIGN = names(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta nobr ol p pre ' +
    'ruby s small span strong strike sub sup table tt u ul var',
);

/** Elements that show nothing of what they hold, or show it by other means than text. */
export const UNSEEN = names(
  'head script style template noscript noembed noframes iframe object applet embed svg math canvas audio video map ' +
    'textarea select datalist xmp plaintext title',
);
