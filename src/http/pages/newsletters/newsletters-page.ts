import { html } from 'hono/html';
import type {
  KeptMail,
  NewsletterAddress,
  NewsletterBox,
  NewsletterSender,
} from '../../../model/mail/newsletter.ts';
import { mailSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { accountFrame } from '../account/account-frame.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { addressesPart } from './addresses-part.ts';
import { boxesPart } from './boxes-part.ts';
import { decidedSenders, newSenders } from './senders-part.ts';
import { unreadablePart } from './unreadable-part.ts';

export type NewslettersView = {
  readonly visit: Visit;
  readonly addresses: readonly NewsletterAddress[];
  readonly senders: readonly NewsletterSender[];
  readonly mails: readonly KeptMail[];
  readonly boxes: readonly NewsletterBox[];
  /** What stands behind the "@"; null: no mail comes here by itself. */
  readonly domain: string | null;
  /** Whose word on senders is shown; null: nobody's. */
  readonly authServer: string | null;
};

/** Where newsletters come to, who may write, and what waits for a word. */
export function newslettersPage(view: NewslettersView): Html {
  const { visit } = view;
  return accountFrame({
    visit,
    path: '/account/newsletters',
    title: say('Newsletters'),
    words: say(
      'Newsletters that come as mail are read here like feeds, by you alone. Who writes for the first time waits for your word.',
    ),
    main: html`<link rel="stylesheet" href="${mailSheet.path}">${newSenders(view)}${unreadablePart(view)}${addressesPart(view)}${boxesPart(view)}${decidedSenders(view)}
<datalist id="mail-folders">${foldersOf(view).map((folder) => html`<option value="${folder}"></option>`)}</datalist>`,
  });
}

function foldersOf({ addresses }: NewslettersView): string[] {
  return [...new Set(addresses.flatMap(({ folder }) => folder ?? []))];
}
