import { z } from 'zod';
import { type Article, type ArticleRead, NO_DETAILS } from '../../model/article.ts';
import { plainText } from '../../text/plain-text.ts';
import { readDate } from '../../text/read-date.ts';
import { recogniseLanguage } from '../../text/recognise-language.ts';

/** Escapes can spell half a character, which neither SQLite nor a page keeps. */
const words = z.string().overwrite((stated) => stated.toWellFormed());
/** Longer than any outlet's name or person's: a mistake, or worse. */
const short = words.max(500);
const text = short.nullish();

/**
 * An article as a line of JSON: what `hearsay export` writes and `hearsay stories` takes. Unknown
 * fields are let be.
 */
const LINE = z
  .object({
    headline: words.trim().min(1).max(2000),
    text: words.nullish(),
    paragraphs: z.array(words).max(50_000).nullish(),
    standfirst: words.max(10_000).nullish(),
    byline: z.array(short).max(200).nullish(),
    outlet: text,
    section: text,
    published: text,
    updated: text,
    language: text,
    url: z
      .url({ protocol: /^https?$/ })
      .max(8000)
      .transform((url) => url.replace(/^https?:/i, (scheme) => scheme.toLowerCase()))
      .nullish(),
    credits: z.array(short).max(200).nullish(),
  })
  .refine((line) => paragraphsOf(line).length > 0, {
    error: 'it has neither "text" nor "paragraphs"',
  });

/** An article has a handful, and its text some in code; each takes sixty times its length in memory. */
const MOST_OPENINGS = 200_000;

function countOpenings(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === 91 || code === 123) count += 1;
  }
  return count;
}

/** Reads a line: JSON in UTF-8. */
export function readLine(bytes: Uint8Array): ArticleRead {
  const line = new TextDecoder().decode(bytes).trim();
  if (countOpenings(line) > MOST_OPENINGS) return failed('The line holds too many lists in lists.');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return failed(`The line is not JSON: ${error instanceof Error ? error.message : error}.`);
  }
  const parsed = LINE.safeParse(value);
  if (parsed.success) return { kind: 'article', article: toArticle(parsed.data) };
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || 'the line';
  return failed(`No article: ${where}: ${issue?.message ?? 'not understood'}`);
}

function failed(reason: string): ArticleRead {
  return { kind: 'failed', reason };
}

type Body = {
  readonly text?: string | null | undefined;
  readonly paragraphs?: readonly string[] | null | undefined;
};

function paragraphsOf({ text, paragraphs }: Body): string[] {
  const blocks = paragraphs?.length ? paragraphs : (text ?? '').split(/\n\s{0,200}\n/);
  return blocks.map((block) => block.trim()).filter((block) => block !== '');
}

function toArticle(line: z.infer<typeof LINE>): Article {
  const paragraphs = paragraphsOf(line);
  return {
    headline: plainText(line.headline),
    standfirst: line.standfirst ?? null,
    byline: line.byline ?? [],
    outlet: line.outlet ?? null,
    section: line.section ?? null,
    published: line.published ? readDate(line.published) : null,
    updated: line.updated ? readDate(line.updated) : null,
    language: line.language ?? recogniseLanguage(paragraphs.join(' ')),
    url: line.url ?? null,
    leadImage: null,
    paragraphs,
    html: paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n'),
    credits: line.credits ?? [],
    details: NO_DETAILS,
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
