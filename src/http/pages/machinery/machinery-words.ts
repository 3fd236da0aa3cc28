import { html } from 'hono/html';
import { say, sayHtml } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';

/** What does what, in the order in which news goes through it. */
export const STEPS: readonly (() => string)[] = [
  () =>
    say(
      'Feeds are asked by their own rhythm; where one gives only an opening, the page is fetched and its text cut out by a model that looks at each block of the page. What was left out is listed below each text.',
    ),
  () =>
    say(
      'A subject is what the outlet prints, its address or its feed says. No text is read for it, and what nobody says has none.',
    ),
  () =>
    say(
      'Articles are put into stories by the words, names and numbers they share, weighed by how rare they are. The reasons stand at the foot of each story, and you can correct it.',
    ),
  () =>
    say(
      'Who says what is found in English by a small network that runs on this machine, in nine other languages by rules and tables of words, elsewhere by quotation marks alone.',
    ),
  () =>
    say(
      'Statements that say the same are one claim; one speaker on one occasion is one origin. A headline is held against its own text.',
    ),
  () =>
    say(
      'Top stories are ordered by a sum of a few terms, the same for everybody; For you by a sum learned from what you opened, on this machine. Both tell their terms.',
    ),
  () =>
    say(
      'Nothing here writes news, sums it up or translates it: every sentence of a story is printed in an article, which is one click away. Nothing is asked of any service.',
    ),
];

/** What it cannot do, said before it is found out. */
export const GAPS: readonly (() => string)[] = [
  () => say('“He” and “the minister” are often left as printed: who is meant is not guessed.'),
  () => say('Two people of one name share a page. Hearsay knows names, not people.'),
  () =>
    say(
      'Reports in different languages join only where names, numbers and borrowed words are enough.',
    ),
  () => say('Some claims are called disputed that are not, and some denials are not seen.'),
  () =>
    say(
      'Independent means independent as far as can be told: a text rewritten with care, or an owner nobody wrote down, looks like another source.',
    ),
  () => say('A page that is corrected without a word in its feed is not read again.'),
  () =>
    say(
      'What counts as most told is most told among your titles. Other titles make another front page.',
    ),
];

/** Where the reader can change what it does. */
export function leversList(): Html {
  return html`<ul>
<li>${sayHtml('{edition}: what counts for your front page, for you and for everybody', { edition: link('/edition', say('Your edition')) })}</li>
<li>${sayHtml('{following}: what you follow and mute', { following: link('/following', say('Following')) })}</li>
<li>${sayHtml('{history}: what is kept of what you open', { history: link('/history', say('History')) })}</li>
<li>${sayHtml('{picks}: what an editor puts before everybody', { picks: link('/picks', say('Our picks')) })}</li>
<li>${sayHtml('{subscriptions}: which titles there are at all', { subscriptions: link('/subscriptions', say('Subscriptions')) })}</li>
<li>${sayHtml('{settings}: copies, marks in texts, type, times', { settings: link('/settings', say('Settings')) })}</li>
</ul>`;
}

function link(path: string, words: string): Html {
  return html`<a href="${path}">${words}</a>`;
}
