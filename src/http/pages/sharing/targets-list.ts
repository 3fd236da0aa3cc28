import { html } from 'hono/html';
import type { SendTarget } from '../../../model/sharing/sending.ts';
import {
  blueskyAddress,
  mailAddress,
  mastodonAddress,
  SHARE_TARGETS,
  type ShareTarget,
} from '../../../pipeline/sharing/share-targets.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Sharing } from './share-page.ts';
import { TARGET_NAMES } from './target-names.ts';

/** The ways that the reader chose, in our order; what needs an account or an instance leads to where it is given. */
export function targetsList(sharing: Sharing): Html {
  const { offered } = sharing.settings;
  const shown = SHARE_TARGETS.filter((target) => offered.has(target));
  if (shown.length === 0) return html`<p>${say('Nothing is chosen to be offered here.')}</p>`;
  return html`<ul class="share-ways sessions">${shown.map((target) => WAYS[target](sharing))}</ul>`;
}

const WAYS: Readonly<Record<ShareTarget, (sharing: Sharing) => Html | null>> = {
  // Only a browser that has it shows it (ui/behaviours/share.ts).
  device: ({ shared }) =>
    html`<li hidden data-share-title="${shared.headline}" data-share-address="${shared.url}"><div><b>${TARGET_NAMES.device()}</b></div><button type="button">${say('Share')}</button></li>`,
  copy: ({ shared }) =>
    html`<li data-copy><div><label for="share-address"><b>${TARGET_NAMES.copy()}</b></label><input id="share-address" readonly value="${shared.url}" dir="ltr"></div><button type="button" hidden data-copied="${say('Copied')}">${say('Copy')}</button></li>`,
  mail: ({ shared }) => way('mail', mailAddress(shared), say('Write a mail')),
  mastodon: ({ shared, settings }) =>
    settings.mastodon === null
      ? way('mastodon', '/account/sharing#mastodon', say('Say where your account is'))
      : way('mastodon', mastodonAddress(settings.mastodon, shared), settings.mastodon),
  bluesky: ({ shared }) => way('bluesky', blueskyAddress(shared), 'bsky.app'),
  markdown: ({ path }) =>
    html`<li><div><b>${TARGET_NAMES.markdown()}</b><p class="why">${say('With what is known of it in front, and who says what in it, word for word.')}</p></div><a class="button quiet" href="${path}/markdown" download>${say('Download')}</a></li>`,
  wallabag: (sharing) => sendWay('wallabag', sharing),
  readwise: (sharing) => sendWay('readwise', sharing),
};

function way(target: ShareTarget, address: string, words: string): Html {
  const isOurs = address.startsWith('/');
  return html`<li><div><b>${TARGET_NAMES[target]()}</b></div><a class="button quiet" href="${address}"${!isOurs && html` rel="noopener noreferrer external"`}>${words}</a></li>`;
}

/** With the reader's own account; what is only at Hearsay has no address that another program could fetch. */
function sendWay(target: SendTarget, { articleId, accounts, visit }: Sharing): Html | null {
  if (articleId === null) return null;
  const account = accounts.find((one) => one.target === target);
  if (account === undefined)
    return way(target, '/account/sharing#accounts', say('Add your account'));
  return html`<li><div><b>${TARGET_NAMES[target]()}</b></div><form method="post" action="/article/${articleId}/send" data-busy="${say('Sending')}"><input type="hidden" name="back" value="${visit.here}"><button class="quiet" name="target" value="${target}"><span aria-hidden="true">${say('Send')}</span><span class="unseen">${say('Send to {target}', { target: TARGET_NAMES[target]() })}</span></button></form></li>`;
}
