import { html } from 'hono/html';
import { openingOf } from '../../../articles/opening-of.ts';
import type { EditionStory } from '../../../model/edition/edition.ts';
import { say, sayHtml } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import type { Visit } from '../frame/visit.ts';
import { markButton, storyReadButton } from '../lists/article-item.ts';
import { shownAddress } from '../lists/sample-address.ts';
import { storyPath } from '../stories/story-path.ts';
import { entryFigures } from './entry-figures.ts';
import { whoSaysSo } from './who-says-so.ts';
import { whyHere } from './why-here.ts';

/** How much room a story has. */
export type EntrySize = 'lead' | 'beside' | 'large' | 'small' | 'brief';

const WITH_OPENING: readonly EntrySize[] = ['lead', 'beside', 'large'];
const WITH_PICTURE: readonly EntrySize[] = ['lead', 'large'];
const WITH_CLAIM: readonly EntrySize[] = ['lead', 'beside', 'large'];

/** A story on the front page. The keys work on it as on the article that stands for it. */
export function frontEntry(told: EditionStory, visit: Visit, size: EntrySize): Html {
  const { story } = told;
  const { shown } = story;
  const hasPicture = WITH_PICTURE.includes(size) && shown.leadImage !== null;
  return html`<article class="item entry entry-${size}" id="s${story.id}" data-article="${shown.id}"${story.unreadCount === 0 && html` data-read`}${shown.isSaved && html` data-saved`}${shown.url !== null && html` data-original="${shownAddress(shown.url)}"`}>
${hasPicture && picture(shown.leadImage?.url ?? '', visit, size)}
<div class="entry-text"><h3 class="headline" dir="auto"><a href="${pathOf(told)}"${langOf(shown.language)}>${shown.headline || say('Without a headline')}</a></h3>
${WITH_OPENING.includes(size) && opening(told)}
${size !== 'brief' && whatItAdds(told)}
${WITH_CLAIM.includes(size) && whoSaysSo(told)}
<div class="entry-line">${entryFigures(told, visit, WITH_OPENING.includes(size))}<span class="item-marks">${whyHere(told, WITH_OPENING.includes(size))}${storyReadButton(story)}${markButton(shown, 'saved')}</span></div></div>
</article>`;
}

/** A story of one article is that article. */
function pathOf({ story }: EditionStory): string {
  return story.articleCount > 1 ? storyPath(story.id) : `/article/${story.shown.id}`;
}

function picture(url: string, visit: Visit, size: EntrySize): Html | null {
  const src = visit.pictures.picture(url, size === 'lead' ? 1280 : 640);
  // Beside its headline a picture says nothing new to those who cannot see it.
  return src === null
    ? null
    : html`<img class="item-picture" src="${src}" alt="" loading="${size === 'lead' ? 'eager' : 'lazy'}" decoding="async">`;
}

function opening(told: EditionStory): Html | null {
  const { headline, language } = told.story.shown;
  const words = openingOf(told.story.shown);
  if (words === '' || words === headline) return null;
  return html`<p class="opening"${langOf(language)} dir="auto">${words}</p>`;
}

/** What came since the last visit, in the words of its newest report, and the way there. */
function whatItAdds({ whatIsNew }: EditionStory): Html | null {
  if (whatIsNew?.kind !== 'moved on' || whatIsNew.adds === null) return null;
  const { article, words } = whatIsNew.adds;
  return html`<p class="adds" dir="auto">${sayHtml('{new} {words}', {
    new: html`<b>${say('New:')}</b>`,
    words: html`<a href="/article/${article}">${words}</a>`,
  })}</p>`;
}
