import type { Context } from 'hono';
import { html } from 'hono/html';
import { openingOf } from '../../../articles/opening-of.ts';
import type { StoryRecord } from '../../../model/library-stories.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { escapeXml, feedLine } from '../../feeds/forms/feed-words.ts';
import { say } from '../../language/say.ts';
import { seenUrl } from '../../security/remote.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import { shownHeadline } from '../stories/shown-headline.ts';
import { openingWords } from './opening-words.ts';
import { sharedStory } from './shared-story.ts';

/** CSS pixels: as wide as a column of text, as high as a headline and an opening in it. */
const WIDEST = 600;
const NARROWEST = 220;
const HEIGHT = 280;
const LOWEST = 160;

const LONGEST_ADDRESS = 2000;

/**
 * GET /public/oembed?url=&format=&maxwidth=&maxheight=: a public story as other sites show it (oembed.com). Of our own addresses alone, and of
 * those alone that are public: what is not is answered as what never was.
 */
export function publicEmbed({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    // Whatever page asks for it in a browser may read it: it is what everybody may read.
    context.header('access-control-allow-origin', '*');
    context.header('cross-origin-resource-policy', 'cross-origin');
    const { url, format = 'json' } = context.req.query();
    if (format !== 'json' && format !== 'xml')
      return context.text('There are the formats json and xml.\n', 501);
    const sizes = sizesAsked(context);
    if (url === undefined || sizes === null)
      return context.text('url, and maxwidth and maxheight in whole pixels.\n', 400);
    const address = publicAddress(url, seenUrl(context));
    const story = address === null ? null : await sharedStory(desk, address.secret);
    if (address === null || story === null)
      return context.text('There is nothing public at this address.\n', 404);
    return answerEmbed(context, format, await embedOf(story, { address: address.whole, ...sizes }));
  };
}

function answerEmbed(context: Context, format: 'json' | 'xml', embed: Embed): Response {
  if (format === 'json') return context.json(embed);
  return context.body(embedXml(embed), 200, { 'content-type': 'text/xml; charset=utf-8' });
}

type Sizes = { readonly width: number; readonly height: number };

/** The most that there is room for; null: a number is none. */
function sizesAsked({ req }: Context): Sizes | null {
  const [width, height] = (['maxwidth', 'maxheight'] as const).map((name) => {
    const stated = req.query(name);
    return stated === undefined ? WIDEST : wholeNumber(stated);
  });
  if (width == null || height == null) return null;
  return { width: Math.min(width, WIDEST), height: Math.min(height, HEIGHT) };
}

/** The secret of a public story's page; null: the address is another one's, or no such page. */
function publicAddress(url: string, here: URL): { whole: string; secret: string } | null {
  const asked = url.length > LONGEST_ADDRESS ? null : URL.parse(url);
  if (asked === null || asked.host !== here.host || !/^https?:$/.test(asked.protocol)) return null;
  const secret = /^\/public\/stories\/([\w-]{20,64})$/.exec(asked.pathname)?.[1];
  return secret === undefined ? null : { whole: `${here.origin}${asked.pathname}`, secret };
}

type Embedding = Sizes & { readonly address: string };
type Embed = Readonly<Record<string, string | number>>;

/** Where there is room a quotation with where it stands; else a link. Words are the outlet's: none are made. */
async function embedOf(story: StoryRecord, { address, width, height }: Embedding): Promise<Embed> {
  const { shown } = story;
  const common = {
    version: '1.0',
    title: feedLine(shownHeadline(shown)),
    author_name: feedLine(shown.outletName),
    provider_name: 'Hearsay',
    provider_url: new URL('/', address).href,
    cache_age: 3600,
  };
  if (width < NARROWEST || height < LOWEST) return { ...common, type: 'link' };
  const markup = String(await quotation(story, address));
  return { ...common, type: 'rich', html: markup, width, height };
}

function quotation({ shown, outletCount }: StoryRecord, address: string): Html {
  const words = openingWords(openingOf(shown));
  const lang = langOf(shown.language);
  return html`<blockquote class="hearsay-story" cite="${address}"><p${lang} dir="auto"><strong>${feedLine(shownHeadline(shown))}</strong></p>${words !== '' && html`<p${lang} dir="auto">${words}</p>`}<p><bdi>${shown.outletName}</bdi> · <a href="${address}" rel="noopener noreferrer nofollow">${say('Who says what, in {count, plural, one {# title} other {# titles}}', { count: outletCount })}</a></p></blockquote>`;
}

function embedXml(embed: Embed): string {
  const fields = Object.entries(embed).map(
    ([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`;
}
