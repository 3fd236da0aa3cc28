import { html } from 'hono/html';
import {
  SEND_TARGETS,
  type SendTarget,
  type ShareAccount,
} from '../../../model/sharing/sending.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { SHARING_PATH, type SharingView } from './sharing-view.ts';
import { TARGET_NAMES, TROUBLE_WORDS } from './target-names.ts';

/** Accounts that articles are sent to: those there are, and a form for each. */
export function accountForms({ accounts, typed }: SharingView): Html {
  return html`<section aria-labelledby="accounts"><h2 id="accounts">${say('Accounts')}</h2>
<p class="why">${say('What you type lies sealed on this machine and goes nowhere but to the service. Of an article its address and headline are sent, and who wrote it.')}</p>
${accounts.length > 0 && html`<ul class="sessions">${accounts.map(accountItem)}</ul>`}
${SEND_TARGETS.map((target) => addForm(target, typed))}</section>`;
}

function accountItem({ target, address, trouble }: ShareAccount): Html {
  const name = TARGET_NAMES[target]();
  return html`<li><div><b>${name}</b>${address !== null && html` <span class="count" dir="ltr">${address}</span>`}${trouble !== null && html`<p class="trouble-words">${TROUBLE_WORDS[trouble]()}</p>`}</div>
<form method="post" action="${SHARING_PATH}/forget"><button class="quiet" name="target" value="${target}"><span aria-hidden="true">${say('Forget')}</span><span class="unseen">${say('Forget the account at {name}', { name })}</span></button></form></li>`;
}

type Field = { readonly name: string; readonly label: string; readonly isSecret?: true };

function fieldsOf(target: SendTarget): readonly Field[] {
  if (target === 'readwise')
    return [
      { name: 'token', label: say('Access token, from readwise.io/access_token'), isSecret: true },
    ];
  return [
    { name: 'address', label: say('Address of your wallabag') },
    { name: 'clientId', label: say('Client ID, from its page “API clients management”') },
    { name: 'clientSecret', label: say('Client secret'), isSecret: true },
    { name: 'name', label: say('Your name there') },
    { name: 'password', label: say('Your password there'), isSecret: true },
  ];
}

function addForm(target: SendTarget, typed: string): Html {
  return html`<details${typed !== '' && target === 'wallabag' && html` open`}><summary>${say('Your account at {name}', { name: TARGET_NAMES[target]() })}</summary>
<form class="door-form" method="post" action="${SHARING_PATH}/account"><input type="hidden" name="target" value="${target}">
${fieldsOf(target).map(({ name, label, isSecret }) => {
  const id = `${target}-${name}`;
  return html`<p class="field"><label for="${id}">${label}</label><input id="${id}" name="${name}"${isSecret === true ? html` type="password" autocomplete="new-password"` : html` autocomplete="off"`}${name === 'address' && html` value="${typed}" inputmode="url"`} autocapitalize="none" spellcheck="false" maxlength="500" required></p>`;
})}
<p class="buttons"><button>${say('Keep it')}</button></p></form></details>`;
}
