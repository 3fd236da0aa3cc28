/** Gold of our own: README.md beside this file says what each part means. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readPlainText } from '../../src/articles/read-plain-text.ts';
import { type Article, NO_DETAILS } from '../../src/model/article.ts';
import type { Attribution, Force, Statement } from '../../src/model/statement.ts';
import { type SampleArticle, sampleParagraphs } from '../../src/newsstand/stories/sample.ts';
import { newsroom } from '../../test/newsroom.ts';

export type GoldPerson = {
  readonly kind: string;
  readonly mentions: readonly string[];
  readonly roles: readonly string[];
};

export type GoldStatement = {
  readonly in: 'headline' | 'standfirst' | 'body';
  readonly content: readonly string[];
  readonly form: Statement['form'];
  readonly attribution: Attribution;
  readonly speaker: string | null;
  readonly mention: string | null;
  readonly cue: string | null;
  readonly via: readonly string[];
  readonly venue: string | null;
  readonly addressee: string | null;
  readonly time: string | null;
  readonly certainty: Statement['certainty'];
  readonly force: Force;
};

export type Gold = {
  readonly language: string;
  readonly register: string;
  readonly headline: string;
  readonly people: Readonly<Record<string, GoldPerson>>;
  readonly statements: readonly GoldStatement[];
};

export type GoldArticle = { readonly id: string; readonly gold: Gold; readonly article: Article };

const HERE = new URL('./', import.meta.url);

/** The articles of a folder below eval/statements, read as text that was copied from their sites. */
export function goldFolder(folder: string): GoldArticle[] {
  const place = new URL(`${folder}/`, HERE);
  if (!existsSync(place)) return [];
  const names = readdirSync(place).filter((name) => name.endsWith('.json'));
  return names.sort().flatMap((name) => {
    const gold: Gold = JSON.parse(readFileSync(new URL(name, place), 'utf8'));
    const text = readFileSync(new URL(name.replace(/json$/, 'txt'), place), 'utf8');
    const read = readPlainText(text);
    if (read.kind === 'failed') return [];
    return [{ id: name.replace(/\.json$/, ''), gold, article: read.article }];
  });
}

/** The sample edition's articles that have gold, as they were written, without their pages' furniture. */
export function goldOfSample(): GoldArticle[] {
  const place = new URL('sample/', HERE);
  if (!existsSync(place)) return [];
  const articles = new Map(newsroom().articles.map((one) => [one.id, one]));
  return readdirSync(place).flatMap((name) => {
    const golds: Record<string, Gold> = JSON.parse(readFileSync(new URL(name, place), 'utf8'));
    return Object.entries(golds).flatMap(([id, gold]) => {
      const written = articles.get(id);
      if (written === undefined) return [];
      return [{ id, gold, article: articleOf(written, gold.language) }];
    });
  });
}

function articleOf(written: SampleArticle, language: string): Article {
  const { headline, standfirst, byline, section, url, credits } = written;
  return {
    headline,
    standfirst,
    byline,
    section,
    url,
    credits,
    language,
    outlet: written.outlet.name,
    published: null,
    updated: null,
    leadImage: null,
    paragraphs: sampleParagraphs(written),
    html: '',
    details: NO_DETAILS,
  };
}
