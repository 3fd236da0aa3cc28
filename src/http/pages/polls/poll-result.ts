import { html } from 'hono/html';
import {
  type AnswerCount,
  FEWEST_FOR_PERCENT,
  type PollAnswers,
  type PollReading,
} from '../../../model/polls/poll.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { countWords, summed } from './poll-words.ts';

/** How the answers stand: a table for members, and one for guests where they may vote. */
export function pollResult({ poll, result, own }: PollReading): Html {
  const chosen = own.kind === 'voted' ? own.answer : null;
  const shown = { answers: poll.answers, counts: result.counts, chosen };
  return html`${table(shown, 'members')}${poll.takesGuests && table(shown, 'guests')}
${result.votes.members < FEWEST_FOR_PERCENT && html`<p class="story-note">${say('With fewer than {count} votes no parts of a hundred are told: they would say more than is known.', { count: FEWEST_FOR_PERCENT })}</p>`}`;
}

type Shown = {
  readonly answers: PollAnswers;
  readonly counts: readonly AnswerCount[];
  /** The reader's own, from 0. */
  readonly chosen: number | null;
};

function table({ answers, counts, chosen }: Shown, of: keyof AnswerCount): Html {
  const total = summed(counts, of);
  const caption = of === 'members' ? say('Members’ votes') : say('Guests’ votes');
  return html`<table class="bars poll-bars"><caption${of === 'members' && html` class="unseen"`}>${caption}</caption><tbody>${counts.map(
    (count, at) =>
      html`<tr><th scope="row">${nameOf(answers, at)}${chosen === at && html` <b class="poll-own">${say('your vote')}</b>`}</th><td class="bar">${bar(count[of], total)}</td><td class="bar-count">${countWords(count[of], total)}</td></tr>`,
  )}</tbody></table>`;
}

/** An answer in words; of a scale its number, and at the ends what they mean. */
export function nameOf(answers: PollAnswers, at: number): Html {
  if (answers.kind === 'options') return html`<bdi>${answers.options[at] ?? ''}</bdi>`;
  const end = at === 0 ? answers.low : at === answers.most - 1 ? answers.high : null;
  return end === null ? html`${at + 1}` : html`${at + 1} <bdi>${end}</bdi>`;
}

const WIDTH = 100;
const HEIGHT = 8;

function bar(count: number, total: number): Html {
  const wide = Math.round((count / Math.max(1, total)) * WIDTH * 10) / 10;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-whole" width="${WIDTH}" height="${HEIGHT}"/><rect width="${wide}" height="${HEIGHT}"/></svg>`;
}
