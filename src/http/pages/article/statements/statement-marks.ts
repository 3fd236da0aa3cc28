import { type MarkedText, markText } from '../../../../articles/marking/mark-text.ts';
import type { TextMark } from '../../../../articles/marking/text-mark.ts';
import { writeNodes } from '../../../../articles/tree/write-markup.ts';
import { articleText } from '../../../../model/article.ts';
import type { Place, Statement } from '../../../../model/statement.ts';
import type { NumberedStatement, Voice } from './voices.ts';
import { withQuoteMarks } from './with-quote-marks.ts';

/** Markup with its statements marked; which of them are, by their numbers. */
export type MarkedStatements = { readonly html: string; readonly numbers: ReadonlySet<number> };

/** Marks the statements of a text's paragraphs in its sanitised markup. */
export function markStatements(
  html: string,
  paragraphs: readonly string[],
  voices: readonly Voice[],
): MarkedStatements {
  const said = saidIn('body', voices);
  if (said.length === 0) return { html, numbers: new Set() };
  const text = articleText(paragraphs);
  const marked = markText(
    html,
    paragraphs,
    said.map((one) => markOf(one, text)),
  );
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
  const marked = markText(html, [text], marks);
  return { html: marked.html, numbers: numbersOf(marked, said) };
}

type Said = NumberedStatement & { readonly voice: Voice };

function saidIn(place: Place, voices: readonly Voice[]): Said[] {
  return voices
    .flatMap((voice) => voice.said.map((one) => ({ ...one, voice })))
    .filter(({ statement }) => statement.place === place)
    .sort((a, b) => a.number - b.number);
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
        class: `said-by ${hueClass(voice)}`,
        href: `#who-${number}`,
        // Whoever speaks to the machine says what they see.
        'aria-label': `${voice.sign}: ${voice.name}, statement ${number}`,
        title: voice.role === null ? voice.name : `${voice.name}, ${voice.role}`,
      },
      words: voice.sign,
    },
  };
}

function classOf({ form, certainty }: Statement, voice: Voice): string {
  const hedged = certainty === 'hedged' ? ' said-hedged' : '';
  return `said said-${form}${hedged} ${hueClass(voice)}`;
}

export function hueClass({ hue }: Voice): string {
  return hue === null ? 'voice-none' : `voice-${hue}`;
}
