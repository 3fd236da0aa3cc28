import { html } from 'hono/html';
import type { TasteKind, TasteWeight } from '../../../model/edition/taste.ts';
import { effectOf } from '../../../ranking/personal/fit-taste.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { signed } from '../wording/figures.ts';
import type { EditionView } from './edition-page.ts';
import { kindName, TURNED_KINDS, weightName } from './taste-words.ts';
import { turnButtons } from './why-here.ts';

/** Of a kind so many stand open, and so many behind them. */
const MOST_OPEN = 6;
const MOST_TOLD = 60;
/** What counts for less moves nothing. */
const LEAST_EFFECT = 0.02;
/** A bar that is full: three times as likely to be opened. */
const FULL = 1.1;

/** All that a reader likes and does not like, with what it rests on; null where nothing is known. */
export function weightsPart({ weights }: Pick<EditionView, 'weights'>): Html | null {
  const told = weights.filter(
    (one) => one.edit !== null || Math.abs(effectOf(one)) >= LEAST_EFFECT,
  );
  const byKind = Map.groupBy(told, ({ kind }) => kind);
  const kinds = TURNED_KINDS.filter((kind) => byKind.has(kind));
  if (kinds.length === 0) return null;
  return html`<section aria-labelledby="weights"><h2 class="ruled" id="weights">${say('What you like')}</h2>
<p>${say('Each line adds to a story’s points or takes from them; “Why here” shows the sum. Turn a line up, down or off yourself: that counts for more than what you read.')}</p>
<div class="weight-kinds">${kinds.map((kind) => kindMarkup(kind, byKind.get(kind) ?? []))}</div></section>`;
}

function kindMarkup(kind: TasteKind, weights: readonly TasteWeight[]): Html {
  const ordered = weights.toSorted(byEffect);
  const [open, more] = [ordered.slice(0, MOST_OPEN), ordered.slice(MOST_OPEN, MOST_TOLD)];
  return html`<section aria-labelledby="kind-${kind}"><h3 id="kind-${kind}">${kindName(kind)}</h3>
<ul class="weights">${open.map(weightLine)}</ul>${
    more.length > 0 &&
    html`<details class="folded"><summary>${say('{count, plural, one {# more} other {# more}}', { count: more.length })}</summary><ul class="weights">${more.map(weightLine)}</ul></details>`
  }</section>`;
}

/** What the reader turned stands first, then what counts most. */
function byEffect(a: TasteWeight, b: TasteWeight): number {
  const edited = Number(b.edit !== null) - Number(a.edit !== null);
  return edited || Math.abs(effectOf(b)) - Math.abs(effectOf(a)) || (a.key < b.key ? -1 : 1);
}

function weightLine(weight: TasteWeight): Html {
  const { kind, key, edit } = weight;
  const effect = effectOf(weight);
  return html`<li><span class="weight-name"><bdi>${weightName(weight)}</bdi> <span class="count">${restsOn(weight)}</span></span>
<span class="weight-step">${edit === null ? signed(effect) : editName(edit)}</span><span class="weight-bar${effect < 0 && ' is-against'}">${bar(effect)}</span>${turnButtons({ path: 'turn-weight', name: `${kind} ${key}` })}</li>`;
}

function bar(effect: number): Html {
  const part = Math.min(1, Math.abs(effect) / FULL);
  return html`<meter min="0" max="1" value="${part.toFixed(2)}" aria-hidden="true"></meter>`;
}

function restsOn({ shown, opened, hidden, isImported }: TasteWeight): string {
  if (shown === 0) return isImported ? say('From your file') : '';
  const words = say('You opened {opened} of {shown}', { opened, shown });
  return hidden === 0
    ? words
    : say('You opened {opened} of {shown}, hid {hidden}', {
        opened,
        shown,
        hidden,
      });
}

function editName(edit: NonNullable<TasteWeight['edit']>): string {
  const names = {
    more: () => say('You turned it up'),
    less: () => say('You turned it down'),
    off: () => say('Off'),
  };
  return names[edit]();
}
