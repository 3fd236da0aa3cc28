import { html } from 'hono/html';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';

/** What the marks in a text mean, each shown as it looks; over the text, at the button beside the switch. */
export function legend(): Html {
  const line = (shown: Html, words: string) => html`<div><dt>${shown}</dt><dd>${words}</dd></div>`;
  return html`<div class="sheet legend" id="legend" popover role="dialog" aria-labelledby="legend-title">
<h2 id="legend-title">${say('What the marks mean')}</h2>
<dl>${line(html`<mark class="said said-direct">${say('a solid line')}</mark>`, say('quoted'))}
${line(html`<mark class="said said-mixed">${say('dashes')}</mark>`, say('partly quoted'))}
${line(html`<mark class="said said-indirect">${say('dots')}</mark>`, say('told in other words'))}
${line(html`<span class="said-by">MQ</span>`, say('who says it, by initials: press them for the whole of it'))}
${line(html`<mark class="hedge">${say('may')}</mark>`, say('words that leave it open whether it is so'))}
${line(html`<mark class="said said-indirect said-nobody">${say('it is said')}</mark><span class="said-by said-by-nobody">?</span>`, say('attributed to nobody: the text says that it is said, not by whom'))}
${line(html`<mark class="said said-direct said-unknown">${say('a quotation')}</mark><span class="said-by said-by-unknown">?</span>`, say('who says it cannot be told'))}
${line(html`<span class="state state-contested">${say('In the margin')}</span>`, say('others dispute it, or it was corrected: the colours are those of the story'))}</dl>
<p><button class="quiet" type="button" popovertarget="legend" popovertargetaction="hide">${say('Close')}</button></p></div>`;
}
