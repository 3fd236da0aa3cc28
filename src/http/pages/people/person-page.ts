import type { Context } from 'hono';
import { html } from 'hono/html';
import type {
  SaidInArticle,
  SpeakerLine,
  SpeakerRecord,
} from '../../../model/library-statements.ts';
import type { SpeakerStory } from '../../../model/library-stories.ts';
import type { SpeakerFigures } from '../../../store/figures/speaker-figures.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { figureSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { timesChart } from '../charts/times-chart.ts';
import { followButtons } from '../following/follow-buttons.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { feedHead, feedWays } from '../given/feed-ways.ts';
import { storyPath } from '../stories/story-path.ts';
import { notFoundPage } from '../trouble-page.ts';
import { dayWords } from '../wording/times.ts';
import { personPath } from './person-path.ts';
import { rolesInTime } from './roles-in-time.ts';
import { saidList } from './said-list.ts';
import { claimsOf, type NotableClaims, readNotable } from './their-claims.ts';
import { whoCarries } from './who-carries.ts';

/** Articles a page: each may have many statements. */
const PAGE_LENGTH = 30;
const MOST_STORIES = 12;

type PersonView = {
  readonly visit: Visit;
  readonly speaker: SpeakerRecord;
  readonly said: readonly SaidInArticle[];
  readonly hasOlder: boolean;
  readonly before: number | null;
  /** Null: on pages of older articles. */
  readonly whole: WholePerson | null;
};

/** What is told of somebody beyond what they say in some articles. */
type WholePerson = {
  readonly figures: SpeakerFigures;
  readonly notable: NotableClaims;
  readonly inStories: readonly SpeakerStory[];
  /** The same name in other scripts and spellings. */
  readonly namesakes: readonly SpeakerLine[];
};

/** GET /people/:key: what somebody says in the library, newest first, what articles call them, and what becomes of their words. */
export function personPage(rooms: AppRooms) {
  const { speakers, statements } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const key = context.req.param('key') ?? '';
    const speaker = await speakers.byKey(key);
    if (speaker === null)
      return context.html(
        notFoundPage(visit, say('Nobody by that name speaks in the library.')),
        404,
      );
    const before = wholeNumber(context.req.query('before'));
    const asked = { readerId: visit.readerId, key, before, limit: PAGE_LENGTH + 1 };
    const all = await statements.bySpeaker(asked);
    const said = all.slice(0, PAGE_LENGTH);
    const whole = before === null ? await readWhole(rooms, { visit, key, said }) : null;
    const hasOlder = all.length > PAGE_LENGTH;
    return context.html(page({ visit, speaker, said, hasOlder, before, whole }));
  };
}

type Whose = Pick<PersonView, 'visit' | 'said'> & { readonly key: string };

async function readWhole({ desk }: AppRooms, { visit, key, said }: Whose): Promise<WholePerson> {
  const { figures, stories, speakers, claims } = desk.store;
  const { readerId } = visit;
  const [told, notable, inStories, namesakes] = await Promise.all([
    figures.ofSpeaker(key),
    readNotable(claims, said),
    stories.ofSpeaker({ readerId, key, before: null, limit: MOST_STORIES }),
    speakers.namesakes(key),
  ]);
  return { figures: told, notable, inStories, namesakes };
}

const KINDS = {
  person: () => null,
  organisation: () => say('An organisation'),
  group: () => say('A group'),
  unnamed: () => say('Somebody without a name'),
} as const;

function page(view: PersonView): Html {
  const { visit, speaker, whole } = view;
  const { name, key } = speaker;
  const target = { kind: 'person', key } as const;
  return frame({
    visit,
    title: name,
    place: 'elsewhere',
    isReading: true,
    head: feedLinks(speaker),
    main: html`<link rel="stylesheet" href="${figureSheet.path}"><header class="page-head person-head"><h1><bdi>${name}</bdi></h1>
<p class="page-words">${aboutWords(speaker, visit)}</p>
${followButtons(visit, { target, name })}
${whole !== null && wholePerson(whole, visit)}</header>
${saidList(view)}
<p class="person-note">${say('Everybody whom articles print under this name stands here; Hearsay does not know whether they are one.')}</p>
${feedWays({ path: personPath(key) ?? '', title: name })}`,
  });
}

function aboutWords({ kind, statementCount, lastSaidAt }: SpeakerRecord, visit: Visit): string {
  const count = say('{count, plural, one {# statement} other {# statements}}', {
    count: statementCount,
  });
  const newest = say('newest {day}', { day: dayWords(lastSaidAt, visit) });
  return [KINDS[kind](), count, newest].filter((words) => words !== null).join(' · ');
}

function wholePerson({ figures, notable, inStories, namesakes }: WholePerson, visit: Visit): Html {
  return html`${timesChart(figures.times, visit)}
${rolesInTime(figures.roles, visit)}
${namesakeList(namesakes)}
${claimsOf(figures, notable)}
${whoCarries(figures)}
${storyList(inStories, visit)}`;
}

function feedLinks({ key, name }: SpeakerRecord): Html {
  return feedHead({ path: personPath(key) ?? '', title: name });
}

/** Whoever is printed so may be the same person: the reader decides. */
function namesakeList(namesakes: readonly SpeakerLine[]): Html | null {
  if (namesakes.length === 0) return null;
  return html`<section class="person-roles person-namesakes" aria-labelledby="namesakes"><h2 id="namesakes">${say('The same name, printed otherwise')}</h2>
<ul>${namesakes.map(
    ({ key, name, statementCount }) =>
      html`<li><a href="${personPath(key)}"><bdi>${name}</bdi></a> <span class="count">${say('{count, plural, one {# statement} other {# statements}}', { count: statementCount })}</span></li>`,
  )}</ul></section>`;
}

/** The stories they speak in, those that only one title tells left out. */
function storyList(inStories: readonly SpeakerStory[], visit: Visit): Html | null {
  const shared = inStories.filter(({ story }) => story.outletCount > 1);
  if (shared.length === 0) return null;
  return html`<section class="person-stories" aria-labelledby="person-stories"><h2 id="person-stories">${say('In stories')}</h2>
<ul>${shared.map(({ story, statementCount }) => {
    const words = say(
      '{statements, plural, one {# statement} other {# statements}}, {titles, plural, one {# title} other {# titles}}, {day}',
      {
        statements: statementCount,
        titles: story.outletCount,
        day: dayWords(story.lastAt, visit),
      },
    );
    return html`<li><a href="${storyPath(story.id)}" dir="auto">${story.shown.headline}</a> <span class="count">${words}</span></li>`;
  })}</ul></section>`;
}
