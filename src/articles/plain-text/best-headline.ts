import { isSentence, sharedWords, simplified, wordCount } from '../furniture/lines.ts';
import { headFacts } from './head-fact.ts';
import type { Line } from './line.ts';

export type Headline = {
  readonly text: string;
  /** Its place among the head's lines. */
  readonly index: number;
};

const LABEL =
  /^(?:headline|title|titel|titre|título|titolo|tytuł|заголовок|标题|標題|タイトル|العنوان)\s?[:：]\s{0,3}/i;

/** A head of more lines has a page's menus in it, and the headline stands near its end. */
const SHORT_HEAD = 14;

/** The headline among the lines of a head; null if none can be it. `lead` is how the text below begins. */
export function bestHeadline(lines: readonly Line[], lead: string): Headline | null {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && isWord(only))
    return { text: only.text, index: 0 };
  let best: { index: number; score: number } | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const score = scoreOf(lines, index, lead);
    if (score > (best?.score ?? 0)) best = { index, score };
  }
  if (best === null) return null;
  const index = lines.length > SHORT_HEAD ? aboveDeck(lines, best.index, lead) : best.index;
  const text = lines[index]?.text ?? '';
  return { text: text.replace(LABEL, ''), index };
}

/** "Earthquake", where nothing else stands above the text. */
function isWord({ words, furniture, note, text }: Line): boolean {
  return words === 1 && furniture === null && note === null && /\p{L}{3}/u.test(text);
}

/** A stand-first is as long as a headline and nearer to the text, and the headline stands right above it. */
function aboveDeck(lines: readonly Line[], index: number, lead: string): number {
  for (let above = Math.max(0, index - 4); above < index; above += 1) {
    const line = lines[above];
    if (line === undefined || !mayBeHeadline(line) || line.words < 4) continue;
    if (line.company === 1 && !TICKER.test(line.text) && sharedWords(line.text, lead) >= TELLING)
      return above;
  }
  return index;
}

/** The share of its longer words that a headline has in common with the text's beginning. */
const TELLING = 0.3;

/** Long, alone in its block, early (or near the text), and nothing else that stands in heads; 0 if it cannot be it. */
function scoreOf(lines: readonly Line[], index: number, lead: string): number {
  const line = lines[index];
  if (line === undefined || !mayBeHeadline(line) || isTwice(lines, index)) return 0;
  const stated = LABEL.test(line.text) ? 40 : 0;
  const alone = line.company === 1 ? 6 : 0;
  const stopped = /[.…。]["”’]?$/.test(line.text) ? -6 : 0;
  const place = placeOf(lines, index, lead);
  return Math.max(0.1, stated + Math.min(line.words, 9) + alone + stopped + place);
}

function mayBeHeadline(line: Line): boolean {
  const { words, company, furniture, note, text } = line;
  if (words < 2 || words > 40 || furniture !== null || note !== null) return false;
  if (words < 3 && company > 1) return false;
  // A strip of prices is no headline.
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= text.length * 0.55 && headFacts(text).length === 0;
}

/** In a short head the headline stands first; among menus, near the text and above who wrote it and when. */
/** What runs above all pages alike: news of the hour, the programme on air. */
const TICKER =
  /^(?:breaking|live|on air|on now|now|just in|eilmeldung|urgent|alerte|direct|urgente|en vivo|ao vivo|diretta|ultim'ora|pilne|срочно|молния|терміново|عاجل|速報|快讯)(?![\p{L}])/iu;

function placeOf(lines: readonly Line[], index: number, lead: string): number {
  const line = lines[index];
  if (line === undefined) return 0;
  if (lines.length <= SHORT_HEAD) return (line.block - (lines[0]?.block ?? 0)) * -1.5;
  const below = lines.slice(index + 1, index + 7).some((other) => headFacts(other.text).length > 0);
  const ticker = TICKER.test(line.text) ? -6 : 0;
  return (
    ticker + (below ? 5 : 0) + sharedWords(line.text, lead) * 10 - (lines.length - index) * 0.5
  );
}

/** An outlet's name stands twice: as a picture's text and as a name. */
function isTwice(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return [lines[index - 1], lines[index + 1]].some(
    (other) =>
      other !== undefined &&
      other.block === line?.block &&
      simplified(other.text) === simplified(line.text),
  );
}

/** "Ferry sold to island | The Harbour Times": the headline and the outlet behind it; the outlet null if none is. */
export function withoutOutlet(
  headline: string,
  lines: readonly Line[],
): { headline: string; outlet: string | null } {
  for (const { text } of lines) {
    if (text.length <= headline.length || !text.startsWith(headline)) continue;
    const outlet = /^\s?[|–—-]\s(?:.{1,60}\s[|–—-]\s)?([^|–—]{2,40})$/.exec(
      text.slice(headline.length),
    )?.[1];
    if (outlet !== undefined) return { headline, outlet: outlet.trim() };
  }
  const [, title, outlet] = /^(.{12,300}\S)\s[|]\s([^|]{2,40})$/.exec(headline) ?? [];
  if (title === undefined || outlet === undefined || wordCount(outlet) > 5 || isSentence(outlet))
    return { headline, outlet: null };
  return { headline: title, outlet: outlet.trim() };
}
