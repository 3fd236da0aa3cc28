import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from '../marks/done-kind.ts';

/** What can be done with labels. */
export const LABEL_KINDS = {
  'label-on': kindOfDone({
    names: ['labelId', 'articleId'],
    text: () => say('The label is on.'),
    undo: ({ labelId, articleId }) => undoAt(`/labels/${labelId}/take-off`, 'article', articleId),
  }),
  'label-off': kindOfDone({
    names: ['labelId', 'articleId'],
    text: () => say('The label is off.'),
    undo: ({ labelId, articleId }) => undoAt(`/labels/${labelId}/put-on`, 'article', articleId),
  }),
  'label-had': plainly(() => say('The article bears that label already.')),
  'label-removed': kindOfDone({
    names: ['labelId'],
    text: () => say('The label is gone from all articles. They stay.'),
    undo: ({ labelId }) => undoAt('/labels/restore', 'label', labelId),
  }),
  'label-renamed': kindOfDone({
    names: ['labelId'],
    text: () => say('The label has another name.'),
    undo: ({ labelId }) => undoAt('/labels/rename-back', 'label', labelId),
  }),
  'label-taken': plainly(() => say('Nothing was changed: you have another label of that name.')),
  'label-full': plainly(() => say('Nothing was changed: you have as many labels as one may.')),
  'label-not': plainly(() =>
    say('Nothing was changed: the label is not there any more, or this is no name for one.'),
  ),
} as const;
