import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from './done-kind.ts';

/** What can be done to stories, their public pages, and our picks. */
export const STORY_KINDS = {
  'stories-joined': corrected(() => say('The two are one story now.')),
  'story-parted': corrected(() => say('They are a story of their own now.')),
  'article-moved': corrected(() => say('Moved. It stays there, whatever comes in.')),
  'correction-undone': plainly(() => say('Taken back: the stories are as they would have been.')),
  'not-corrected': plainly(() =>
    say('Nothing was changed: the story is another one by now, or none was named. Look again.'),
  ),
  'stands-for-copies': kindOfDone({
    names: ['articleId'],
    text: () => say('It stands for its copies from now on.'),
    undo: ({ articleId }) => undoAt('/stories/stand/undo', 'article', articleId),
  }),
  'stands-no-more': plainly(() => say('Hearsay chooses again which copy stands for the rest.')),
  'choose-two': plainly(() => say('Tick two articles in the coverage to see them side by side.')),
  'public-made': published(() =>
    say('The story has a public page now. Its address stands below, under its sources.'),
  ),
  'public-changed': published(() =>
    say('The public page has another address. The one before leads nowhere.'),
  ),
  'public-ended': published(() => say('The public page is gone; its address leads nowhere.')),
  'public-gone': plainly(() =>
    say('Nothing was changed: that public page is another one by now. Look again.'),
  ),
  picked: kindOfDone({
    names: ['pickId'],
    text: () => say('Added to our picks.'),
    undo: ({ pickId }) => undoAt('/picks/remove', 'pick', pickId),
  }),
  'pick-removed': kindOfDone({
    names: ['pickId'],
    text: () => say('Taken out of our picks.'),
    undo: ({ pickId }) => undoAt('/picks/restore', 'pick', pickId),
  }),
  'pick-changed': plainly(() => say('The pick is changed.')),
  'pick-placed': plainly(() => say('Moved.')),
  'pick-times': plainly(() => say('Nothing was changed: these times cannot be.')),
  'picks-full': plainly(() =>
    say('There are as many picks as anybody reads. Take one away first.'),
  ),
  'pick-there': plainly(() => say('It is among our picks already.')),
  'not-picked': plainly(() => say('Nothing was changed: it is not there any more.')),
} as const;

function corrected(text: () => string) {
  return kindOfDone({
    names: ['correction'],
    text,
    undo: ({ correction }) => undoAt('/stories/undo', 'correction', correction),
  });
}

function published(text: () => string) {
  return kindOfDone({
    names: ['id'],
    text,
    undo: ({ id }) => undoAt('/stories/public/undo', 'public', id),
  });
}
