import { html } from 'hono/html';
import { say } from '../language/say.ts';
import type { Html } from './frame/html.ts';
import { doorFrame } from './sign-in/door-frame.ts';

/** What a guard did not let pass. `detail`: in English, for whoever looks for the fault. */
export function refusedPage(words: string, detail: string | null): Html {
  const title = say('Nothing was done');
  return doorFrame({
    title,
    main: html`<h1>${title}</h1>
<p>${words}</p>
${detail !== null && html`<p lang="en" dir="ltr">${detail}</p>`}
<p><a class="button" href="/">${say('To the front page')}</a></p>`,
  });
}
