import { DAY, MINUTE, type Millis, toIso } from '../../model/time.ts';
import { type Markup, markup } from '../markup.ts';
import type { PlacedArticle } from '../stories/place-days.ts';
import type { SampleArticle, SampleBlock } from '../stories/sample.ts';

/** How a site sets the blocks of its articles. */
export type BlockStyle = {
  /** 'loose': the picture and, in a paragraph of its own, the credit. */
  readonly photo: 'figure' | 'loose';
  /** Before the credit: "Photograph: ", "Foto: ". */
  readonly creditLabel: string;
  /** Before the headline of a "Read more" line. */
  readonly moreLabel: string;
  /** What the site puts into the text, by the count of paragraphs after which it stands. */
  readonly inserts: ReadonlyMap<number, Markup>;
};

export const PLAIN_STYLE: BlockStyle = {
  photo: 'figure',
  creditLabel: '',
  moreLabel: 'Read more: ',
  inserts: new Map(),
};

/** The body of an article as its site sets it. */
export function renderBlocks(article: PlacedArticle, style: BlockStyle): readonly Markup[] {
  let paragraphs = 0;
  let photos = 0;
  return article.blocks.map((block) => {
    if (block.kind === 'update') return renderUpdate(article, block);
    if (block.kind === 'photo') {
      photos += 1;
      return renderPhoto(block, pictureUrl(article, photos), style);
    }
    if (block.kind !== 'paragraph') return renderOther(block, style);
    paragraphs += 1;
    return markup`<p>${block.text}</p>\n${style.inserts.get(paragraphs) ?? null}`;
  });
}

/** Where the nth picture of an article is, from 1. */
export function pictureUrl(article: SampleArticle, count: number): string {
  return `http://${article.outlet.host}/pictures/${article.id}-${count}.png`;
}

/** The picture that feeds and metadata name; null for an article that was told without. */
export function leadPicture(article: SampleArticle): string | null {
  const hasOne = article.credits.length > 0 || article.blocks.some(({ kind }) => kind === 'photo');
  return hasOne ? pictureUrl(article, 1) : null;
}

type Update = Extract<SampleBlock, { kind: 'update' }>;

/** When an entry of a live blog was written. */
export function updateTime({ published, at }: PlacedArticle, { clock }: Update): Millis {
  return published + (clock - (at % (DAY / MINUTE))) * MINUTE;
}

function renderUpdate(article: PlacedArticle, block: Update): Markup {
  const clock = [Math.floor(block.clock / 60), block.clock % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return markup`<section class="live-entry" id="entry-${clock.replace(':', '')}"><time class="live-entry__time" datetime="${toIso(updateTime(article, block))}">${clock}</time>
<p>${block.text}</p></section>\n`;
}

type Photo = Extract<SampleBlock, { kind: 'photo' }>;

function renderPhoto({ caption, credit }: Photo, url: string, style: BlockStyle): Markup {
  const image = markup`<img src="${url}" alt="${caption}" width="640" height="360" loading="lazy">`;
  const line = credit === null ? null : `${style.creditLabel}${credit}`;
  if (style.photo === 'loose') {
    return markup`<p>${image}</p>\n<p><em>${caption}</em></p>\n${line !== null && markup`<p>${line}</p>\n`}`;
  }
  const words = line === null ? markup`${caption}` : markup`${caption} <small>${line}</small>`;
  return markup`<figure>${image}<figcaption>${words}</figcaption></figure>\n`;
}

function renderOther(block: Exclude<SampleBlock, Photo | Update>, style: BlockStyle): Markup {
  switch (block.kind) {
    case 'more':
      return markup`<p class="more"><strong>${style.moreLabel}<a href="${morePath(block.headline)}">${block.headline}</a></strong></p>\n`;
    case 'quote':
      return markup`<aside class="pullquote"><blockquote>${block.text}</blockquote></aside>\n`;
    case 'subhead':
      return markup`<h2>${block.text}</h2>\n`;
    case 'post':
      return markup`<blockquote class="social-post"><p>${block.text}</p>— ${block.author}</blockquote>\n`;
    case 'list':
      return markup`<ul>\n${block.items.map((item) => markup`<li>${item}</li>\n`)}</ul>\n`;
    case 'paragraph':
    case 'source':
      return markup`<p>${block.text}</p>\n`;
  }
}

/** Those articles are not in the edition: their addresses lead to the site's 404 page. */
function morePath(headline: string): string {
  const words = headline.toLowerCase().match(/[a-z0-9]{1,30}/g) ?? [];
  return `/more/${words.slice(0, 8).join('-')}`;
}
