import { html } from 'hono/html';
import type { RankTermName } from '../../../model/edition/edition.ts';
import {
  type EditionSettings,
  REASON_STEPS,
  type ReasonStep,
} from '../../../pipeline/edition/edition-settings.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { REASONS } from './edition-done.ts';
import { turnButtons } from './why-here.ts';

/** What puts a top story where it stands, each reason with how much it counts for. */
export function reasonsPart({ reasons }: EditionSettings): Html {
  return html`<section aria-labelledby="reasons"><h2 class="ruled" id="reasons">${say('Top stories')}</h2>
<p>${say('Nothing personal is in their order: whoever has the same titles and turns nothing sees the same. These are its reasons.')}</p>
<ul class="weights">${REASONS.map(
    (
      name,
    ) => html`<li><span class="weight-name"><b>${WORDS[name].name()}</b> ${WORDS[name].why()}</span>
<span class="weight-step">${stepName(reasons[name])}</span>${stepBar(REASON_STEPS.indexOf(reasons[name]) / (REASON_STEPS.length - 1))}${turnButtons({ path: 'turn-reason', name })}</li>`,
  )}</ul></section>`;
}

const WORDS: Readonly<Record<RankTermName, { name: () => string; why: () => string }>> = {
  coverage: {
    name: () => say('Own reports'),
    why: () => say('How many report it themselves, each for less the older it is.'),
  },
  burst: {
    name: () => say('Suddenness'),
    why: () => say('More reports in two hours than the story’s own pace lets expect.'),
  },
  breadth: {
    name: () => say('Breadth'),
    why: () => say('How many owners carry it, copies too.'),
  },
  prominence: {
    name: () => say('Prominence'),
    why: () => say('What titles put first themselves, where their feeds show it.'),
  },
  freshness: {
    name: () => say('Freshness'),
    why: () => say('How new the last report is.'),
  },
  variety: {
    name: () => say('Variety'),
    why: () => say('A story beside one that stands above gives way to another matter.'),
  },
};

function stepName(step: ReasonStep): string {
  const names = {
    off: () => say('Off'),
    less: () => say('Less than usual'),
    usual: () => say('As usual'),
    more: () => say('More than usual'),
  };
  return names[step]();
}

/** How far along, 0 to 1, as a bar; the words beside it say the same. */
function stepBar(part: number): Html {
  return html`<meter min="0" max="1" value="${part.toFixed(2)}" aria-hidden="true"></meter>`;
}
