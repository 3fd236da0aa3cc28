import type { ArticleRecord } from '../../../model/library.ts';
import { type ArticleStatements, type Statement, shownContent } from '../../../model/statement.ts';
import { toIso } from '../../../model/time.ts';
import { frontMatter } from './front-matter.ts';
import { noteName } from './note-name.ts';
import { plainLine, toMarkdown } from './to-markdown.ts';

/** A note for Obsidian or whatever keeps Markdown. */
export type Note = { readonly name: string; readonly text: string };

export type NoteAsked = {
  readonly article: ArticleRecord;
  /** Null: nobody has looked for them yet. */
  readonly found: ArticleStatements | null;
  /** The reader's own, where the article was brought along. */
  readonly words: readonly string[];
  /** Hearsay's page of the article. */
  readonly here: string;
};

/** An article as a note: what is known of it as front matter, the text, and who says what in it, word for word. */
export async function articleNote(asked: NoteAsked): Promise<Note> {
  const { article, found } = asked;
  const parts = [
    headOf(asked),
    `# ${plainLine(article.headline)}`,
    ...(article.standfirst === null ? [] : [`*${plainLine(article.standfirst)}*`]),
    await toMarkdown(article.html),
    ...saidPart(found),
    `[${plainLine(article.outletName)}](<${asked.article.url ?? asked.here}>) · [Hearsay](<${asked.here}>)`,
  ];
  const text = `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  return { name: noteName(article.headline, 'md'), text };
}

function headOf({ article, words, here }: NoteAsked): string {
  return frontMatter({
    title: article.headline,
    outlet: article.outletName,
    author: article.byline,
    published: toIso(article.published),
    language: article.language,
    source: article.url,
    hearsay: here,
    tags: words.map(tagOf).filter((tag) => tag !== ''),
  }).trimEnd();
}

/** Obsidian's tags have no spaces, and are not numbers alone. */
function tagOf(word: string): string {
  const tag = word.trim().replace(/[^\p{L}\p{N}_/-]{1,200}/gu, '-');
  return /^[\d-]{0,200}$/.test(tag) ? '' : tag;
}

function saidPart(found: ArticleStatements | null): string[] {
  if (found === null || found.statements.length === 0) return [];
  return ['## Who says what', found.statements.map(saidLine).join('\n')];
}

/** "- **Ada Brook**, harbour master, “told CNN”: “We close it.” (paragraph 3, characters 120 to 134)" */
function saidLine(statement: Statement): string {
  const { speaker, cue, paragraph, spans, form } = statement;
  const role = speaker?.role == null ? '' : `, ${plainLine(speaker.role.text)}`;
  const by = cue === null ? '' : ` — ${plainLine(cue.text)}`;
  const words = plainLine(shownContent(statement));
  // What is told partly in the article's own words is nobody's quotation.
  const said = form === 'direct' ? `“${words}”` : words;
  return `- **${plainLine(nameOf(statement))}**${role}${by}: ${said} (${placeOf(paragraph, spans)})`;
}

function nameOf({ speaker, attribution }: Statement): string {
  if (speaker !== null) return speaker.name;
  return attribution === 'nobody' ? 'Nobody named' : 'Somebody unnamed';
}

/** Spans count from 0 in the paragraphs joined by a blank line, as everywhere in Hearsay. */
function placeOf(paragraph: number | null, spans: Statement['spans']): string {
  const span = `characters ${spans[0].start}–${(spans.at(-1) ?? spans[0]).end}`;
  return paragraph === null ? `above the text, ${span}` : `paragraph ${paragraph + 1}, ${span}`;
}
