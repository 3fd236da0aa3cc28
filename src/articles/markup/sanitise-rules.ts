import type { Attributes, IOptions, Transformer } from 'sanitize-html';
import { isBeacon, linkAddress, webAddress } from './clean-address.ts';

/** The elements that may reach a reader's page. Their attributes stand in ALLOWED_ATTRIBUTES. */
export const ALLOWED_TAGS: readonly string[] = (
  'p div h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote pre code figure ' +
  'figcaption img a em strong b i u s del ins sub sup small mark kbd samp var br hr time abbr cite q ruby rb rt rp ' +
  'details summary audio video source wbr'
).split(' ');

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
const GONE_WITH_CONTENT =
  'script style textarea option xmp noscript noembed noframes iframe svg math template plaintext object applet select button datalist title canvas'.split(
    ' ',
  );

/** Elements a reader's page knows under another name. A div keeps apart what stood apart. */
const RENAMED: Readonly<Record<string, string>> = {
  h1: 'h2',
  section: 'div',
  article: 'div',
  aside: 'div',
  header: 'div',
  footer: 'div',
  main: 'div',
  nav: 'div',
  center: 'div',
  address: 'div',
  form: 'div',
  fieldset: 'div',
  hgroup: 'div',
  menu: 'ul',
  dir: 'ul',
  strike: 's',
  tt: 'code',
  acronym: 'abbr',
};

/** Where pages that load pictures late keep the true address. */
const LATE_SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-file',
  'data-original-src',
];

/** The one set of rules; addresses are made absolute against `base` inside it, never after it. */
export function sanitiseRules(base: string | null): IOptions {
  return {
    allowedTags: [...ALLOWED_TAGS],
    allowedAttributes: Object.fromEntries(
      Object.entries(ALLOWED_ATTRIBUTES).map(([tag, names]) => [tag, [...names]]),
    ),
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: {
      img: ['http', 'https'],
      audio: ['http', 'https'],
      video: ['http', 'https'],
      source: ['http', 'https'],
    },
    allowedSchemesAppliedToAttributes: ['href', 'src', 'poster', 'cite'],
    allowProtocolRelative: false,
    selfClosing: ['img', 'br', 'hr', 'source', 'wbr'],
    disallowedTagsMode: 'discard',
    nonTextTags: GONE_WITH_CONTENT,
    parseStyleAttributes: false,
    enforceHtmlBoundary: false,
    nestingLimit: 300,
    transformTags: { ...renaming(), ...addressing(base) },
    exclusiveFilter: ({ tag, attribs }) => (tag === 'img' || tag === 'source') && !attribs.src,
  };
}

function renaming(): Record<string, Transformer> {
  const entries = Object.entries(RENAMED).map(([from, to]): [string, Transformer] => [
    from,
    (_, attribs) => ({ tagName: to, attribs }),
  ]);
  return Object.fromEntries(entries);
}

function addressing(base: string | null): Record<string, Transformer> {
  return {
    a: (_, attribs) => link(attribs, base),
    img: (_, attribs) => picture(attribs, base),
    audio: (_, attribs) => player('audio', attribs, base),
    video: (_, attribs) => player('video', attribs, base),
    source: (_, attribs) => mediaSource(attribs, base),
  };
}

function link(attribs: Attributes, base: string | null) {
  const stated = attribs.href?.trim() ?? '';
  const href = stated === '' || stated.startsWith('#') ? null : linkAddress(stated, base);
  // A link without an address is text to a browser. Renaming it to something not allowed would be tidier, but
  // sanitize-html 2.18 then gives the new name to the end tag of the next element on that level.
  if (href === null) return { tagName: 'a', attribs: {} };
  return {
    tagName: 'a',
    attribs: {
      href,
      ...only(attribs, ['title', 'lang', 'dir']),
      rel: 'noopener noreferrer nofollow',
    },
  };
}

function picture(attribs: Attributes, base: string | null) {
  const src = pictureAddress(attribs, base);
  if (src === null || isDot(attribs) || isBeacon(src)) return { tagName: 'img', attribs: {} };
  const set = {
    alt: attribs.alt ?? '',
    loading: 'lazy',
    decoding: 'async',
    referrerpolicy: 'no-referrer',
  };
  return {
    tagName: 'img',
    attribs: { src, ...only(attribs, ['title']), ...sizes(attribs), ...set },
  };
}

function pictureAddress(attribs: Attributes, base: string | null): string | null {
  const late = LATE_SOURCES.map((name) => attribs[name]).find(
    (value) => value !== undefined && value.trim() !== '',
  );
  const stated = [
    late,
    attribs.src,
    firstOfSet(attribs.srcset),
    firstOfSet(attribs['data-srcset']),
  ];
  for (const value of stated) {
    const address =
      value === undefined || value.trim() === '' ? null : webAddress(value.trim(), base);
    if (address !== null) return address;
  }
  return null;
}

function firstOfSet(srcset: string | undefined): string | undefined {
  return srcset?.trim().split(/\s/, 1)[0]?.replace(/,$/, '');
}

/** One or two pixels show nothing to anybody. */
function isDot(attribs: Attributes): boolean {
  return [attribs.width, attribs.height].some(
    (size) => size !== undefined && /^\s*[0-2](?:px)?\s*$/.test(size),
  );
}

function sizes(attribs: Attributes): Attributes {
  return Object.fromEntries(
    ['width', 'height'].flatMap((name) => {
      const size = attribs[name]?.trim() ?? '';
      return /^\d{1,5}$/.test(size) ? [[name, size]] : [];
    }),
  );
}

function player(tagName: 'audio' | 'video', attribs: Attributes, base: string | null) {
  const src = attribs.src === undefined ? null : webAddress(attribs.src.trim(), base);
  const poster = attribs.poster === undefined ? null : webAddress(attribs.poster.trim(), base);
  return {
    tagName,
    attribs: {
      ...(src === null ? {} : { src }),
      ...(tagName === 'video' && poster !== null ? { poster } : {}),
      ...(tagName === 'video' ? sizes(attribs) : {}),
      controls: '',
      preload: 'none',
    },
  };
}

function mediaSource(attribs: Attributes, base: string | null) {
  const src = attribs.src === undefined ? null : webAddress(attribs.src.trim(), base);
  if (src === null) return { tagName: 'source', attribs: {} };
  return { tagName: 'source', attribs: { src, ...only(attribs, ['type']) } };
}

function only(attribs: Attributes, names: readonly string[]): Attributes {
  return Object.fromEntries(
    names.flatMap((name) => (attribs[name] ? [[name, attribs[name]]] : [])),
  );
}
