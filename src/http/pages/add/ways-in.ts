import { html } from 'hono/html';
import type { StarterPack } from '../../../pipeline/starter-packs.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { languageNames } from './language-names.ts';

/** The form that takes an address: a site's, a feed's, a channel's. */
export function addressForm(typed: string): Html {
  return html`<form class="address-form" action="/add" data-busy="${say('Looking')}"><label for="address">${say('Address of a site, a feed or a channel')}</label>
<div class="joined"><input id="address" name="address" type="text" inputmode="url" value="${typed}" placeholder="example.org" autocapitalize="off" autocorrect="off" spellcheck="false" maxlength="2000" required><button>${say('Find its feeds')}</button></div></form>`;
}

/** The form that takes files. */
export function filesForm(back: string): Html {
  return html`<form class="files-form" method="post" action="/add/files" enctype="multipart/form-data" data-busy="${say('Reading')}"><input type="hidden" name="back" value="${back}">
<label for="files">${say('Files from your machine')}</label>
<div class="joined"><input id="files" name="files" type="file" multiple required><button>${say('Read them')}</button></div></form>`;
}

/** One button for the edition that comes with Hearsay. */
export function sampleForm(): Html {
  return html`<form method="post" action="/sample-edition/follow"><button>${say('Open the sample edition')}</button></form>`;
}

const KINDS: readonly (readonly [kind: StarterPack['kind'], name: () => string])[] = [
  ['region', () => say('By region')],
  ['subject', () => say('By subject')],
  ['language', () => say('By language')],
];

/** All packs, in three lists. */
export function packIndex(packs: readonly StarterPack[]): Html {
  return html`<div class="pack-index">${KINDS.map(
    ([kind, name]) =>
      html`<section class="pack-kind"><h3>${name()}</h3><ul>${packs
        .filter((pack) => pack.kind === kind)
        .map(packLine)}</ul></section>`,
  )}</div>`;
}

function packLine(pack: StarterPack): Html {
  return html`<li><a href="${packPath(pack)}">${pack.title}</a> <span class="count">${say('{count, plural, one {# outlet} other {# outlets}}', { count: pack.outletCount })}</span>${pack.kind !== 'language' && html`<span class="pack-languages">${languageNames(pack.languages)}</span>`}</li>`;
}

export function packPath({ file }: Pick<StarterPack, 'file'>): string {
  return `/packs/${file.replace(/\.opml$/, '')}`;
}
