import { aNumber, oneOf, text } from '../form-shape.ts';
import { editorsForm, get, ownForm, type Route } from '../route.ts';

const WORDS = {
  question: text(2000),
  kind: oneOf('options', '5', '10'),
  options: text(8000),
  low: text(1000),
  high: text(1000),
} as const;
const YES = oneOf('yes');
const PLAN = {
  ...WORDS,
  ...{ opens: text(40), closes: text(40) },
  ...{ guests: YES, hides: YES, change: YES },
} as const;
const POLL = { poll: aNumber } as const;

/** What editors ask about stories, and how readers answer. */
export const POLL_ROUTES: readonly Route[] = [
  get('/polls', 'guest', 'both'),
  get('/polls/:poll', 'guest', 'both'),
  { ...ownForm('/polls/:poll/vote', { answer: aNumber }), callers: 'guest' },
  { ...ownForm('/polls/undo', { vote: text(40) }), callers: 'guest' },
  { ...ownForm('/polls/:poll/withdraw', {}), callers: 'guest' },
  get('/house/polls', 'editor', 'library'),
  get('/house/polls/new', 'editor', 'both'),
  get('/house/polls/:poll', 'editor', 'library'),
  get('/house/polls/:poll/counts.json', 'editor', 'library'),
  get('/house/polls/:poll/counts.csv', 'editor', 'library'),
  editorsForm('/house/polls', { story: aNumber, ...PLAN }),
  editorsForm('/house/polls/:poll/change', PLAN),
  editorsForm('/house/polls/:poll/correct', WORDS),
  editorsForm('/house/polls/:poll/close', {}),
  editorsForm('/house/polls/:poll/delete', { note: text(4000) }),
  editorsForm('/house/polls/restore', POLL),
  editorsForm('/house/polls/undo', POLL),
];
