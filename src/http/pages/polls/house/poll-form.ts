import { html } from 'hono/html';
import {
  FEWEST_OPTIONS,
  LONGEST_OPTION,
  LONGEST_QUESTION,
  MOST_OPTIONS,
  type PollTrouble,
} from '../../../../model/polls/poll-words.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { TypedPoll } from './read-poll-form.ts';

const TROUBLE: Readonly<Record<PollTrouble, () => string>> = {
  question: () => say('A question is one line of 1 to {most} letters.', { most: LONGEST_QUESTION }),
  options: () =>
    say('{fewest} to {most} answers are needed, a line each, of {longest} letters at most.', {
      ...{ fewest: FEWEST_OPTIONS, most: MOST_OPTIONS, longest: LONGEST_OPTION },
    }),
  same: () => say('Two of the answers are the same.'),
  ends: () => say('Say what both ends of the scale mean.'),
  times: () =>
    say('It has to close after it opens and after now, and within a year of its opening.'),
};

export function troubleNote(trouble: PollTrouble | null): Html | null {
  return trouble === null
    ? null
    : html`<p class="poll-trouble" role="alert">${TROUBLE[trouble]()}</p>`;
}

/** The whole of a poll, for an editor to fill in. */
export function planFields(typed: TypedPoll, zone: string): Html {
  return html`${questionField(typed)}
${kindField(typed)}
${optionsField(typed)}
${endFields(typed)}
<div class="poll-times"><p class="field"><label for="opens">${say('Opens (empty: at once)')}</label><input id="opens" type="datetime-local" name="opens" value="${typed.opens}"></p>
<p class="field"><label for="closes">${say('Closes')}</label><input id="closes" type="datetime-local" name="closes" value="${typed.closes}" required></p></div>
<p class="field-hint">${say('By your clock: {zone}.', { zone })}</p>
${tick('hides', typed.hidesResult, say('Show the result only to those who have voted, until it is closed'))}
${tick('change', typed.allowsChange, say('A vote can be changed until it is closed'))}
${tick('guests', typed.takesGuests, say('Guests may vote, counted apart'))}`;
}

/** What of a poll that has votes can be mended. */
export function wordFields(typed: TypedPoll): Html {
  const isScale = typed.kind !== 'options';
  return html`<input type="hidden" name="kind" value="${typed.kind}">${questionField(typed)}
${isScale ? endFields(typed) : optionsField(typed)}`;
}

function questionField({ question }: TypedPoll): Html {
  return html`<p class="field"><label for="question">${say('Question')}</label><input id="question" name="question" value="${question}" required maxlength="${LONGEST_QUESTION}" dir="auto" autocomplete="off"></p>`;
}

function kindField({ kind }: TypedPoll): Html {
  const kinds = [
    ['options', say('One of the answers below')],
    ['5', say('A scale from 1 to 5')],
    ['10', say('A scale from 1 to 10')],
  ] as const;
  return html`<fieldset class="poll-options"><legend>${say('To be answered with')}</legend>${kinds.map(
    ([value, words]) =>
      html`<label><input type="radio" name="kind" value="${value}"${value === kind && html` checked`}> <span>${words}</span></label>`,
  )}</fieldset>`;
}

function optionsField({ options }: TypedPoll): Html {
  return html`<p class="field"><label for="options">${say('Answers, one a line')}</label><textarea id="options" name="options" rows="5" dir="auto">${options}</textarea></p>`;
}

function endFields({ low, high }: TypedPoll): Html {
  return html`<div class="poll-times"><p class="field"><label for="low">${say('What 1 means, on a scale')}</label><input id="low" name="low" value="${low}" maxlength="${LONGEST_OPTION}" dir="auto" autocomplete="off"></p>
<p class="field"><label for="high">${say('What its other end means')}</label><input id="high" name="high" value="${high}" maxlength="${LONGEST_OPTION}" dir="auto" autocomplete="off"></p></div>`;
}

function tick(name: string, isTicked: boolean, words: string): Html {
  return html`<p><label class="poll-tick"><input type="checkbox" name="${name}" value="yes"${isTicked && html` checked`}> <span>${words}</span></label></p>`;
}
