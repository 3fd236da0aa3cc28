import { html } from 'hono/html';
import type { RankedStory } from '../../../model/edition/edition.ts';
import type { PersonalPlace, TasteReason } from '../../../model/edition/taste.ts';
import { say } from '../../language/say.ts';
import { sayStored } from '../../language/stored/say-stored.ts';
import type { Html } from '../frame/html.ts';
import { signed } from '../wording/figures.ts';
import { isTurned } from './taste-words.ts';

/** What put a story where it stands: its place among the top stories, or in what is for the reader. */
export type Placed = {
  readonly place: RankedStory | null;
  readonly personal: PersonalPlace | null;
};

type Reason = {
  readonly points: number;
  readonly words: Html;
  /** What its buttons name; null: nothing can be turned. */
  readonly turn: { readonly path: string; readonly name: string } | null;
};

/** What counts for less is shown as 0.0: it put nothing anywhere. */
const LEAST_POINTS = 0.05;
/** Of what is for a reader so many reasons are told; all of them add up on the page of the edition. */
const MOST_TOLD = 6;

/**
 * The reasons of a place, those that count most first, each with buttons that turn it up, down or off. The buttons send forms that stand
 * once on a page: see turnForms; where there are many stories without, a link leads to them. Null where there is nothing to say.
 */
export function reasonList(placed: Placed, hasButtons = true): Html | null {
  const reasons = reasonsOf(placed);
  if (reasons.length === 0) return null;
  return html`<ul class="reasons">${reasons.map(
    ({ points, words, turn }) =>
      html`<li>${words} <b>${signed(points)}</b>${hasButtons && turn !== null && turnButtons(turn)}</li>`,
  )}</ul>${!hasButtons && html`<a href="/edition">${say('Turn these up, down or off')}</a> `}${placed.personal !== null && html`<p class="reasons-slot">${slotWords(placed.personal)}</p>`}`;
}

/** The forms that the buttons of reasons send; once a page, anywhere in it. */
export function turnForms(here: string): Html {
  return html`<form id="turn-reason" method="post" action="/edition/reasons"><input type="hidden" name="back" value="${here}"></form><form id="turn-weight" method="post" action="/edition/weights"><input type="hidden" name="back" value="${here}"></form>`;
}

/** Up, down, off. */
export function turnButtons({ path, name }: NonNullable<Reason['turn']>): Html {
  const button = (way: string, sign: string, words: string) =>
    html`<button form="${path}" name="turn" value="${way} ${name}" aria-label="${words}" title="${words}">${sign}</button>`;
  return html`<span class="turns">${button('up', '+', say('Count this for more'))}${button('down', '−', say('Count this for less'))}${button('off', '×', say('Leave this out'))}</span>`;
}

function reasonsOf({ place, personal }: Placed): readonly Reason[] {
  const all = personal === null ? termsOf(place) : tasteOf(personal.reasons);
  return all
    .filter(({ points }) => Math.abs(points) >= LEAST_POINTS)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, MOST_TOLD);
}

function termsOf(place: RankedStory | null): Reason[] {
  return (place?.terms ?? []).map(({ name, value, weight, reason }) => ({
    points: value * weight,
    words: sayStored(reason),
    turn: { path: 'turn-reason', name },
  }));
}

function tasteOf(reasons: readonly TasteReason[]): Reason[] {
  return reasons.map(({ kind, key, points, reason }) => ({
    points,
    words: sayStored(reason),
    turn: isTurned(kind) ? { path: 'turn-weight', name: `${kind} ${key}` } : null,
  }));
}

function slotWords({ slot }: PersonalPlace): string | null {
  if (slot === 'try') return say('It stands here to learn whether you like such things.');
  if (slot === 'everybody') return say('It stands here for everybody, whatever you like.');
  return null;
}
