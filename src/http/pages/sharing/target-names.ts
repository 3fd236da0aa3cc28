import type { SendTrouble } from '../../../model/sharing/sending.ts';
import type { ShareTarget } from '../../../pipeline/sharing/share-targets.ts';
import { say } from '../../language/say.ts';

export const TARGET_NAMES: Readonly<Record<ShareTarget, () => string>> = {
  device: () => say('By this device'),
  copy: () => say('The address'),
  mail: () => say('Mail'),
  mastodon: () => 'Mastodon',
  bluesky: () => 'Bluesky',
  markdown: () => say('A note in Markdown, for Obsidian and others'),
  wallabag: () => 'wallabag',
  readwise: () => 'Readwise Reader',
};

export const TROUBLE_WORDS: Readonly<Record<SendTrouble, () => string>> = {
  'not let in': () => say('Your account was not let in: type it again.'),
  'not taken': () => say('The service did not take the article.'),
  'too many': () => say('The service wants to be asked less often; it is tried again later.'),
  'server trouble': () => say('The service has trouble; it is tried again later.'),
  'no answer': () => say('The service did not answer; it is tried again later.'),
  'not reachable': () =>
    say('The address is in a private network that who runs this house has not allowed.'),
  sealed: () => say('This house has another key now: type your account again.'),
};
