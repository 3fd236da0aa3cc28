/** Articles of one story for tests, each with the statements a finder would give: a paragraph a statement. */
import { articleText } from '../src/model/article.ts';
import type { StoryArticle } from '../src/model/claim.ts';
import type { Speaker, Statement, Words } from '../src/model/statement.ts';
import { HOUR } from '../src/model/time.ts';
import { FRIDAY_EVENING } from './newsroom.ts';
import { peopleOf } from './statements.ts';

/** What somebody says: the content, and what else is told of it. Circumstances are words printed after the content. */
export type Line = Partial<Omit<Statement, 'cue' | 'venue' | 'addressee' | 'time'>> & {
  readonly by: Speaker | null;
  readonly content: string;
  readonly cue?: string;
  readonly venue?: string;
  readonly addressee?: string;
  readonly time?: string;
};

const FUNCTION_WORDS = new Set(
  'a an the of to in on at by for and or is are was were be been has have had that this it he she they we i his her their its with as from will would der die das ist sind war waren ein eine und im in sei hat habe haben dass'.split(
    ' ',
  ),
);

/** An article of a title of its own, an hour after the one numbered before it; each line is a paragraph of it. */
export function told(
  id: number,
  lines: readonly Line[],
  more: Partial<StoryArticle> = {},
): StoryArticle {
  const paragraphs = lines.map(printed);
  const starts = startsOf(paragraphs);
  const statements = lines.map((line, at) =>
    statementOf(line, { text: paragraphs[at] ?? '', from: starts[at] ?? 0, at }),
  );
  return {
    id,
    headline: `Headline ${id}`,
    standfirst: null,
    paragraphs,
    language: 'en',
    outletKey: `title-${id}`,
    outletName: `Title ${id}`,
    owner: null,
    byline: [],
    agencies: [],
    links: [],
    url: `https://title-${id}.example/story`,
    time: FRIDAY_EVENING + id * HOUR,
    report: { kind: 'own' },
    notes: [],
    found: { statements, people: peopleOf(statements), depth: 'full' },
    ...more,
  };
}

/** The same text, run by another title. */
export function copied(
  id: number,
  of: StoryArticle,
  more: Partial<StoryArticle> = {},
): StoryArticle {
  const { paragraphs, found } = of;
  const report = { kind: 'copy', of: of.id, share: 0.98, reason: 'It has the same text.' } as const;
  return { ...told(id, []), paragraphs, found, report, ...more };
}

function printed({ by, content, cue, venue, addressee, time }: Line): string {
  const told = [cue ?? 'said', addressee, venue, time].filter((words) => words !== undefined);
  return `“${content}” ${by?.mention.text ?? 'it'} ${told.join(' ')}.`;
}

/** Where each paragraph begins in the article's text. */
function startsOf(paragraphs: readonly string[]): number[] {
  let start = 0;
  return paragraphs.map((paragraph) => {
    const here = start;
    start += articleText([paragraph, '']).length;
    return here;
  });
}

type Paragraph = { readonly text: string; readonly from: number; readonly at: number };

function statementOf(line: Line, { text, from, at }: Paragraph): Statement {
  const wordsOf = (words: string | undefined): Words | null => {
    if (words === undefined) return null;
    const start = from + text.indexOf(words, line.content.length);
    return { text: words, place: 'body', span: { start, end: start + words.length } };
  };
  const { by, content, cue, venue, addressee, time, ...more } = line;
  return {
    content,
    place: 'body',
    spans: [{ start: from + 1, end: from + 1 + content.length }],
    paragraph: at,
    form: 'direct',
    attribution: by === null ? 'nobody' : 'speaker',
    speaker: by,
    via: [],
    cue: wordsOf(cue ?? 'said'),
    venue: wordsOf(venue),
    addressee: wordsOf(addressee),
    time: wordsOf(time),
    certainty: 'firm',
    hedges: [],
    force: 'statement',
    normal: normalOf(content),
    reasons: [],
    ...more,
  };
}

function normalOf(content: string): string {
  const words = content.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu) ?? [];
  const plain = words.map((word) =>
    word.replace(/[.,'’-]+$/, '').replace(/(?<=\d),(?=\d{3})/g, ''),
  );
  const telling = plain.filter((word) => !FUNCTION_WORDS.has(word));
  return (telling.length === 0 ? plain : telling).join(' ');
}
