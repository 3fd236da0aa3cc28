import { html } from 'hono/html';
import type { ArticleRecord } from '../../../model/library.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';

/** That bits of the text flipped on the disk: nobody shall take what the disk made of it for the outlet's words. */
export function damageNotice({ isPageAwaited, feedId }: ArticleRecord): Html {
  const what =
    isPageAwaited || feedId !== null
      ? say('It is being fetched again; until then parts of it may be missing or wrong.')
      : say(
          'It cannot be fetched again: parts of it may be missing or wrong. A backup may have it whole.',
        );
  return html`<p class="library-trouble" role="status">${say('The text of this article was damaged on the disk. {what}', { what })}</p>`;
}
