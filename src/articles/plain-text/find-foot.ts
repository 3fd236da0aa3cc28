import { isAboutAuthor } from '../furniture/author-note.ts';
import { closingLineOf, isEndMark } from '../furniture/closing-line.ts';
import { isTimeAgo, readDateLine } from '../furniture/date-line.ts';
import { opensFootList } from '../furniture/furniture-of.ts';
import { isSentence, simplified } from '../furniture/lines.ts';
import { headFacts } from './head-fact.ts';
import { isStory, type Line } from './line.ts';

/**
 * The line with which the foot begins: prompts, other articles, readers' comments. Lines' length if there is none.
 * `page` are all lines of what was copied.
 */
export function findFoot(
  lines: readonly Line[],
  byline: readonly string[],
  page: readonly Line[],
): number {
  return Math.min(
    promptFoot(lines),
    cardFoot(lines, byline),
    commentFoot(lines),
    headlineFoot(lines),
    menuFoot(lines, page),
  );
}

/** The first prompt, list, source or note about rights behind the last paragraph. */
function promptFoot(lines: readonly Line[]): number {
  const last = lines.findLastIndex(isStory);
  const foot = lines.findIndex((line, index) => index > last && opensFoot(line));
  return foot === -1 ? lines.length : foot;
}

function opensFoot({ furniture, text }: Line): boolean {
  return (
    closingLineOf(text) !== null ||
    furniture === 'prompt' ||
    furniture === 'list heading' ||
    furniture === 'source' ||
    furniture === 'legal'
  );
}

/**
 * Other articles with their summaries: no two paragraphs stand together there. They begin under a heading or
 * behind the note about the author or the mark that ends a report.
 */
function cardFoot(lines: readonly Line[], byline: readonly string[]): number {
  const last = lastTogether(lines);
  let foot = lines.length;
  let stories = 0;
  for (let index = lines.length - 1; index > last; index -= 1) {
    const line = lines[index];
    if (line === undefined) break;
    const below = lines.length - index - 1;
    if (stories <= below / 2 && opensCards(line, byline)) foot = index;
    if (isStory(line)) stories += 1;
  }
  return foot;
}

/** The last paragraph that has another right above it; -1 if there is none. */
function lastTogether(lines: readonly Line[]): number {
  return lines.findLastIndex(
    (line, index) => index > 0 && isStory(line) && isStory(lines[index - 1] ?? line),
  );
}

function opensCards(line: Line, byline: readonly string[]): boolean {
  if (isEndMark(line.text) || line.furniture === 'author note' || isAboutAuthor(line.text, byline))
    return true;
  return line.furniture === 'list heading' && opensFootList(line.text);
}

const COMMENTS =
  /^(?:(?:top|top rated|all|recent|reader|readers'|user|latest|view|show) comments|comments?|\d{1,5} comments?|comments? \(?\d{1,5}\)?|\d{1,5} (?:responses?|thoughts|replies|kommentare|commentaires|comentarios|comentários|commenti|reacties|komentarzy|комментари\p{L}{1,3}|коментар\p{L}{0,3})(?: .{0,120})?|kommentare|commentaires|comentarios|comentários|commenti|reacties|komentarze|комментарии|коментарі|discussion|the conversation|leave a (?:comment|reply)|join the (?:conversation|discussion)|评论|評論|コメント|التعليقات)[:.]?$/u;

const REPLY =
  /^(?:reply|replies|report|like|log in to reply|(?:\d{1,4} )?likes?|antworten|répondre|responder|rispondi|antwoorden|odpowiedz|ответить|відповісти|回复|回覆|返信|رد)$/u;

/** Readers' comments: their heading, and below it what only comments have, at least twice. */
function commentFoot(lines: readonly Line[]): number {
  let marks = 0;
  let foot = lines.length;
  // From the end, so that one pass counts what stands below each heading.
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const text = lines[index]?.text ?? '';
    if (text.length > 160) continue;
    const plain = simplified(text);
    if (marks >= 2 && COMMENTS.test(plain)) foot = index;
    if (
      REPLY.test(plain) ||
      isTimeAgo(text) ||
      /\b(?:says|wrote|said):$/.test(text) ||
      readDateLine(text) !== null
    )
      marks += 1;
  }
  return foot;
}

/** Other articles' headlines with no heading over them: lines without stops that only look like headlines. */
function headlineFoot(lines: readonly Line[]): number {
  const last = lines.findLastIndex((line) => line.isText || isSentence(line.text));
  const rest = lines
    .slice(last + 1)
    .filter(
      (line) => line.furniture === null && line.note === null && headFacts(line.text).length === 0,
    );
  const before = lines[last]?.text ?? '';
  // A list of the article's own follows a colon.
  if (last === -1 || rest.length < 2 || /[:：]$/.test(before)) return lines.length;
  return rest.every(isLikeHeadline) ? last + 1 : lines.length;
}

/** Words of a menu's line, and how many such lines make a menu. */
const MENU_WORDS = 4;
const FEWEST_MENU = 2;

/**
 * A page's foot that says nothing a list knows: below the last paragraph more labels than sentences ("Help",
 * "How we check"), or headlines that stand on the page twice. A list of the article's own follows a colon and has figures.
 */
function menuFoot(lines: readonly Line[], page: readonly Line[]): number {
  const last = lines.findLastIndex(isStory);
  if (last === -1 || /[:：]$/.test(lines[last]?.text ?? '')) return lines.length;
  const times = Map.groupBy(page, ({ text }) => text);
  const isSign = (line: Line) => isMenuLine(line) || (times.get(line.text)?.length ?? 0) > 1;
  // Sentences above the first of them are the text's own last ones.
  const start = lines.findIndex((line, at) => at > last && isSign(line));
  const rest = start === -1 ? [] : lines.slice(start);
  const signs = rest.filter(isSign).length;
  return signs >= FEWEST_MENU && signs >= rest.length / 2 ? start : lines.length;
}

function isMenuLine({ text, words, furniture, note }: Line): boolean {
  if (furniture === 'label' || furniture === 'list heading') return true;
  if (furniture !== null || note !== null || words > MENU_WORDS) return false;
  return !isSentence(text) && /^\p{Lu}/u.test(text) && !/[\d:"“”„«»—–]/.test(text);
}

function isLikeHeadline(line: Line): boolean {
  return line.words >= 5 && line.words <= 22 && /^["“„«'‘\p{So}\s]{0,3}[\p{Lu}\d]/u.test(line.text);
}
