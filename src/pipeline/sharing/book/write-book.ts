/** EPUB 3.3 (w3.org/TR/epub-33), made so that epubcheck has nothing to say. */
import { createHash } from 'node:crypto';
import type { Book, BookArticle } from './book.ts';
import { articlePage } from './book-article.ts';
import { escapeXml } from './escape-xml.ts';

/** The bytes of an EPUB. The same book gives the same bytes. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate');
  const pages = book.sections.flatMap(({ articles }) => articles);
  // ZIP keeps no time zone and nothing before 1980; programs show it to nobody.
  const options = { level: 6 as const, mtime: new Date(1980, 1, 1) };
  const files: [name: string, text: string][] = [
    ['META-INF/container.xml', CONTAINER],
    ['OEBPS/package.opf', packageOf(book, pages)],
    ['OEBPS/contents.xhtml', contentsOf(book)],
    ['OEBPS/book.css', STYLE],
    ...pages.map((one): [string, string] => [`OEBPS/${nameOf(one)}`, articlePage(one, book)]),
  ];
  return zipSync(
    {
      // First and as it is, so that the file can be known by its bytes (OCF, 4.2).
      mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: options.mtime }],
      ...Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])),
    },
    options,
  );
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

const STYLE = `body { margin: 0 5%; line-height: 1.4; }
h1 { line-height: 1.15; margin: 0 0 .4em; }
.outlet, .about, .said { font-size: .85em; }
.standfirst { font-style: italic; }
blockquote { margin: 1em 1.5em; }
pre { white-space: pre-wrap; }
.said { margin-top: 2em; border-top: 1px solid; }
nav ol { list-style: none; padding-left: 0; }
nav ol ol { padding-left: 1em; }
`;

function nameOf({ id }: BookArticle): string {
  return `article-${id}.xhtml`;
}

function packageOf(book: Book, pages: readonly BookArticle[]): string {
  const { title, language, made } = book;
  const items = pages.map((one) => {
    return `<item id="a${one.id}" href="${nameOf(one)}" media-type="application/xhtml+xml"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${escapeXml(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book">${identifierOf(book, pages)}</dc:identifier>
<dc:title>${escapeXml(title)}</dc:title>
<dc:language>${escapeXml(language)}</dc:language>
<dc:publisher>Hearsay</dc:publisher>
<dc:date>${new Date(made).toISOString().slice(0, 10)}</dc:date>
<meta property="dcterms:modified">${new Date(made).toISOString().replace(/\.\d{3}/, '')}</meta>
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="book.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine><itemref idref="contents"/>${pages.map(({ id }) => `<itemref idref="a${id}"/>`).join('')}</spine>
</package>
`;
}

/** Of what is in it and when it was made: a UUID of our own kind (RFC 9562, 5.8). */
function identifierOf({ title, made }: Book, pages: readonly BookArticle[]): string {
  const hash = createHash('sha256').update(
    JSON.stringify([title, made, pages.map(({ id }) => id)]),
  );
  const digits = hash.digest('hex').slice(0, 32).split('');
  digits[12] = '8';
  digits[16] = '8';
  const text = digits.join('');
  const parts = [
    text.slice(0, 8),
    text.slice(8, 12),
    text.slice(12, 16),
    text.slice(16, 20),
    text.slice(20),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

function contentsOf({ title, language, sections, words }: Book): string {
  const lists = sections.map(({ title: name, articles }) => {
    const links = articles.map((one) => {
      const lang =
        one.language === null
          ? ''
          : ` xml:lang="${escapeXml(one.language)}" lang="${escapeXml(one.language)}"`;
      return `<li><a href="${nameOf(one)}"${lang}>${escapeXml(one.headline)}</a></li>`;
    });
    return `<li><span>${escapeXml(name)}</span><ol>${links.join('\n')}</ol></li>`;
  });
  const tag = escapeXml(language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${tag}" lang="${tag}">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" href="book.css"/></head>
<body><h1>${escapeXml(title)}</h1><nav epub:type="toc" id="toc"><h2>${escapeXml(words.contents)}</h2><ol>${lists.join('\n')}</ol></nav></body>
</html>
`;
}
