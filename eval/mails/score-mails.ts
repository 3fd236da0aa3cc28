/**
 * How much of invented newsletters comes through: set/ holds mails as the usual senders build them, with what a reader
 * should get of each beside it as JSON. Paragraphs count whole.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readMail } from '../../src/articles/read-mail.ts';
import type { Article } from '../../src/model/article.ts';

/** Shares from 0 to 1. */
export type MailScores = {
  readonly itemRecall: number;
  readonly itemPrecision: number;
  readonly paragraphRecall: number;
  readonly paragraphPrecision: number;
  readonly headline: number;
  readonly address: number;
  readonly section: number;
  readonly byline: number;
};

type GoldArticle = Pick<Article, 'headline' | 'url' | 'section' | 'byline' | 'paragraphs'>;
type Pair = { readonly gold: GoldArticle; readonly article: Article | null };
type Mail = { readonly pairs: readonly Pair[]; readonly articles: readonly Article[] };

const SET = new URL('./set/', import.meta.url);

/** Reads all mails of the set and scores them together. */
export async function scoreMails(): Promise<MailScores> {
  const names = readdirSync(SET).filter((name) => name.endsWith('.eml'));
  const mails: Mail[] = [];
  for (const name of names) mails.push(await compare(name));
  return scoresOf(mails);
}

async function compare(name: string): Promise<Mail> {
  const read = await readMail(readFileSync(new URL(name, SET)));
  const articles = read.kind === 'read' ? read.articles : [];
  const gold: { articles: readonly GoldArticle[] } = JSON.parse(
    readFileSync(new URL(name.replace(/eml$/, 'json'), SET), 'utf8'),
  );
  const free = new Set(articles);
  const pairs = gold.articles.map((wanted) => {
    const article = [...free].find((one) => isSame(one, wanted)) ?? null;
    if (article !== null) free.delete(article);
    return { gold: wanted, article };
  });
  return { pairs, articles };
}

/** By the text's beginning; a headline alone has but its words. */
function isSame(article: Article, gold: GoldArticle): boolean {
  const [first] = gold.paragraphs;
  if (first === undefined) return article.headline === gold.headline;
  return article.paragraphs.includes(first);
}

function scoresOf(mails: readonly Mail[]): MailScores {
  const pairs = mails.flatMap((mail) => mail.pairs);
  const given = mails.flatMap(({ articles }) => articles);
  const found = pairs.filter(({ article }) => article !== null).length;
  const right = pairs.reduce((sum, { gold, article }) => sum + common(gold, article), 0);
  const share = (isRight: (gold: GoldArticle, article: Article) => boolean) =>
    pairs.filter(({ gold, article }) => article !== null && isRight(gold, article)).length /
    pairs.length;
  return {
    itemRecall: found / pairs.length,
    itemPrecision: found / given.length,
    paragraphRecall: right / pairs.reduce((sum, { gold }) => sum + gold.paragraphs.length, 0),
    paragraphPrecision: right / given.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
    headline: share((gold, { headline }) => headline === gold.headline),
    address: share((gold, { url }) => url === gold.url),
    section: share((gold, { section }) => section === gold.section),
    byline: share((gold, { byline }) => byline.join() === gold.byline.join()),
  };
}

function common(gold: GoldArticle, article: Article | null): number {
  return gold.paragraphs.filter((paragraph) => article?.paragraphs.includes(paragraph)).length;
}

if (import.meta.main) console.log(JSON.stringify(await scoreMails(), null, 2));
