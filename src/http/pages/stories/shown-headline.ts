import { html } from 'hono/html';
import type { ArticleLine } from '../../../model/library.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';

type Headed = Pick<ArticleLine, 'headline' | 'opening' | 'language'>;

const LONGEST_OPENING = 90;

/** A headline; where an outlet gave none, the first words of its text. */
export function shownHeadline({ headline, opening }: Headed): string {
  const stated = headline.trim();
  if (stated !== '') return stated;
  const first = opening.trim();
  if (first === '') return say('An article without a headline');
  return first.length > LONGEST_OPENING
    ? `${first.slice(0, LONGEST_OPENING).toWellFormed()}…`
    : first;
}

/** Past these lengths a headline is set smaller, and past the second it ends after some lines: see ui/styles. */
const LONG = 120;
const ENDLESS = 320;

/** A class for headlines that outlets made too long to be one. */
export function lengthClass(headline: string): string {
  if (headline.length <= LONG) return '';
  return headline.length <= ENDLESS ? 'long' : 'long endless';
}

/** A link to an article under its headline. */
export function headlineLink(article: Headed & Pick<ArticleLine, 'id'>): Html {
  const { id, language } = article;
  const words = shownHeadline(article);
  const length = lengthClass(words);
  return html`<a href="/article/${id}"${langOf(language)} dir="auto"${length !== '' && html` class="${length}"`}>${words}</a>`;
}
