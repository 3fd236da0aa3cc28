/** How much a link's words and address look like a headline's. */

const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const ACTIONS =
  /^(?:read (?:more|on)|more|continue reading|comments?|\d+ comments?|share|reply|log ?in|sign (?:in|up)|subscribe|newsletter|advertise|privacy|cookies?|terms|contact|about|impressum|datenschutz|weiterlesen|mehr|kontakt|leer más|más|lire la suite|leggi tutto|следующая|next|previous|older|newer)\b.{0,25}$/i;

/** 0 to 1: some three words are too few, a dozen are usual, a paragraph is none. */
export function headlineLikeness(words: string): number {
  const wide = words.match(WIDE)?.length ?? 0;
  const length = words.length + wide * 2;
  if (length < 12 || ACTIONS.test(words)) return 0;
  if (length > 300) return 0.2;
  const count = words.split(/\s+/).length + wide / 2;
  const byCount = count < 3 ? 0.25 : count < 5 ? 0.7 : 1;
  return byCount * (length > 200 ? 0.6 : 1);
}

/** 0 to 1: articles have long names, numbers or dates in their addresses; sections and tags have not. */
export function addressLikeness(url: string): number {
  const parsed = URL.parse(url);
  if (parsed === null) return 0;
  const path = `${parsed.pathname}${parsed.search}`;
  if (
    /\/(?:tags?|topics?|category|categories|authors?|users?|login|search|section|page)\//i.test(
      path,
    )
  )
    return 0.1;
  const last = parsed.pathname.split('/').findLast((part) => part !== '') ?? '';
  if (/\d{4}\/\d{1,2}|\d{5,}|[?&](?:id|p|article)=\w/.test(path)) return 1;
  if (last.split('-').length >= 4 || last.split('_').length >= 4) return 1;
  if (/\d{2,}/.test(last) || last.split(/[-_]/).length >= 3) return 0.8;
  return path.length > 12 ? 0.5 : 0.3;
}
