import { html } from 'hono/html';
import {
  answerCount,
  type PollCorrection,
  type PollReading,
  pollState,
  seesResult,
} from '../../../model/polls/poll.ts';
import { answerWords } from '../../../pipeline/polls/told-poll.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';
import { pollPath } from './poll-path.ts';
import { nameOf, pollResult } from './poll-result.ts';
import { turnoutWords, whenWords } from './poll-words.ts';

/** A poll as a reader stands to it: its question is a heading of the page around it, with the id `poll-{id}`. */
export function pollBox(reading: PollReading, visit: Visit): Html {
  const { poll, own, corrections } = reading;
  const state = pollState(poll, visit.now);
  if (state === 'deleted') return deletedPoll(reading, visit);
  return html`<p class="poll-when">${whenWords(poll, visit)}</p>
${state === 'open' && voteForm(reading, visit)}
${state === 'open' && own.kind === 'withdrawn' && html`<p>${say('You have withdrawn your vote. In this poll that is for good.')}</p>`}
${seesResult(reading, visit.now) ? pollResult(reading) : hiddenWords(state)}
${state !== 'scheduled' && html`<p class="poll-who">${turnoutWords(reading, visit).join(' ')} ${say('This is no survey: it says only what those who chose to answer said.')}</p>`}
${state !== 'closed' && secrecyWords(reading)}
${corrections.map((one) => correctionWords(one, visit))}`;
}

function deletedPoll({ poll }: PollReading, visit: Visit): Html {
  return html`<p class="poll-when">${whenWords(poll, visit)}</p>
<p>${say('The editors’ reason: {note}', { note: poll.deletionNote ?? '' })}</p>`;
}

function hiddenWords(state: string): Html {
  return state === 'scheduled'
    ? html`<p class="story-note">${say('Votes are taken from then on.')}</p>`
    : html`<p class="story-note">${say('The result is shown to those who have voted, and to all once the poll is closed.')}</p>`;
}

function secrecyWords({ poll }: PollReading): Html {
  return html`<p class="story-note">${poll.allowsChange ? say('Your vote can be changed and withdrawn until the poll is closed.') : say('Your vote stays as it is; it can be withdrawn for good until the poll is closed.')} ${say('Nobody is shown how you voted. Once the poll is closed only the numbers are kept; if your account is erased before that, your vote goes with it.')}</p>`;
}

/** None for who has withdrawn for good, or has voted where votes stay: those may only withdraw. */
function voteForm(reading: PollReading, visit: Visit): Html | null {
  const { poll, own } = reading;
  if (own.kind === 'withdrawn') return null;
  const mayVote = own.kind === 'none' || poll.allowsChange;
  return html`${mayVote && answersForm(reading, visit)}
${own.kind === 'voted' && html`<form class="poll-withdraw" method="post" action="${pollPath(poll.id)}/withdraw">${backField(poll.id, visit)}<button class="quiet">${say('Withdraw my vote')}</button></form>`}`;
}

function answersForm({ poll, own }: PollReading, visit: Visit): Html {
  const { id, answers } = poll;
  const isScale = answers.kind === 'scale';
  const chosen = own.kind === 'voted' ? own.answer : null;
  return html`<form class="poll-form" method="post" action="${pollPath(id)}/vote">${backField(id, visit)}
<fieldset class="${isScale ? 'poll-scale' : 'poll-options'}" aria-labelledby="poll-${id}">${Array.from(
    { length: answerCount(answers) },
    (_, at) =>
      html`<label><input type="radio" name="answer" value="${at}" required${at === chosen && html` checked`}> <span>${nameOf(answers, at)}</span></label>`,
  )}</fieldset>
<p class="buttons"><button>${chosen === null ? say('Vote') : say('Change my vote')}</button></p></form>`;
}

/** To the poll and not to the head of a long page. */
function backField(id: number, { here }: Visit): Html {
  return html`<input type="hidden" name="back" value="${here}#poll-${id}">`;
}

function correctionWords({ at, question, answers }: PollCorrection, visit: Visit): Html {
  return html`<p class="story-note poll-correction">${say(
    'A slip was mended {when}. Before, it read: {question} — {answers}',
    {
      when: moment(at, visit),
      question,
      answers: answerWords(answers).join(' / '),
    },
  )}</p>`;
}
