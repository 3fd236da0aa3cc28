import { html } from 'hono/html';
import type { StarterPack } from '../../../pipeline/starter-packs.ts';
import { addSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { frontMasthead } from '../frame/masthead.ts';
import type { Visit } from '../frame/visit.ts';
import { dayName } from '../wording/times.ts';
import { addressForm, filesForm, packIndex, sampleForm } from './ways-in.ts';

/** The front page of an empty library: four ways in. */
export function firstRun(visit: Visit, packs: readonly StarterPack[]): Html {
  return frame({
    visit,
    title: say('Welcome'),
    place: 'front',
    masthead: frontMasthead(
      { left: dayName(visit.now, visit), right: say('No subscriptions yet') },
      'front',
      visit.role,
    ),
    main: html`<link rel="stylesheet" href="${addSheet.path}"><div class="first-run">
<header class="welcome"><h2>${say('Which papers shall it be?')}</h2><p>${say('Hearsay gathers the news that you choose, keeps it on this machine and tells each story once, with who says what. There are four ways to begin; none of them binds you.')}</p></header>
<div class="ways">
<section class="way way-sample"><h3>${say('Have a look round first')}</h3><p>${say('Twelve invented papers tell five days in a country that does not exist. It needs no network and is gone again with one button.')}</p>${sampleForm()}</section>
<section class="way"><h3>${say('A paper you know')}</h3><p>${say('Type where it lives on the web. YouTube channels, subreddits, Mastodon and Substack addresses work too.')}</p>${addressForm('')}</section>
<section class="way"><h3>${say('From another reader')}</h3><p>${say('Every reader can export its subscriptions as an OPML file. Saved articles, mails and web archives are read as well.')}</p>${filesForm('/')}</section>
</div>
<section class="way-packs"><h3 class="ruled">${say('Or a starter pack')}</h3><p>${say('Papers, broadcasters and newsrooms put together for a beginning. Take a whole pack or only some of it.')}</p>${packIndex(packs)}</section>
</div>`,
  });
}
