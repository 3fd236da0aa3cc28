import { html, raw } from 'hono/html';
import type {
  LetterContents,
  LetterPart,
  LetterStory,
  LetterVoice,
} from '../../model/mail/letter-contents.ts';
import { say } from '../language/say.ts';
import { spoken } from '../language/spoken.ts';
import type { Html } from '../pages/frame/html.ts';
import { langOf } from '../pages/frame/lang-of.ts';
import { headWords } from './head-words.ts';
import { DARK, STYLES } from './letter-styles.ts';
import { plainWords } from './plain-words.ts';
import { partWords, type StoryWords, storyWords } from './story-words.ts';

export type ShownLetter = {
  readonly contents: LetterContents;
  readonly voice: LetterVoice;
  readonly subject: string;
};

/** Gmail cuts a message at 102 KB; the foot comes behind. */
const MOST_BYTES = 84_000;
const LONGEST_PARAGRAPH = 4000;

/**
 * A letter as mail programs show it: one column of tables 600 pixels wide, styles at each element, nothing that is fetched, and dark where
 * the program is.
 */
export async function letterHtml({ contents, voice, subject }: ShownLetter): Promise<string> {
  const { tag, direction } = spoken();
  const { title, line, nothing } = headWords(contents, voice);
  const { parts, left } = await partsThatFit(contents.parts, voice);
  const page = await html`<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${subject}</title>
<style>${raw(DARK)}</style>
</head>
<body class="paper" style="${STYLES.body}">
<table class="paper" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLES.ground}"><tr><td align="center" role="main" style="${STYLES.gutter}">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" dir="${direction}" style="${STYLES.column}">
<tr><td class="ink strong" style="${STYLES.masthead}"><h1 class="ink" style="${STYLES.title}">${title}</h1><p class="soft" style="${STYLES.line}">${line}</p></td></tr>
${contents.note.length > 0 && noteRow(contents.note)}
${contents.parts.length === 0 && html`<tr><td class="ink" style="${STYLES.nothing}">${nothing}</td></tr>`}
${raw(parts)}
${left > 0 && html`<tr><td class="soft" style="${STYLES.end}">${say('{count, plural, one {# more story} other {# more stories}} on the pages.', { count: left })}</td></tr>`}
${endRow(voice)}
</table></td></tr></table>
</body>
</html>`;
  return String(page);
}

function noteRow(note: readonly string[]): Html {
  return html`<tr><td class="ink" style="${STYLES.note}">${note.map((paragraph) => html`<p dir="auto" style="${STYLES.paragraph}">${plainWords(paragraph, LONGEST_PARAGRAPH)}</p>`)}</td></tr>`;
}

/** As much as a mail program shows at once; how many stories are left out. */
async function partsThatFit(
  parts: readonly LetterPart[],
  voice: LetterVoice,
): Promise<{ readonly parts: string; readonly left: number }> {
  let [made, size, left] = ['', 0, 0];
  for (const part of parts) {
    let rows = '';
    for (const story of part.stories) {
      const row = await storyRow(story, voice);
      size += Buffer.byteLength(row);
      if (size > MOST_BYTES) left += 1;
      else rows += row;
    }
    if (rows === '') continue;
    made += `${await html`<tr><td class="ink strong" style="${STYLES.part}"><h2 class="ink" style="${STYLES.partName}">${partWords(part)}</h2></td></tr>`}\n${rows}`;
  }
  return { parts: made, left };
}

const ROWS = new WeakMap<LetterStory, Map<string, Promise<string>>>();

/** Many letters have the same story: it is set once for each language. */
function storyRow(story: LetterStory, { address, language }: LetterVoice): Promise<string> {
  const rows = ROWS.get(story) ?? new Map<string, Promise<string>>();
  ROWS.set(story, rows);
  const key = `${language} ${address}`;
  const row = rows.get(key) ?? setStory(storyWords(story, address));
  rows.set(key, row);
  return row;
}

async function setStory(story: StoryWords): Promise<string> {
  const { headline, language, url, figures, warning, adds, claim, comment, original } = story;
  const set = await html`<tr><td class="rule" style="${STYLES.story}">
<h3 dir="auto" style="${STYLES.headline}"><a class="ink" href="${url}"${langOf(language)} style="${STYLES.headlineLink}">${headline}</a></h3>
${comment !== null && html`<p class="ink" dir="auto" style="${STYLES.comment}">${comment}</p>`}
<p class="soft" style="${STYLES.figures}">${figures.map((words, at) => html`${at > 0 && ' · '}<span>${words}</span>`)}${original !== null && html` · <a class="soft" href="${original.url}" style="${STYLES.link}">${original.words}</a>`}</p>
${warning !== null && html`<p class="warn" style="${STYLES.warning}">⚑ ${warning}</p>`}
${adds !== null && html`<p class="ink" style="${STYLES.adds}"><b>${say('New:')}</b> <a class="ink" dir="auto" href="${adds.url}" style="${STYLES.link}">${adds.words}</a></p>`}
${claim !== null && claimBlock(claim)}
</td></tr>
`;
  return String(set);
}

function claimBlock({ speaker, outlet, certainty, words, url }: NonNullable<StoryWords['claim']>) {
  return html`<p class="soft" style="${STYLES.who}"><a class="soft" href="${url}" style="${STYLES.link}">${say('Who says so?')}</a> <b class="ink">${speaker}</b> ${say('in {outlet}', { outlet })} · ${certainty}</p>
<p class="ink quote" dir="auto" style="${STYLES.said}">${words}</p>`;
}

function endRow({ address, settings }: LetterVoice): Html {
  return html`<tr><td class="soft strong" style="${STYLES.end}"><a class="soft" href="${address}/" style="${STYLES.link}">${say('All stories, with who says what')}</a>${
    settings !== null &&
    html` · <a class="soft" href="${address}${settings}" style="${STYLES.link}">${say('When it comes and what is in it')}</a>`
  }</td></tr>`;
}
