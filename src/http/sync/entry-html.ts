import { html } from 'hono/html';
import { sanitise } from '../../articles/sanitise.ts';
import type { Picture } from '../../model/article.ts';
import type { SyncEntry, SyncOther, SyncStory } from '../../model/feeds/sync.ts';
import { say, sayHtml } from '../language/say.ts';
import type { Html } from '../pages/frame/html.ts';
import { shownAddress } from '../pages/lists/sample-address.ts';
import { storyPath } from '../pages/stories/story-path.ts';
import { percent } from '../pages/wording/figures.ts';

export type EntrySurroundings = {
  /** Of our own pages, as whoever asks reaches them. */
  readonly origin: string;
  /** All articles of its story, where the program shows the story once. */
  readonly others: readonly SyncOther[];
};

/** An entry's text as a program shows it, and below it what we say of its story: a list's first words stay the outlet's. */
export function entryHtml(entry: SyncEntry, around: EntrySurroundings): string {
  const { article, story } = entry;
  const { html: text, paragraphs } = article;
  const body =
    text.trim() === '' ? String(html`${paragraphs.map((words) => html`<p>${words}</p>`)}`) : text;
  const shown = withOurAddresses(body, around.origin);
  if (story === null || story.articleCount < 2) return shown;
  return `${shown}\n${aboutStory(entry, story, around)}`;
}

/** For programs that know no enclosures: the picture that stands for an article, where its text shows none. */
export function leadPicture({ article }: SyncEntry): string {
  const { leadImage, html: text } = article;
  if (leadImage === null || /<(?:img|video)\b/.test(text)) return '';
  return String(figure(leadImage));
}

function figure({ url, alt, caption }: Picture): Html {
  return html`<figure><img src="${url}" alt="${alt ?? ''}">${caption !== null && html`<figcaption>${caption}</figcaption>`}</figure>`;
}

/**
 * What the library has is sanitised, and its addresses are whole. Pictures stay where their outlet has them: ours are for our own
 * pages. Only what the sample edition invents has no place but with us.
 */
function withOurAddresses(markup: string, origin: string): string {
  if (!markup.includes('.example')) return markup;
  const rewriteAddress = (url: string) => URL.parse(shownAddress(url), origin)?.href ?? null;
  return sanitise(markup, null, { rewriteAddress });
}

/** So many are named; the story's page has them all. */
const MOST_NAMED = 12;

function aboutStory(
  { article }: SyncEntry,
  story: SyncStory,
  { origin, others }: EntrySurroundings,
): Html {
  const address = `${origin}${storyPath(story.story)}`;
  const named = others.filter(({ articleId }) => articleId !== article.id).slice(0, MOST_NAMED);
  return html`<p><em><a href="${address}">${storyWords(story)}</a>. ${addsWords(story)}</em></p>
${
  named.length > 0 &&
  html`<ul>${named.map(({ articleId, outletName, headline }) => html`<li>${outletName}: <a href="${`${origin}/article/${articleId}`}">${headline}</a></li>`)}</ul>`
}`;
}

function storyWords({ articleCount, outletCount }: SyncStory): string {
  return say(
    'One of {articleCount, plural, one {# article} other {# articles}} in {outletCount, plural, one {# title} other {# titles}} on this story',
    { articleCount, outletCount },
  );
}

/** What it tells beyond those of the story that came before it; nothing is said until that is known. */
function addsWords({ report, addition, originalOutlet }: SyncStory): Html | null {
  if (report.kind !== 'own') {
    const outlet = originalOutlet ?? say('another title');
    const values = { outlet, share: percent(report.share) };
    return report.kind === 'copy'
      ? html`${sayHtml('A copy: {share} of its words are from {outlet}', values)}.`
      : html`${sayHtml('A rewrite: {share} of its words are from {outlet}', values)}.`;
  }
  if (addition === null) return null;
  const { statements, sentences, numbers, speakers } = addition;
  const count = statements.length;
  if (count > 0)
    return html`${say('It adds {count, plural, one {# claim} other {# claims}}', { count })}.`;
  const sum = sentences.length + numbers.length + speakers.length;
  return sum > 0 ? null : html`${say('It adds nothing new')}.`;
}
