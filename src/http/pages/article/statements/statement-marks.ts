import { type MarkedText, markText } from '../../../../articles/marking/mark-text.ts';
import type { TextMark } from '../../../../articles/marking/text-mark.ts';
import { writeNodes } from '../../../../articles/tree/write-markup.ts';
import { articleText } from '../../../../model/article.ts';
import type { Place, Statement } from '../../../../model/statement.ts';
import { say } from '../../../language/say.ts';
import { hedgeMarks } from './hedge-marks.ts';
import { type ClaimsOf, marginNotes, type Said } from './margin-notes.ts';
import type { Voice } from './voices.ts';
import { withQuoteMarks } from './with-quote-marks.ts';

/** Markup with its statements marked; which of them are, by their numbers. */
export type MarkedStatements = { readonly html: string; readonly numbers: ReadonlySet<number> };

/** A text's sanitised markup with its paragraphs. */
export type MarkedBody = { readonly html: string; readonly paragraphs: readonly string[] };

/** Marks the statements of a text's paragraphs in its markup, the words that hedge them, and in its margin who speaks. */
export function markStatements(
  { html, paragraphs }: MarkedBody,
  voices: readonly Voice[],
  claims: ClaimsOf,
): MarkedStatements {
  const said = saidIn('body', voices);
  if (said.length === 0) return { html, numbers: new Set() };
  const text = articleText(paragraphs);
  const notes = marginNotes(said, claims);
  const marks = said.map((one) => {
    const note = notes.get(one.number);
    return note === undefined ? markOf(one, text) : { ...markOf(one, text), note };
  });
  const marked = markText(html, paragraphs, [...marks, ...hedgesOf(said, 'body')]);
  return { html: marked.html, numbers: numbersOf(marked, said) };
}

/** The same for a line of plain text: a headline, a stand-first. A headline's marks have no links: it is a name. */
export function markLine(
  text: string,
  place: Exclude<Place, 'body'>,
  voices: readonly Voice[],
): MarkedStatements {
  const said = saidIn(place, voices);
  const html = writeNodes([text]);
  if (said.length === 0) return { html, numbers: new Set() };
  const marks = said.map((one) => {
    const mark = markOf(one, text);
    return place === 'headline' ? { ...mark, link: null } : mark;
  });
  const marked = markText(html, [text], [...marks, ...hedgesOf(said, place)]);
  return { html: marked.html, numbers: numbersOf(marked, said) };
}

function saidIn(place: Place, voices: readonly Voice[]): Said[] {
  return voices
    .flatMap((voice) => voice.said.map((one) => ({ ...one, voice })))
    .filter(({ statement }) => statement.place === place)
    .sort((a, b) => a.number - b.number);
}

/** After the statements: marks are known by their places. */
function hedgesOf(said: readonly Said[], place: Place): TextMark[] {
  return hedgeMarks(
    said.map(({ statement }) => statement),
    place,
  );
}

function numbersOf({ marked }: MarkedText, said: readonly Said[]): ReadonlySet<number> {
  return new Set(said.filter((_, at) => marked.has(at)).map(({ number }) => number));
}

function markOf({ number, statement, voice }: Said, text: string): TextMark {
  return {
    spans: statement.spans.map((span) => withQuoteMarks(span, text)),
    id: `said-${number}`,
    // For the keys: a script can put the focus here, the tabulator goes to the link alone.
    attributes: { class: classOf(statement, voice), tabindex: '-1' },
    link: {
      attributes: {
        class: `said-by said-by-${voice.attribution}`,
        href: `#who-${number}`,
        // Whoever speaks to the machine says what they see.
        'aria-label': say('{sign}: {name}, statement {number}', {
          sign: voice.sign,
          name: voice.name,
          number: String(number),
        }),
        title: voice.role === null ? voice.name : `${voice.name}, ${voice.role}`,
      },
      words: voice.sign,
    },
  };
}

function classOf({ form, certainty }: Statement, voice: Voice): string {
  const hedged = certainty === 'hedged' ? ' said-hedged' : '';
  return `said said-${form}${hedged} said-${voice.attribution}`;
}
