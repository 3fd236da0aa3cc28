import { html } from 'hono/html';
import { isKnownByDenial } from '../../../../model/claim-denial.ts';
import type { ClaimRecord, StoryRecord } from '../../../../model/library-stories.ts';
import { say, sayHtml } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { StoryPart } from '../story-part.ts';
import { storyPath } from '../story-path.ts';
import { type ClaimShown, claimItem } from './claim-item.ts';
import { mainStatement } from './claim-statements.ts';
import {
  claimWeight,
  isContested,
  isFragment,
  storyWords,
  type WeighedStory,
} from './claim-weight.ts';
import { bySpeaker, speakersFold } from './claims-by-speaker.ts';
import { type ClaimStates, evidenceBar, statesOf } from './evidence-bar.ts';

/** So many stand open: as many as one reads. */
const MOST_OPEN = 8;
/** Where few are carried by more than one title, so many are filled up to. */
const FEWEST_OPEN = 4;
/** Of what only its denials tell of. */
const MOST_DENIALS = 2;
/** Of the others so many are on the page; a page of their own has all. */
const MOST_FOLDED = 32;
const MOST_SPEAKERS = 12;

/** What is claimed in a story: what weighs most in the open, the rest behind those who say it. */
export function whoSaysWhat(
  story: StoryRecord,
  shown: ClaimShown,
  states: ClaimStates = statesOf(story.claims),
): StoryPart {
  const { claims } = story;
  const count = states.reduce((sum, one) => sum + one.count, 0);
  return {
    id: 'claims',
    title: say('Who says what'),
    count: claims.length > 0 ? count : null,
    look: 'claims',
    body:
      claims.length === 0 ? none(story) : html`${evidenceBar(states)}${list(story, shown, count)}`,
  };
}

function none({ analysis, articleCount, shown }: StoryRecord): Html {
  if (analysis === 'awaited')
    return html`<p class="story-note">${say('The articles are being looked through; who says what will stand here soon.')}</p>`;
  return articleCount === 1
    ? html`<p class="story-note">${sayHtml('Only one article tells it so far: {link} stands beside its text.', { link: html`<a href="/article/${shown.id}">${say('who says what')}</a>` })}</p>`
    : html`<p class="story-note">${say('Nothing in these articles is attributed to anybody.')}</p>`;
}

function list(story: StoryRecord, shown: ClaimShown, count: number): Html {
  const { open, others } = partClaims(story);
  const folded = others.slice(0, MOST_FOLDED);
  const speakers = bySpeaker(folded).map((one) => speakersFold(one, shown));
  const [near, far] = [speakers.slice(0, MOST_SPEAKERS), speakers.slice(MOST_SPEAKERS)];
  return html`<ul class="claim-list">${open.map((claim) => claimItem(claim, shown))}</ul>
${
  near.length > 0 &&
  html`<div class="also-said"><h3>${open.length > 0 ? say('Also said, by speaker') : say('By speaker')}</h3><ul>${near}</ul>
${far.length > 0 && html`<details class="more-claims"><summary>${say('{count, plural, one {# more speaker} other {# more speakers}}', { count: far.length })}</summary><ul>${far}</ul></details>`}</div>`
}
${count > open.length + folded.length && allClaims(story.id, count)}`;
}

function allClaims(id: number, count: number): Html {
  return html`<p class="story-more"><a href="${storyPath(id)}/claims">${say('All {count} claims on a page of their own', { count })}</a></p>`;
}

export type PartedClaims = {
  /** Those that weigh most, the heaviest first. */
  readonly open: readonly ClaimRecord[];
  readonly others: readonly ClaimRecord[];
};

/** The claims to show first: contested, of several sources or titles; where these are few, other whole sentences too. */
export function partClaims(story: WeighedStory & Pick<StoryRecord, 'claims'>): PartedClaims {
  const words = storyWords(story);
  const weights = new Map(story.claims.map((claim) => [claim, claimWeight(claim, words)]));
  const weightOf = (claim: ClaimRecord) => weights.get(claim) ?? 0;
  const ordered = story.claims
    .filter((claim) => mainStatement(claim) !== undefined)
    .toSorted((a, b) => weightOf(b) - weightOf(a));
  const strong = [
    ...ordered.filter(isStrong),
    ...ordered.filter((claim) => isKnownByDenial(claim) && isWhole(claim)).slice(0, MOST_DENIALS),
  ]
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST_OPEN);
  const filling = ordered.filter((claim) => !strong.includes(claim) && isWhole(claim));
  const open = [...strong, ...filling.slice(0, Math.max(0, FEWEST_OPEN - strong.length))];
  const isOpen = new Set(open);
  return { open, others: ordered.filter((claim) => !isOpen.has(claim)) };
}

function isStrong(claim: ClaimRecord): boolean {
  if (isContested(claim)) return true;
  return (
    !isKnownByDenial(claim) &&
    isWhole(claim) &&
    (claim.outletCount > 1 || claim.state === 'several sources')
  );
}

function isWhole(claim: ClaimRecord): boolean {
  return !isFragment(mainStatement(claim)?.statement.content ?? '');
}
