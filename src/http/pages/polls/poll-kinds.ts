import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from '../marks/done-kind.ts';

/** What can be done with polls. */
export const POLL_KINDS = {
  // `before`: the answer that stood before, from 1; 0: none.
  'poll-voted': kindOfDone({
    names: ['poll', 'before'],
    text: () => say('Your vote is counted.'),
    undo: ({ poll, before }) => undoAt('/polls/undo', 'vote', `${poll}.${before}`),
  }),
  'poll-voted-final': plainly(() => say('Your vote is counted, and stays as it is.')),
  'poll-withdrawn': kindOfDone({
    names: ['poll', 'before'],
    text: () => say('Your vote is withdrawn.'),
    undo: ({ poll, before }) =>
      before === 0 ? null : undoAt('/polls/undo', 'vote', `${poll}.${before}`),
  }),
  'poll-withdrawn-final': plainly(() => say('Your vote is withdrawn, for good.')),
  'poll-final': plainly(() => say('Nothing was changed: in this poll a vote stays as it is.')),
  'poll-not-open': plainly(() => say('Nothing was counted: this poll is not open.')),
  'poll-none': plainly(() => say('Nothing was counted: choose one of the answers.')),
  'poll-made': kindOfDone({
    names: ['poll'],
    text: () => say('The poll stands with its story.'),
    undo: ({ poll }) => undoAt('/house/polls/undo', 'poll', poll),
  }),
  'poll-changed': plainly(() => say('The poll is changed.')),
  'poll-corrected': plainly(() => say('The slip is mended; what stood there before is shown.')),
  'poll-closed': plainly(() => say('The poll is closed and its votes are counted.')),
  'poll-deleted': kindOfDone({
    names: ['poll'],
    text: () => say('The poll is deleted; your reason is shown in its place.'),
    undo: ({ poll }) => undoAt('/house/polls/restore', 'poll', poll),
  }),
  'poll-stands': plainly(() =>
    say('Nothing was changed: somebody has voted by now, or the poll is not open. Look again.'),
  ),
} as const;
