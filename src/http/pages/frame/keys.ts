import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import type { Html } from './html.ts';

/** One key, or one after the other; what it does, in words and for ui/behaviours/keyboard.ts. */
export type Key = {
  readonly keys: string;
  readonly does: () => string;
  /** What the script calls it, or the address it goes to. */
  readonly act: string;
  /** The front page's lines are stories, which have none of it. */
  readonly isNotInFront?: true;
};

/**
 * Every key there is. The sheet that shows them carries this table to the script, the help page and the manual show the
 * same. "press X" presses the button with data-press="X" of the line in focus, or else of the page.
 */
export const KEYS: readonly (readonly [title: () => string, keys: readonly Key[]])[] = [
  [
    () => say('In lists and texts'),
    [
      { keys: 'j', act: 'next', does: () => say('next line; in a text, the next story') },
      { keys: 'k', act: 'before', does: () => say('line before; in a text, the story before') },
      {
        keys: 'n',
        act: 'next part',
        does: () => say('next part of a list; in a text, the next story'),
      },
      {
        keys: 'p',
        act: 'part before',
        does: () => say('part before; in a text, the story before'),
      },
      { keys: 'o', act: 'open', does: () => say('open it') },
      { keys: 'v', act: 'original', does: () => say('open the original') },
      { keys: 'i', act: 'story', does: () => say('open its story') },
    ],
  ],
  [
    () => say('Marks'),
    [
      { keys: 'm', act: 'press read', does: () => say('read or unread') },
      { keys: 's', act: 'press saved', does: () => say('save or not') },
      {
        ...{ keys: 'b', act: 'press labels', isNotInFront: true },
        does: () => say('put labels on, or take them off'),
      },
      { keys: 'f', act: 'press follow', does: () => say('follow') },
      { keys: 'x', act: 'press hide', does: () => say('hide') },
      { keys: 'A', act: 'all read', does: () => say('mark all read') },
      { keys: 'u', act: 'undo', does: () => say('undo what was just done') },
    ],
  ],
  [
    () => say('In a text'),
    [
      { keys: ']', act: 'next statement', does: () => say('next statement') },
      { keys: '[', act: 'statement before', does: () => say('statement before') },
      { keys: 'w', act: 'press statements', does: () => say('show who says what, or not') },
      { keys: 't', act: 'press type', does: () => say('size, width and colour of the text') },
      { keys: 'l', act: 'press listen', does: () => say('read it aloud, or stop') },
    ],
  ],
  [
    () => say('Places'),
    [
      { keys: '/', act: 'search', does: () => say('search') },
      { keys: 'e', act: '/edition', does: () => say('why this edition, and its weights') },
      { keys: 'g f', act: '/', does: () => say('front page') },
      { keys: 'g l', act: '/latest', does: () => say('latest') },
      { keys: 'g t', act: '/stories', does: () => say('stories') },
      { keys: 'g s', act: '/saved', does: () => say('saved') },
      { keys: 'g w', act: '/following', does: () => say('following') },
      { keys: 'g h', act: '/history', does: () => say('history') },
      { keys: 'g o', act: '/subscriptions', does: () => say('subscriptions') },
      { keys: 'g a', act: '/add', does: () => say('add') },
      { keys: 'g c', act: '/settings', does: () => say('settings') },
      { keys: '?', act: 'keys', does: () => say('these keys') },
      { keys: 'Esc', act: 'leave', does: () => say('close what is open; let go of the line') },
    ],
  ],
];

/** All keys with what they do, part by part. */
export function keyTable(isInFront = false): Html {
  const shown = (keys: readonly Key[]) =>
    keys.filter(({ isNotInFront }) => !isInFront || isNotInFront !== true);
  return html`${KEYS.map(
    ([title, keys]) => html`<h3>${title()}</h3><dl class="keys">${shown(keys).map(keyLine)}</dl>`,
  )}`;
}

function keyLine({ keys, does, act }: Key): Html {
  const shown = keys.split(' ').map((key) => html`<kbd>${key}</kbd> `);
  return html`<div data-keys="${keys}" data-act="${act}"><dt>${shown}</dt><dd>${does()}</dd></div>`;
}

/** The keys as a sheet over the page; its buttons open it without any script. */
export function keySheet(isInFront: boolean): Html {
  return html`<div class="sheet" id="keys" popover role="dialog" aria-labelledby="keys-title">
<h2 id="keys-title">${say('Keys')}</h2>
${keyTable(isInFront)}
<p><a href="/help">${say('More help')}</a> <button class="quiet" type="button" popovertarget="keys" popovertargetaction="hide">${say('Close')}</button></p>
</div>`;
}
