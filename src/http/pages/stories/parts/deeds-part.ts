import { html } from 'hono/html';
import type { StoryRecord } from '../../../../model/library-stories.ts';
import { findActors, type ToldDeed } from '../../../../stories/people/actors/find-actors.ts';
import { say, sayHtml } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { listedHtml } from '../../wording/listed.ts';
import type { StoryPart } from '../story-part.ts';
import { sentencePath } from '../story-path.ts';

const MOST_ACTORS = 8;
const MOST_DEEDS = 6;

/** Who is said, by whom, to do what to whom. */
export function deedsPart({ claims, coverage }: StoryRecord): StoryPart | null {
  const languages = new Map(coverage.map(({ article }) => [article.id, article.language]));
  const said = claims.flatMap((claim) =>
    claim.said.map((one) => ({ ...one, language: languages.get(one.article) ?? null })),
  );
  const speakers = claims.flatMap(({ origins }) => origins.flatMap(({ speaker }) => speaker ?? []));
  const names = speakers.filter(({ kind }) => kind === 'person' || kind === 'organisation');
  const actors = findActors(
    said,
    names.map(({ name }) => name),
  );
  if (actors.length === 0) return null;
  return {
    id: 'deeds',
    title: say('Who is said to do what'),
    count: actors.length,
    body: html`<ul class="deeds">${actors
      .slice(0, MOST_ACTORS)
      .map(
        ({ name, deeds }) =>
          html`<li><b><bdi>${name}</bdi></b><ul>${deeds.slice(0, MOST_DEEDS).map(deedItem)}</ul></li>`,
      )}</ul>`,
  };
}

function deedItem({ did, whom, toldBy }: ToldDeed): Html {
  const speakers = [
    ...new Set(toldBy.map(({ speaker }) => speaker ?? say('somebody without a name'))),
  ];
  const [first] = toldBy;
  const whomShown = html`<bdi>${whom}</bdi>`;
  const says = listedHtml(speakers.map((name) => html`<bdi>${name}</bdi>`));
  const source =
    first === undefined ? '' : html` <a href="${sentencePath(first.statement)}">${say('Read')}</a>`;
  return html`<li dir="auto">${sayHtml('{did} {whom}, says {speakers}', { did, whom: whomShown, speakers: says })}${source}</li>`;
}
