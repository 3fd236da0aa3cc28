import { html } from 'hono/html';
import type { TextDifference } from '../../../../model/story.ts';
import { besideSheet } from '../../../assets/house-assets.ts';
import { say, sayHtml } from '../../../language/say.ts';
import { frame } from '../../frame/frame.ts';
import type { Html, Piece } from '../../frame/html.ts';
import { langOf } from '../../frame/lang-of.ts';
import type { Visit } from '../../frame/visit.ts';
import { percent } from '../../wording/figures.ts';
import { mergedParagraphs } from './merged-paragraphs.ts';
import {
  type SideParagraph,
  type SidePiece,
  sharedPart,
  sideParagraphs,
} from './side-paragraphs.ts';

/** One of two texts. */
export type BesideSide = {
  /** What it is called where both are spoken of: an outlet, a time. */
  readonly name: string;
  readonly kicker: Html;
  readonly headline: string;
  /** Where it stands by itself. */
  readonly path: string;
  readonly language: string | null;
};

export type BesideView = {
  readonly visit: Visit;
  readonly title: string;
  readonly one: BesideSide;
  readonly other: BesideSide;
  /** From the first text to the second. */
  readonly differences: readonly TextDifference[];
  /** Who is credited where; null: nobody looked. */
  readonly credits: Html | null;
  /** Where else to go from here. */
  readonly ways: Piece;
};

/** Two texts side by side, with what they share and what either has alone; where there is no room, as one text with marks. */
export function besideMarkup(view: BesideView): Html {
  const { visit, title, one, other, differences, credits, ways } = view;
  return frame({
    visit,
    title,
    place: 'elsewhere',
    isReading: true,
    main: html`<link rel="stylesheet" href="${besideSheet.path}">
<article class="beside"><header class="page-head"><h1>${say('Side by side')}</h1>
<p class="page-words">${legend(one, other, percent(sharedPart(differences, 'after')))}</p>
<p class="toolbar">${ways}</p></header>
${credits}
<div class="beside-sides">${sideSection({ side: one, number: 1, paragraphs: sideParagraphs(differences, 'before'), mark: 'dropped' })}
${sideSection({ side: other, number: 2, paragraphs: sideParagraphs(differences, 'after'), mark: 'added' })}</div>
<section class="beside-one" aria-labelledby="as-one"><h2 id="as-one">${say('Both as one text')}</h2>
<div class="beside-text"${langOf(other.language)} dir="auto">${mergedParagraphs(differences).map((pieces) => html`<p>${pieces.map(({ text, kind }) => pieceOf(text, kind))}</p>`)}</div></section></article>`,
  });
}

function legend(one: BesideSide, other: BesideSide, share: string): Html {
  const [first, second] = [html`<bdi>${one.name}</bdi>`, html`<bdi>${other.name}</bdi>`];
  return html`${sayHtml('{share} of the words of {second} stand in {first} too.', { share, first, second })} ${sayHtml('{marked}: only in {first}.', { marked: html`<del>${say('Struck out')}</del>`, first })} ${sayHtml('{marked}: only in {second}.', { marked: html`<ins>${say('Underlined')}</ins>`, second })} ${sayHtml('{marked}: in both, in another place.', { marked: html`<span class="moved">${say('Dotted')}</span>` })}`;
}

type Mark = 'dropped' | 'added';

type Side = {
  readonly side: BesideSide;
  readonly number: 1 | 2;
  readonly paragraphs: readonly SideParagraph[];
  /** What the words are that this text has alone. */
  readonly mark: Mark;
};

function sideSection({ side, number, paragraphs, mark }: Side): Html {
  const { kicker, headline, path, language } = side;
  const lang = langOf(language);
  return html`<section class="beside-side" aria-labelledby="side-${number}"><p class="kicker">${kicker}</p>
<h2 id="side-${number}"${lang} dir="auto"><a href="${path}">${headline}</a></h2>
<div class="beside-text"${lang} dir="auto">${paragraphs.map((pieces) => html`<p>${pieces.map(({ text, kind }) => pieceOf(text, kindOf(kind, mark)))}</p>`)}</div></section>`;
}

function kindOf(kind: SidePiece['kind'], mark: Mark): 'shared' | 'moved' | Mark {
  return kind === 'own' ? mark : kind;
}

function pieceOf(text: string, kind: 'shared' | 'moved' | Mark): Html {
  if (kind === 'shared') return html`${text}`;
  if (kind === 'moved') return html`<span class="moved">${text}</span>`;
  return kind === 'dropped' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}
