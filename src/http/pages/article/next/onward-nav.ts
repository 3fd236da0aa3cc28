import { html } from 'hono/html';
import type { ArticleLine } from '../../../../model/library.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { langOf } from '../../frame/lang-of.ts';
import type { Onward, OnwardStory } from './read-onward.ts';

/** For the head: where the keys go. */
export function onwardLinks({ next, before }: Onward): Html {
  return html`${before !== null && html`<link rel="prev" href="/article/${before.article.id}">`}${
    next !== null && html`<link rel="next" href="/article/${next.article.id}">`
  }`;
}

/** Below a text: what this story has more, the next story, the one before, the way back to the list. */
export function onwardNav(onward: Onward, outletName: string): Html {
  const { next, before, inStory, list } = onward;
  return html`<nav class="onward" aria-label="${say('Reading on')}">
${inStory !== null && more(inStory.article, inStory.addition.sentences[0]?.text ?? '')}
${next !== null ? storyLink(next, 'next') : list !== null && html`<p class="onward-end">${say('This was the last unread story here.')}</p>`}
${before !== null && storyLink(before, 'before')}
${list !== null && html`<a class="onward-back" href="${list}">${backTo(list, outletName)}</a>`}
</nav>`;
}

function more(article: ArticleLine, adds: string): Html {
  const lang = langOf(article.language);
  return html`<a class="onward-more" href="/article/${article.id}"><span>${say('More on this story, by {outlet}', { outlet: article.outletName })}</span>
<b${lang} dir="auto">${article.headline}</b><q${lang} dir="auto">${adds}</q></a>`;
}

function storyLink({ article, outletCount }: OnwardStory, way: 'next' | 'before'): Html {
  const values = { outlet: article.outletName, count: outletCount };
  const words =
    way === 'next'
      ? say('Next story · {outlet}{count, plural, =1 {} other {, # titles}}', values)
      : say('The story before · {outlet}{count, plural, =1 {} other {, # titles}}', values);
  return html`<a class="onward-${way}" href="/article/${article.id}"><span>${words}</span>
<b${langOf(article.language)} dir="auto">${article.headline}</b></a>`;
}

function backTo(list: string, outletName: string): string {
  const { pathname, searchParams } = new URL(list, 'http://ours.invalid');
  const folder = searchParams.get('folder');
  const only = searchParams.get('only');
  if (pathname === '/') return say('Back to the front page');
  if (pathname === '/stories') return say('Back to the stories');
  if (pathname.startsWith('/stories/')) return say('Back to the story');
  if (pathname.startsWith('/outlet/')) return say('Back to {name}', { name: outletName });
  if (only === 'saved') return say('Back to what you saved');
  if (folder !== null) return say('Back to {name}', { name: folder });
  return only === 'unread' ? say('Back to what is unread') : say('Back to the latest');
}
