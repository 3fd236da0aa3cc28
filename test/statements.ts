/** Statements for tests, as a finder would give them: whoever says what words of an article. */
import { type Article, articleText, NO_DETAILS } from '../src/model/article.ts';
import type {
  ArticlePerson,
  Speaker,
  SpeakerKind,
  Statement,
  Words,
} from '../src/model/statement.ts';
import type { Reading } from '../src/pipeline/reading/open-reading.ts';
import { readingHere } from '../src/pipeline/reading/reading-here.ts';
import type { StatementText } from '../src/statements/join-article.ts';

export function articleNamed(headline: string, paragraphs: readonly string[]): Article {
  return {
    headline,
    standfirst: null,
    byline: [],
    outlet: null,
    section: null,
    published: null,
    updated: null,
    language: 'en',
    url: null,
    leadImage: null,
    paragraphs,
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    credits: [],
    details: NO_DETAILS,
  };
}

type SpeakerParts = {
  readonly kind?: SpeakerKind;
  readonly role?: string;
  readonly mention?: string;
};

/** The key is the name in small letters. */
export function speaker(
  name: string,
  { kind = 'person', role, mention }: SpeakerParts = {},
): Speaker {
  return {
    name,
    kind,
    mention: wordsAt(mention ?? name),
    role: role === undefined ? null : wordsAt(role),
    affiliation: null,
    key: name.toLowerCase(),
  };
}

function wordsAt(text: string): Words {
  return { text, place: 'body', span: { start: 0, end: text.length } };
}

/** Words where they first stand in the article's paragraphs. */
export function wordsIn({ paragraphs }: Pick<Article, 'paragraphs'>, text: string): Words {
  const start = articleText(paragraphs).indexOf(text);
  if (start === -1) throw new Error(`the article does not hold “${text}”`);
  return { text, place: 'body', span: { start, end: start + text.length } };
}

/** A direct statement whose words stand in the article's paragraphs; pointedly nobody's where the speaker is null. */
export function said(
  { paragraphs }: Pick<Article, 'paragraphs'>,
  content: string,
  by: Speaker | null,
  more: Partial<Statement> = {},
): Statement {
  const start = articleText(paragraphs).indexOf(content);
  if (start === -1) throw new Error(`the article does not hold “${content}”`);
  const paragraph = paragraphs.findIndex((one) => one.includes(content));
  return {
    content,
    place: 'body',
    spans: [{ start, end: start + content.length }],
    paragraph,
    form: 'direct',
    attribution: by === null ? 'nobody' : 'speaker',
    speaker: by,
    via: [],
    cue: null,
    venue: null,
    addressee: null,
    time: null,
    certainty: by === null ? 'hedged' : 'firm',
    hedges: [],
    force: 'statement',
    normal: content.toLowerCase(),
    reasons: [],
    ...more,
  };
}

/** Reads as the real one does, and finds what is told here in each text that has the headline. */
export function readingThatFinds(
  byHeadline: Readonly<Record<string, (text: StatementText) => readonly Statement[]>>,
): Reading {
  const find = (text: StatementText) => ({
    statements: byHeadline[text.headline]?.(text) ?? [],
    people: peopleOf(byHeadline[text.headline]?.(text) ?? []),
    depth: 'full' as const,
  });
  return {
    ...readingHere(),
    findStatements: async (texts) => ({ kind: 'found', found: texts.map(find) }),
  };
}

/** Who makes these statements, by name, with what they are called. */
export function peopleOf(statements: readonly Statement[]): ArticlePerson[] {
  const speakers = statements.flatMap((one) => one.speaker ?? []);
  return [...Map.groupBy(speakers, ({ name }) => name)].map(([name, same]) => ({
    name,
    kind: same[0]?.kind ?? 'person',
    key: same[0]?.key ?? null,
    mentions: same.map(({ mention }) => mention),
    roles: same.flatMap(({ role }) => role ?? []),
  }));
}
