import { html } from 'hono/html';
import type { EditionStory } from '../../../model/edition.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';

type Reason = { readonly points: number; readonly words: string };

/** What counts for less is shown as 0.0: it put nothing anywhere. */
const LEAST_POINTS = 0.05;

/** The reasons of a story's place behind a button, those that count most first; null where there are none. */
export function whyHere(told: EditionStory): Html | null {
  const reasons = reasonsOf(told);
  if (reasons.length === 0) return null;
  const id = `why-${told.story.id}`;
  return html`<button class="mark why" type="button" popovertarget="${id}" aria-label="${say('Why here')}" title="${say('Why here')}">${icon('why')}</button><div class="why-sheet" id="${id}" popover><ul>${reasons.map(
    ({ points, words }) => html`<li>${words} <b>${signed(points)}</b></li>`,
  )}</ul></div>`;
}

function reasonsOf({ place, personal }: EditionStory): readonly Reason[] {
  const all: readonly Reason[] =
    personal !== null
      ? personal.reasons.map(({ points, reason }) => ({ points, words: reason }))
      : (place?.terms ?? []).map(({ value, weight, reason }) => ({
          points: value * weight,
          words: reason,
        }));
  return all
    .filter(({ points }) => Math.abs(points) >= LEAST_POINTS)
    .toSorted((a, b) => b.points - a.points);
}

function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
}
