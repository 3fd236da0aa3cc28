import { say } from '../../language/say.ts';
import { yesOrNo } from './setting.ts';

/** How programs of other readers show news (src/http/sync); as usual, they show it as they would anywhere. */
export const APP_SETTINGS = {
  appsTellStoriesOnce: yesOrNo(
    false,
    {
      yes: () => say('stands once, with the others in it'),
      no: () => say('stands as often as it is told'),
    },
    {
      group: 'apps',
      title: () => say('A story in your apps'),
      why: () =>
        say(
          'Once, it is the article that came first in your titles, and who reads it has read the others too. Nothing is left out here in Hearsay.',
        ),
    },
  ),
  appsReadCopiesTogether: yesOrNo(
    false,
    {
      yes: () => say('have their copies read with them'),
      no: () => say('are read by themselves'),
    },
    {
      group: 'apps',
      title: () => say('Articles that you read in your apps'),
      why: () => say('A copy is the same text in another title.'),
    },
  ),
  appsListStories: yesOrNo(
    true,
    { yes: () => say('are labels'), no: () => say('are not listed') },
    {
      group: 'apps',
      title: () => say('Stories that you follow, in your apps'),
      why: () => say('Each is a label with all its articles, where an app knows labels.'),
    },
  ),
};
