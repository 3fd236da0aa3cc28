import type { ClaimRecord, StoryRecord } from '../../../model/library-stories.ts';
import { shownContent } from '../../../model/statement.ts';
import { toIso } from '../../../model/time.ts';
import type { Note } from './article-note.ts';
import { frontMatter } from './front-matter.ts';
import { noteName } from './note-name.ts';
import { plainLine } from './to-markdown.ts';

const MOST_CLAIMS = 200;
const MOST_REPORTS = 500;

/** A story as a note: who reports it, what is claimed in it, by whom, and where each word stands. `here` is Hearsay's address without a slash at its end. */
export function storyNote(story: StoryRecord, here: string): Note {
  const { headline } = story.shown;
  const head = frontMatter({
    title: headline,
    hearsay: `${here}/stories/${story.id}`,
    first: toIso(story.firstAt),
    newest: toIso(story.lastAt),
    outlets: story.outlets,
  });
  const reports = story.coverage.slice(0, MOST_REPORTS).map(({ article }) => {
    const address = URL.parse(article.url ?? '')?.href ?? `${here}/article/${article.id}`;
    return `- ${plainLine(article.outletName)}: [${plainLine(article.headline)}](<${address}>)`;
  });
  const claims = story.claims.slice(0, MOST_CLAIMS).map((claim) => claimLines(claim, here));
  const parts = [
    `${head.trimEnd()}\n\n# ${plainLine(headline)}`,
    `## Reports\n\n${reports.join('\n')}`,
    ...(claims.length === 0 ? [] : [`## Claims\n\n${claims.join('\n')}`]),
  ];
  return { name: noteName(headline, 'md'), text: `${parts.join('\n\n')}\n` };
}

/** What is known of the claim, and under it each statement word for word with its place. */
function claimLines({ state, evidence, said, shown }: ClaimRecord, here: string): string {
  const stands =
    said.find(({ article, ordinal }) => article === shown.article && ordinal === shown.ordinal) ??
    said[0];
  const words = stands === undefined ? '' : shownContent(stands.statement);
  const lines = said.map(({ article, outletName, statement }) => {
    const { speaker, cue, form, spans, paragraph } = statement;
    const who = speaker?.name ?? 'Somebody unnamed';
    const by = cue === null ? '' : ` — ${plainLine(cue.text)}`;
    const content = plainLine(shownContent(statement));
    const place = paragraph === null ? 'above the text' : `paragraph ${paragraph + 1}`;
    const span = `characters ${spans[0].start}–${(spans.at(-1) ?? spans[0]).end}`;
    return `    - **${plainLine(who)}**${by}: ${form === 'direct' ? `“${content}”` : content} ([${plainLine(outletName)}](<${here}/article/${article}>), ${place}, ${span})`;
  });
  return [`- ${plainLine(words)} (*${plainLine(state)}*: ${plainLine(evidence)})`, ...lines].join(
    '\n',
  );
}
