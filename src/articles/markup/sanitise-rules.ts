function names(words: string): readonly string[] {
  return words.split(' ');
}

/** The elements that may reach a reader's page. Their attributes stand in ALLOWED_ATTRIBUTES. */
export const ALLOWED_TAGS: readonly string[] = names(
  'p div h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote pre code figure ' +
    'figcaption img a em strong b i u s del ins sub sup small mark kbd samp var br hr time abbr cite q ruby rb rt rp ' +
    'details summary audio video source wbr',
);

/** All attributes that are ever written; what their values may be stands in clean-attributes.ts. */
export const ALLOWED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['lang', 'dir'],
  a: ['href', 'title', 'rel'],
  abbr: ['title'],
  audio: ['src', 'controls', 'preload'],
  del: ['datetime'],
  img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding', 'referrerpolicy'],
  ins: ['datetime'],
  li: ['value'],
  ol: ['start', 'type', 'reversed'],
  source: ['src', 'type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
  video: ['src', 'controls', 'preload', 'poster', 'width', 'height'],
};

/** Elements that go with all they hold: programs, foreign content, controls, what a browser reads as raw text. */
export const GONE_WITH_CONTENT: ReadonlySet<string> = new Set(
  names(
    'script style textarea option optgroup xmp noembed noframes svg math template plaintext applet select button ' +
      'datalist title canvas head map portal fencedframe',
  ),
);

/**
 * Elements that a reader's page knows under another name. A div keeps apart what stood apart. What is
 * neither here nor among ALLOWED_TAGS lends its content to whatever it stands in.
 */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ['h1', 'h2'],
  ...names(
    'section article aside header footer main nav center address form fieldset hgroup legend dialog search',
  ).map((name): [string, string] => [name, 'div']),
  ['menu', 'ul'],
  ['dir', 'ul'],
  ['listing', 'pre'],
  ['strike', 's'],
  ['tt', 'code'],
  ['acronym', 'abbr'],
]);

/** What outlets call the words in a line that say whose a picture is. */
export const CREDIT =
  /(?:^|[\s_-])(?:(?:photo|image|picture|media|caption)[_-]{0,2})?(?:credits?|copyright|photographer|bildquelle|fotograf)(?:$|[\s_-])/i;
