/** The sample's articles in the forms in which people, not feeds, hand them on. */
import type { SiteFacts } from '../src/newsstand/pages/page-facts.ts';
import { readableTime } from '../src/newsstand/pages/page-facts.ts';
import { wordsOf } from '../src/newsstand/pages/words/words-of.ts';
import type { PlacedArticle } from '../src/newsstand/stories/place-days.ts';
import type { SampleBlock } from '../src/newsstand/stories/sample.ts';

/**
 * An article as it lands in a text file when someone marks the page and copies it: menu words, share
 * words, the sign-up box and the list of other articles come along.
 */
export function asPlainTextCopy(site: SiteFacts, article: PlacedArticle): string {
  const words = wordsOf(site.outlet.id);
  const others = site.articles.filter(({ id }) => id !== article.id).slice(0, 3);
  const head = [
    article.headline,
    article.standfirst,
    article.byline.length > 0 ? `${words.by}${article.byline.join(', ')}` : null,
    `${words.published} ${readableTime(site, article.published)}`,
    words.share.join('\n'),
  ];
  const body = article.blocks.map((block) => copiedBlock(block, words.moreLabel));
  const box = [words.newsletter.title, words.newsletter.text, words.newsletter.button].join('\n');
  const foot = [words.related, ...others.map(({ headline }) => headline), words.legal];
  const parts = [...head, ...body.slice(0, 3), box, ...body.slice(3), foot.join('\n')];
  return `${parts.filter((part) => part !== null).join('\n\n')}\n`;
}

function copiedBlock(block: SampleBlock, moreLabel: string): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'photo':
      return block.credit === null ? block.caption : `${block.caption} ${block.credit}`;
    case 'more':
      return `${moreLabel}${block.headline}`;
    case 'post':
      return `${block.text}\n— ${block.author ?? ''}`;
    case 'paragraph':
    case 'update':
    case 'source':
    case 'quote':
    case 'subhead':
      return block.text;
  }
}

/** One article mailed whole, as RFC 5322 with a quoted-printable HTML part (RFC 2045). */
export function asNewsletter(site: SiteFacts, article: PlacedArticle): Uint8Array {
  const { outlet } = site;
  const words = wordsOf(outlet.id);
  const paragraphs = article.blocks.map((block) =>
    block.kind === 'paragraph' || block.kind === 'update' ? `<p>${asHtml(block.text)}</p>` : '',
  );
  const html = `<html lang="${outlet.language}"><body><p><a href="http://${outlet.host}/">View in browser</a></p>
<h1>${asHtml(article.headline)}</h1>
${paragraphs.join('\n')}
<p>You receive this because you signed up to ${asHtml(words.newsletter.title)}. <a href="http://${outlet.host}/service">Unsubscribe</a></p>
<p>${asHtml(words.legal)}</p></body></html>`;
  const lines = [
    `From: =?utf-8?B?${base64(outlet.name)}?= <newsletter@${outlet.host}>`,
    `To: reader@example.org`,
    `Subject: =?utf-8?B?${base64(article.headline)}?=`,
    `Date: ${new Date(article.published).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${article.id}@${outlet.host}>`,
    `List-Unsubscribe: <http://${outlet.host}/service>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(html),
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** RFC 2045, 6.7: lines of at most 76 characters, broken by "=" where the text has no break. */
function quotedPrintable(text: string): string {
  const lines = text.split('\n').map((line) => {
    const pieces = [...Buffer.from(line)].map((byte) =>
      byte >= 0x20 && byte <= 0x7e && byte !== 0x3d
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    );
    const rows: string[] = [''];
    for (const piece of pieces) {
      if ((rows.at(-1) ?? '').length + piece.length > 75) rows.push('');
      rows[rows.length - 1] += piece;
    }
    return rows.join('=\r\n');
  });
  return lines.join('\r\n');
}
