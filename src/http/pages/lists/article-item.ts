import { html } from 'hono/html';
import { openingOf } from '../../../articles/opening-of.ts';
import type { ArticleLine } from '../../../model/library.ts';
import type { StoryLine } from '../../../model/library-stories.ts';
import { say } from '../../language/say.ts';
import type { Html, Piece } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { langOf } from '../frame/lang-of.ts';
import type { Visit } from '../frame/visit.ts';
import { labelLinks } from '../labels/label-part.ts';
import { articleLabelsPath } from '../labels/label-path.ts';
import { clockTime, moment } from '../wording/times.ts';
import { foldedCopies } from './fold-copies.ts';
import { shownAddress } from './sample-address.ts';
import { NOTHING_BESIDE, storyLink, type ToldBeside } from './told-beside.ts';

/** How much room an article is given: a day's lead, the first of its outlet, one among others. */
export type Prominence = 'lead' | 'first' | 'other';

export type ItemShown = {
  readonly visit: Visit;
  readonly prominence: Prominence;
  readonly heading: 'h2' | 'h3' | 'h4';
  /** Above the headline: the outlet, where the list does not say it. */
  readonly kicker?: Piece;
  /** In place of the article's first words. */
  readonly words?: Piece;
  readonly headline?: Piece;
  /** Whether the day is said with the time. */
  readonly isDated?: boolean;
  readonly beside?: ToldBeside;
};

/** An article in a list. */
export function articleItem(line: ArticleLine, shown: ItemShown): Html {
  const { prominence, kicker } = shown;
  const image = prominence === 'other' ? null : picture(line, prominence, shown.visit);
  return html`<article class="item item-${prominence}" id="a${line.id}" data-article="${line.id}"${stateOf(line)}${
    line.url !== null && html` data-original="${shownAddress(line.url)}"`
  }>
${image}
<div class="item-text">${kicker && html`<p class="kicker">${kicker}</p>`}
${headlineOf(line, shown)}
${wordsOf(line, shown)}
${metaOf(line, shown)}
${foldedCopies(shown.beside?.folded.get(line.id) ?? [])}</div>
</article>`;
}

function stateOf(line: ArticleLine): Html {
  return html`${line.isRead && html` data-read`}${line.isSaved && html` data-saved`}`;
}

function picture(
  { leadImage }: ArticleLine,
  prominence: Prominence,
  { pictures }: Visit,
): Html | null {
  const isLead = prominence === 'lead';
  const src = leadImage === null ? null : pictures.picture(leadImage.url, isLead ? 1280 : 640);
  if (src === null) return null;
  // Beside its headline a picture says nothing new to those who cannot see it.
  return html`<img class="item-picture" src="${src}" alt="" loading="${isLead ? 'eager' : 'lazy'}" decoding="async">`;
}

function headlineOf(line: ArticleLine, { heading, headline }: ItemShown): Html {
  const lang = langOf(line.language);
  const link = html`<a href="/article/${line.id}"${lang}>${headline ?? line.headline}</a>`;
  // The heading, not the link in it: lines are to begin where their own language begins them.
  if (heading === 'h2') return html`<h2 class="headline" dir="auto">${link}</h2>`;
  return heading === 'h3'
    ? html`<h3 class="headline" dir="auto">${link}</h3>`
    : html`<h4 class="headline" dir="auto">${link}</h4>`;
}

function wordsOf(line: ArticleLine, { words }: ItemShown): Html | null {
  const shown = words ?? openingOf(line);
  if (shown === '' || shown === line.headline) return null;
  return html`<p class="opening"${langOf(line.language)} dir="auto">${shown}</p>`;
}

function metaOf(line: ArticleLine, { visit, isDated, beside = NOTHING_BESIDE }: ItemShown): Html {
  const at = new Date(line.sortTime).toISOString();
  const words = isDated ? moment(line.sortTime, visit) : clockTime(line.sortTime, visit);
  return html`<p class="meta"><time datetime="${at}">${words}</time>${
    line.revisedAt !== null &&
    html` <span class="revised">${say('changed {time}', { time: moment(line.revisedAt, visit) })}</span>`
  }${storyLink(line.id, beside)}${labelLinks(beside.labels?.get(line.id) ?? [])}<span class="item-marks">${markButton(line, 'read')}${markButton(line, 'saved')}${beside.labels !== null && labelsButton(line, visit)}</span></p>`;
}

/** The way to what a line is labelled with. */
function labelsButton({ id }: ArticleLine, { here }: Visit): Html {
  return html`<a class="mark" href="${articleLabelsPath(id, here)}" rel="nofollow" data-press="labels" aria-label="${say('Labels')}" title="${say('Labels')} (b)">${icon('label')}</a>`;
}

const BUTTONS = {
  read: { icon: 'read', name: () => say('Mark read'), key: 'm', undone: 'unread' },
  saved: { icon: 'save', name: () => say('Save'), key: 's', undone: 'unsaved' },
} as const;

/** A mark that can be set and taken away; the form is the frame's, one for all. */
export function markButton(
  line: Pick<ArticleLine, 'id' | 'isRead' | 'isSaved'>,
  mark: keyof typeof BUTTONS,
  isNamed = false,
): Html {
  const isSet = mark === 'read' ? line.isRead : line.isSaved;
  return pressable({ of: 'article', id: line.id, isSet, isNamed }, mark);
}

/** Marks all read that a reader sees of a story, or what was read last unread; an article alone is marked as in any list. */
export function storyReadButton({ id, shown, articleCount, unreadCount }: StoryLine): Html {
  if (articleCount === 1) return markButton(shown, 'read');
  return pressable({ of: 'story', id, isSet: unreadCount === 0, isNamed: false }, 'read');
}

type Pressable = {
  readonly of: 'article' | 'story';
  readonly id: number;
  readonly isSet: boolean;
  readonly isNamed: boolean;
};

function pressable({ of, id, isSet, isNamed }: Pressable, mark: keyof typeof BUTTONS): Html {
  const { icon: drawn, name, key, undone } = BUTTONS[mark];
  return html`<button class="mark mark-${mark}" form="marks" formaction="/marks/${isSet ? undone : mark}" name="${of}" value="${id}" aria-pressed="${String(isSet)}" data-mark="${mark}"${
    isNamed ? '' : html` aria-label="${name()}" title="${name()} (${key})"`
  }>${icon(drawn)}${isNamed && html`<span>${name()}</span>`}</button>`;
}
