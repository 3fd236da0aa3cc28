import { elementsOf, type PageElement } from '../tree/page-element.ts';
import { linkAddress } from './clean-address.ts';
import { harmless } from './clean-attributes.ts';
import { ANYWHERE, EMBEDS } from './embed-addresses.ts';

/** Something of another platform that stands in a text: a film, a posting, a map. */
export type Embed = {
  readonly platform: string;
  /** What the outlet says it is, where it says more than that it is a player. */
  readonly title: string | null;
  /** Where a reader sees it: absolute, http or https. */
  readonly url: string;
};

/** Players as elements of their own: which attribute has the identifier, and the address it stands in. */
const PLAYERS: ReadonlyMap<string, readonly [attribute: string, before: string]> = new Map([
  ['lite-youtube', ['videoid', 'https://www.youtube.com/embed/']],
  ['youtube-video', ['video-id', 'https://www.youtube.com/embed/']],
  ['amp-youtube', ['data-videoid', 'https://www.youtube.com/embed/']],
  ['lite-vimeo', ['videoid', 'https://player.vimeo.com/video/']],
  ['amp-vimeo', ['data-videoid', 'https://player.vimeo.com/video/']],
  ['amp-dailymotion', ['data-videoid', 'https://www.dailymotion.com/embed/video/']],
  ['amp-twitter', ['data-tweetid', 'https://x.com/i/status/']],
  ['amp-instagram', ['data-shortcode', 'https://www.instagram.com/p/']],
  ['amp-facebook', ['data-href', '']],
  ['amp-tiktok', ['data-src', 'https://www.tiktok.com/embed/']],
  ['amp-soundcloud', ['data-trackid', 'https://api.soundcloud.com/tracks/']],
  ['amp-reddit', ['data-src', '']],
]);

const FRAMES: ReadonlySet<string> = new Set(['iframe', 'embed', 'object', 'amp-iframe', 'frame']);

/** Where frames keep their address, those that load late among them. */
const SOURCES = [
  'src',
  'data',
  'data-src',
  'data-lazy-src',
  'data-cookieconsent-src',
  'data-src-cmplz',
];

/** Whether an element is there to show something of another platform, known or not. */
export function isEmbed(name: string): boolean {
  return FRAMES.has(name) || PLAYERS.has(name);
}

/** What such an element shows; null where the platform is none that is known (most others are advertisements). */
export function embedOf(element: PageElement, base: string | null): Embed | null {
  for (const address of addressesOf(element)) {
    const embed = embedAt(address, base);
    if (embed !== null) return { ...embed, title: titleOf(element) };
  }
  return null;
}

/** A posting whose text a program puts there: the quotation holds only a hint that it is one. */
export function postingOf(element: PageElement, base: string | null): Embed | null {
  const address =
    element.attribute('data-instgrm-permalink') ??
    (/\bfb-(?:post|video)\b/.test(element.attribute('class') ?? '')
      ? element.attribute('data-href')
      : null);
  return address === null ? null : embedAt(address, base);
}

function addressesOf(element: PageElement): string[] {
  const player = PLAYERS.get(element.name);
  if (player !== undefined) {
    const id = element.attribute(player[0]) ?? '';
    return id === ''
      ? []
      : [player[1] + (player[1] === '' ? id : encodeURIComponent(id.toWellFormed()))];
  }
  const own = SOURCES.flatMap((name) => element.attribute(name) ?? []);
  return element.name === 'object' ? [...own, ...addressesWithin(element)] : own;
}

/** Old pages wrap the frame, or name its address in a parameter. */
function addressesWithin(element: PageElement): string[] {
  const found: string[] = [];
  for (const inner of elementsOf(element)) {
    if (inner.name === 'embed' || inner.name === 'iframe') found.push(inner.attribute('src') ?? '');
    if (inner.name === 'param' && /^(?:movie|src)$/i.test(inner.attribute('name') ?? ''))
      found.push(inner.attribute('value') ?? '');
    if (found.length > 4) break;
  }
  return found;
}

function embedAt(address: string, base: string | null): Embed | null {
  const url = frameAddress(address.trim(), base);
  if (url === null) return null;
  const host = url.hostname.replace(/^www\./, '');
  for (const { platform, see } of [...(EMBEDS.get(host) ?? []), ...ANYWHERE]) {
    const seen = see(url);
    const link = seen === null ? null : linkAddress(seen, null);
    if (link !== null) return { platform, title: null, url: link };
  }
  return null;
}

function frameAddress(stated: string, base: string | null): URL | null {
  if (stated === '') return null;
  const url = URL.parse(stated.startsWith('//') ? `https:${stated}` : stated, base ?? undefined);
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** "YouTube video player" says no more than the platform's name. */
function titleOf(element: PageElement): string | null {
  const title = harmless(element.attribute('title') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (title.length < 8 || title.length > 200) return null;
  return /\b(?:player|embed(?:ded)?|iframe|widget|content)\b/i.test(title) ? null : title;
}
