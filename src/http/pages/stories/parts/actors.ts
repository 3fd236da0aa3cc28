import { html } from 'hono/html';
import type { ClaimSpeaker } from '../../../../model/claim.ts';
import type { ClaimRecord } from '../../../../model/library-stories.ts';
import { joinPeople, type PersonSeen } from '../../../../stories/people/identity/join-people.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { personPath } from '../../people/person-path.ts';
import { hasName } from '../claims/speaker-words.ts';
import type { StoryPart } from '../story-part.ts';

const MOST = 10;

type Actor = { readonly speaker: ClaimSpeaker; readonly claimCount: number };

/** Who speaks in a story by name, those with most claims first; one person under several spellings once. */
export function actorsOf(claims: readonly ClaimRecord[]): Actor[] {
  const speakers = claims.flatMap(speakersOf);
  const spellings = [...Map.groupBy(speakers, ({ key, name }) => key ?? name).values()];
  return joinPeople(spellings.flatMap(([one], id) => (one ? seenInStory(one, id) : [])))
    .flatMap(({ ids }) => {
      const all = ids.flatMap((id) => spellings[id] ?? []);
      const fullest = all.toSorted((one, other) => other.name.length - one.name.length);
      const speaker = fullest.find(({ role }) => role !== null) ?? fullest[0];
      return speaker === undefined ? [] : [{ speaker, claimCount: all.length }];
    })
    .sort((a, b) => b.claimCount - a.claimCount);
}

/** All of a page's speakers are of one story. */
function seenInStory({ name, kind, role }: ClaimSpeaker, id: number): PersonSeen {
  const roles = role === null ? [] : [role];
  return { id, name, kind, story: 0, mentions: [], roles, affiliation: null, beside: [] };
}

/** Each once, on however many occasions they say it. */
function speakersOf({ origins }: ClaimRecord): ClaimSpeaker[] {
  const named = origins.flatMap(({ speaker }) => speaker ?? []);
  const byKey = new Map(named.map((speaker) => [speaker.key ?? speaker.name, speaker]));
  return [...byKey.values()].filter(hasName);
}

export function actorsPart(claims: readonly ClaimRecord[]): StoryPart | null {
  const actors = actorsOf(claims);
  if (actors.length === 0) return null;
  const rest = actors.length - MOST;
  return {
    id: 'actors',
    title: say('Who speaks'),
    count: actors.length,
    body: html`<ul class="actors">${actors.slice(0, MOST).map(actorItem)}</ul>
${rest > 0 && html`<p class="story-note">${say('And {count, plural, one {# other} other {# others}}.', { count: rest })}</p>`}`,
  };
}

function actorItem({ speaker, claimCount }: Actor): Html {
  const { name, key, role } = speaker;
  const path = personPath(key);
  const shown =
    path === null ? html`<bdi>${name}</bdi>` : html`<a href="${path}"><bdi>${name}</bdi></a>`;
  return html`<li><b>${shown}</b> <span class="count">${say('{count, plural, one {# claim} other {# claims}}', { count: claimCount })}</span>${role !== null && html`<p><bdi>${role}</bdi></p>`}</li>`;
}
