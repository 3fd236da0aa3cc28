import { withoutTurns } from '../../../text/reading/without-turns.ts';

/** As a pattern's letters, since a linter forbids such signs in one. */
const CONTROLS = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f';
const UNSAYABLE = new RegExp(`[${CONTROLS}\\ufdd0-\\ufdef\\ufffe\\uffff]`, 'g');

/**
 * XML cannot say most control characters at all, nor halves of pairs (XML 1.0, 2.2), and would rather not say some others. For
 * what was lost before us the validator of the W3C wants no sign but an ordinary one.
 */
export function sayable(text: string): string {
  return text.toWellFormed().replace(UNSAYABLE, '').replaceAll('\ufffd', '?');
}

/**
 * A line of an outlet's among others' in a list of ours: nothing in it turns what stands after it, and no break ends it. Never
 * empty: the validator of the W3C wants words in each title.
 */
export function feedLine(text: string, longest = LONGEST_LINE): string {
  // Before anything goes over it: what is folded away may be long, too.
  const start = text.slice(0, 4 * longest);
  const line = sayable(withoutTurns(start))
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
  if (line.length <= longest) return line || '…';
  return `${sayable(line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')).trim()}…`;
}

/** UTF-16 units of a title. */
const LONGEST_LINE = 500;
/** Of a name and a category. */
export const LONGEST_NAME = 200;
/** Of a summary: some paragraphs. */
export const LONGEST_SUMMARY = 3000;

/** As an element's content or an attribute's value. */
export function escapeXml(text: string): string {
  return (
    sayable(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // A reader of XML makes a line feed of it unless it is spelled so (XML 1.0, 2.11).
      .replaceAll('\r', '&#13;')
  );
}

/** Plain words in RSS, of which some programs make markup: signs of markup are spelled as numbers (rssboard.org/rss-profile). */
export function escapeWords(text: string): string {
  return escapeXml(text).replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;');
}

/** The attribute that says in what language an element is; outlets state what they like, so only what can be a tag (BCP 47). */
export function langAttribute(language: string | null): string {
  return isLanguage(language) ? ` xml:lang="${language}"` : '';
}

export function isLanguage(language: string | null): language is string {
  return language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(language);
}
