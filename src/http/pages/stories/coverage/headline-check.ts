import { html } from 'hono/html';
import type { HeadlineCheck, HeadlineVerdict } from '../../../../model/story.ts';
import { say } from '../../../language/say.ts';
import { sayStored } from '../../../language/stored/say-stored.ts';
import type { Html } from '../../frame/html.ts';
import { langOf } from '../../frame/lang-of.ts';

const VERDICTS: Readonly<Record<HeadlineVerdict, () => string>> = {
  supported: () => say('Borne out by the text'),
  'attribution dropped': () => say('Told as fact; the text attributes it'),
  'not in the text': () => say('Not borne out by the text'),
};

type Checked = {
  readonly articleId: number;
  readonly language: string | null;
  readonly check: HeadlineCheck | null;
};

/** A mark at a headline that its text does not bear out, with the sentence that shows it one click away; else null. */
export function headlineMark({ articleId, language, check }: Checked): Html | null {
  if (check === null || check.verdict === 'supported') return null;
  const { verdict, reason, sentence } = check;
  return html`<details class="headline-mark"><summary${sentence !== null && html` title="${sentence.text}"`}><span aria-hidden="true">⚑</span> ${VERDICTS[verdict]()}</summary>
<p>${sayStored(reason)}</p>
${
  sentence !== null &&
  html`<blockquote${langOf(language)} dir="auto"><a href="${sentenceOf(articleId, check)}">${sentence.text}</a></blockquote>`
}</details>`;
}

function sentenceOf(articleId: number, { statement }: HeadlineCheck): string {
  return statement === null
    ? `/article/${articleId}`
    : `/article/${articleId}#said-${statement + 1}`;
}
