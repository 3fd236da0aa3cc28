import type { Picture } from '../../model/article.ts';

const IMAGE = /<img src="([^"]*)"([^<>]*)>/;

/** The first picture of sanitised markup; null if there is none. */
export function firstPicture(sanitisedHtml: string): Picture | null {
  const [, src, rest] = IMAGE.exec(sanitisedHtml) ?? [];
  if (src === undefined || rest === undefined) return null;
  const alt = / alt="([^"]+)"/.exec(rest)?.[1];
  return {
    url: decoded(src),
    alt: alt === undefined ? null : decoded(alt),
    caption: null,
    credit: null,
  };
}

function decoded(attribute: string): string {
  return attribute
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
