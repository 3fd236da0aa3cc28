import { textDirection } from '../../../text/reading/text-direction.ts';
import type { Book, BookArticle, BookStatement, BookWords } from './book.ts';
import { escapeXml } from './escape-xml.ts';
import { toXhtml } from './to-xhtml.ts';

/** One article as a page of a book, with who says what in it as endnotes. */
export function articlePage(article: BookArticle, { language, words }: Book): string {
  const tag = escapeXml(article.language ?? language);
  const direction = textDirection(article.language, article.headline);
  const { headline, standfirst, outlet } = article;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${tag}" lang="${tag}" dir="${direction}">
<head><title>${escapeXml(headline)}</title><link rel="stylesheet" href="book.css"/></head>
<body><article>
<p class="outlet">${escapeXml(outlet)}</p>
<h1>${escapeXml(headline)}</h1>
${standfirst === null ? '' : `<p class="standfirst">${escapeXml(standfirst)}</p>`}
${aboutLine(article, words)}
${toXhtml(article.html)}
${saidPart(article.statements, { language, words })}
</article></body>
</html>
`;
}

function aboutLine({ byline, published, url }: BookArticle, words: BookWords): string {
  const parts = [
    ...(byline.length > 0 ? [escapeXml(byline.join(', '))] : []),
    ...(published === null ? [] : [escapeXml(words.time(published))]),
    ...(url === null ? [] : [linkTo(url, words.atOutlet)]),
  ];
  return parts.length === 0 ? '' : `<p class="about">${parts.join(' · ')}</p>`;
}

function linkTo(address: string, words: string): string {
  const url = URL.parse(address);
  const isWeb = url !== null && /^https?:$/.test(url.protocol);
  return isWeb ? `<a href="${escapeXml(url.href)}">${escapeXml(words)}</a>` : '';
}

type Saying = Pick<Book, 'language' | 'words'>;

function saidPart(statements: readonly BookStatement[], { language, words }: Saying): string {
  if (statements.length === 0) return '';
  const tag = escapeXml(language);
  return `<section class="said" epub:type="endnotes"><h2 xml:lang="${tag}" lang="${tag}">${escapeXml(words.whoSays)}</h2>
<ol>${statements.map((one) => `<li><p>${said(one, words)}</p></li>`).join('\n')}</ol></section>`;
}

function said(
  { name, role, cue, words: content, isWordForWord }: BookStatement,
  words: BookWords,
): string {
  const who = `<strong>${escapeXml(name ?? words.unnamed)}</strong>${role === null ? '' : `, ${escapeXml(role)}`}`;
  const by = cue === null ? '' : ` — ${escapeXml(cue)}`;
  return `${who}${by}: ${isWordForWord ? `“${escapeXml(content)}”` : escapeXml(content)}`;
}
