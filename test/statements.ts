/** Statements for tests, as a finder would give them: whoever says what words of an article. */
import { type Article, articleText, NO_DETAILS } from '../src/model/article.ts';
import type { Speaker, SpeakerKind, Statement, Words } from '../src/model/statement.ts';

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
