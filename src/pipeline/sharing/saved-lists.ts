/** What a reader saved, as files that other programs take: docs/export.md says what each field means. */
import type { Desk } from '../../desk.ts';
import { toIso } from '../../model/time.ts';
import type { SavedArticle } from '../../store/history/saved.ts';

/** One saved article as it goes out. */
export type SavedLine = {
  readonly headline: string;
  /** The outlet's page; Hearsay's own where there is none. */
  readonly url: string;
  readonly outlet: string;
  readonly byline: readonly string[];
  readonly language: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly savedAt: string | null;
  readonly readAt: string | null;
  /** The reader's labels, then words of another program that could be none. */
  readonly words: readonly string[];
};

/** More than anybody saves, and still some megabytes. */
const MOST = 50_000;

/** All that a reader saved, the last first. `hearsay` begins the addresses of those that have none of their own. */
export async function savedLines(
  { store }: Pick<Desk, 'store'>,
  readerId: number,
  hearsay: string,
): Promise<SavedLine[]> {
  const asked = { readerId, offset: 0, limit: MOST };
  const saved = await store.saved.list({ ...asked, order: 'saved' });
  const ids = saved.map(({ article }) => article.id);
  const from = await store.elsewhere.ofArticles(readerId, ids);
  const labels = await store.labels.ofArticles(readerId, ids);
  return saved.map((one) => {
    const names = (labels.get(one.article.id) ?? []).map(({ name }) => name);
    return toLine(one, { hearsay, words: [...names, ...(from.get(one.article.id)?.words ?? [])] });
  });
}

type Beside = { readonly hearsay: string; readonly words: readonly string[] };

function toLine({ article, savedAt, readAt }: SavedArticle, { hearsay, words }: Beside): SavedLine {
  const { id, headline, outletName, byline, language, published } = article;
  return {
    headline,
    url: article.url ?? `${hearsay}/article/${id}`,
    outlet: outletName,
    ...{ byline, language, published: toIso(published) },
    ...{ savedAt: toIso(savedAt), readAt: toIso(readAt), words },
  };
}

export function savedJson(lines: readonly SavedLine[]): string {
  return `${JSON.stringify(lines, null, 2)}\n`;
}

/** Comma-separated values (RFC 4180, with the line breaks of text files), as Hearsay and spreadsheets read them. */
export function savedCsv(lines: readonly SavedLine[]): string {
  const rows = lines.map(({ headline, url, outlet, byline, ...line }) => [
    ...[url, headline, outlet, byline.join('; '), line.language ?? '', line.published ?? ''],
    ...[line.savedAt ?? '', line.readAt ?? '', line.words.join('|')],
  ]);
  const head = [
    'url',
    'headline',
    'outlet',
    'byline',
    'language',
    'published',
    'saved',
    'read',
    'words',
  ];
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** A spreadsheet takes a cell that begins like this for a formula, whoever wrote the headline; an apostrophe keeps it text. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(words: string): string {
  const guarded = FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Bookmarks as every browser takes them in (the "Netscape bookmark file"): the first tag is the outlet, then the reader's own. */
export function savedBookmarks(lines: readonly SavedLine[], title: string): string {
  const links = lines.map(({ url, headline, outlet, savedAt, words }) => {
    const added = Math.floor(Date.parse(savedAt ?? '') / 1000);
    const tags = [outlet, ...words].map((tag) => tag.replaceAll(',', ' ')).join(',');
    return `<DT><A HREF="${escaped(url)}" ADD_DATE="${added}" TAGS="${escaped(tags)}">${escaped(headline)}</A>\n`;
  });
  return `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>${escaped(title)}</TITLE>
<H1>${escaped(title)}</H1>
<DL><p>
${links.join('')}</DL><p>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
