import { html } from 'hono/html';
import type { NamedTarget } from '../../../../model/following.ts';
import type { ArticleRecord } from '../../../../model/library.ts';
import { say } from '../../../language/say.ts';
import { followMenu } from '../../following/follow-buttons.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { pickButton } from '../../picks/pick-button.ts';
import type { Voice } from '../statements/voices.ts';

export type WaysOf = {
  readonly article: ArticleRecord;
  /** Null: it is in no story yet. */
  readonly story: number | null;
  /** What rules know the outlet by; null: nobody knows it. */
  readonly outletKey: string | null;
  readonly voices: readonly Voice[];
};

/** What a reader wants more of after a text, or less: its story, its outlet, who speaks in it. */
export function articleWays(of: WaysOf, visit: Visit): Html {
  const { article, story } = of;
  const field = story === null ? 'article' : 'story';
  return html`<div class="article-ways">${followMenu(visit, targetsOf(of))}
<form method="post" action="/edition/hide"><input type="hidden" name="back" value="${visit.here}"><button class="quiet" name="${field}" value="${story ?? article.id}" data-press="hide">${say('Not for me')}</button></form>${pickButton({ kind: 'article', id: article.id }, visit)} <a class="button quiet" href="/article/${article.id}/share">${say('Hand on')}</a></div>`;
}

const MOST_SPEAKERS = 8;

function targetsOf({ article, story, outletKey, voices }: WaysOf): NamedTarget[] {
  const ofStory: NamedTarget[] =
    story === null
      ? []
      : [{ target: { kind: 'story', key: String(story) }, name: article.headline }];
  const ofOutlet: NamedTarget[] =
    outletKey === null
      ? []
      : [{ target: { kind: 'outlet', key: outletKey }, name: article.outletName }];
  const speakers = voices.flatMap(({ speaker, name }): NamedTarget[] => {
    const key = speaker?.key ?? null;
    return key === null ? [] : [{ target: { kind: 'person', key }, name }];
  });
  return [...ofStory, ...ofOutlet, ...speakers.slice(0, MOST_SPEAKERS)];
}
