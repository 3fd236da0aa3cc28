import { html } from 'hono/html';
import { isSubject, SUBJECTS } from '../../../../model/edition/subject.ts';
import { DIGEST_LENGTHS } from '../../../../model/mail/digest.ts';
import {
  type HouseLetter,
  LETTER_KINDS,
  type LetterDraft,
  type LetterKind,
  type LetterPlan,
} from '../../../../model/mail/house-letter.ts';
import type { Rhythm } from '../../../../model/mail/schedule.ts';
import { languageOf, languages, ownName } from '../../../language/languages.ts';
import { say } from '../../../language/say.ts';
import { spoken } from '../../../language/spoken.ts';
import { type FormFields, textOf } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { subjectName } from '../../sections/subject-name.ts';
import { chosen, readRhythm, rhythmFields } from '../rhythm-fields.ts';

const KINDS: Readonly<Record<LetterKind, () => string>> = {
  picks: () => say('Our picks'),
  section: () => say('A section'),
  story: () => say('A story, whenever it moves on'),
  note: () => say('A note, with stories chosen for it'),
};

export function kindName(kind: LetterKind): string {
  return KINDS[kind]();
}

/** When a letter of a kind can come. */
function rhythmsOf(kind: LetterKind): readonly Rhythm[] {
  if (kind === 'story') return ['moves', 'by hand'];
  return kind === 'note' ? ['by hand'] : ['daily', 'weekly', 'by hand'];
}

/** A letter to be made: kind, what it is about, and what it is called. */
export function newLetterForm(): Html {
  return html`<form class="house-form" method="post" action="/house/letters">
<fieldset class="choices"><legend>${say('What it tells')}</legend>${LETTER_KINDS.map((kind, at) => html`<label class="choice"><input type="radio" name="kind" value="${kind}"${at === 0 && html` checked`}> ${kindName(kind)}</label>`)}</fieldset>
<p class="field"><label for="section">${say('Which section')}</label><select id="section" name="section">${SUBJECTS.map((subject) => html`<option value="${subject}">${subjectName(subject)}</option>`)}</select></p>
<p class="field"><label for="story">${say('Which story: its number or its address')}</label><input id="story" name="story" maxlength="500" autocomplete="off"></p>
<p class="field"><label for="title">${say('What it is called')}</label><input id="title" name="title" required maxlength="100"></p>
<p class="buttons"><button>${say('Make it')}</button></p></form>`;
}

/** What is decided on a letter that there is. */
export function planForm(letter: HouseLetter): Html {
  const { id, title, about, language, stories, isPublic } = letter;
  return html`<form class="house-form" method="post" action="/house/letters/${id}">
<p class="field"><label for="title">${say('What it is called')}</label><input id="title" name="title" value="${title}" required maxlength="100" dir="auto"></p>
<p class="field"><label for="about">${say('What those who subscribe are told of it')}</label><textarea id="about" name="about" rows="3" maxlength="500" dir="auto">${about}</textarea></p>
${rhythmFields(
  letter,
  rhythmsOf(letter.kind).filter((one) => one !== 'moves' || letter.kind === 'story'),
)}
<p class="field"><label for="language">${say('Language of our words in it')}</label><select id="language" name="language">${languages.map(({ tag }) => html`<option value="${tag}" lang="${tag}"${tag === language && html` selected`}>${ownName(tag)}</option>`)}</select></p>
<p class="field"><label for="stories">${say('Stories, at most')}</label><select id="stories" name="stories">${DIGEST_LENGTHS.map((count) => html`<option value="${count}"${count === stories && html` selected`}>${count}</option>`)}</select></p>
<fieldset class="choices"><legend>${say('Who may have it')}</legend>
<label class="choice"><input type="radio" name="for" value="all"${isPublic && html` checked`}> ${say('Whoever asks for it, without an account')}</label>
<label class="choice"><input type="radio" name="for" value="members"${!isPublic && html` checked`}> ${say('Members alone')}</label></fieldset>
<p class="buttons"><button>${say('Set')}</button></p></form>`;
}

/** What is written for the next issue. */
export function draftForm({ id, draft }: HouseLetter): Html {
  return html`<form class="house-form house-wide" method="post" action="/house/letters/${id}/draft">
<p class="field"><label for="note">${say('A note above the stories')}</label><textarea id="note" name="note" rows="6" maxlength="8000" dir="auto">${draft.note}</textarea></p>
<p class="field"><label for="chosen">${say('Stories chosen by hand: a number or an address a line')}</label><textarea id="chosen" name="chosen" rows="3" maxlength="4000" dir="ltr">${draft.stories.join('\n')}</textarea></p>
<p class="buttons"><button class="quiet">${say('Keep for the next issue')}</button></p></form>`;
}

/** The number in what an editor typed or copied: "12", "/stories/12", a whole address. */
function storyNumber(typed: string): number | null {
  const found = /(?:^|\/stories\/)(\d{1,16})(?:[/?#].*)?$/.exec(typed.trim().slice(0, 500));
  const number = Number(found?.[1] ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : null;
}

const MOST_CHOSEN = 20;

export function readDraft(fields: FormFields): LetterDraft {
  const lines = (textOf(fields, 'chosen') ?? '').split('\n', 200);
  const stories = lines.flatMap((line) => storyNumber(line) ?? []);
  return {
    note: textOf(fields, 'note') ?? '',
    stories: [...new Set(stories)].slice(0, MOST_CHOSEN),
  };
}

/** Null: what it is to be about is wanting. */
export function readNewLetter(fields: FormFields, zone: string): LetterPlan | null {
  const kind = LETTER_KINDS.find((one) => one === textOf(fields, 'kind'));
  const title = textOf(fields, 'title');
  if (kind === undefined || title === null) return null;
  const target = targetOf(kind, fields);
  if (target === null && (kind === 'section' || kind === 'story')) return null;
  return {
    ...{ kind, target, title, about: '', language: spoken().tag, stories: 5, isPublic: false },
    // Nothing goes out before an editor has said when.
    ...{ rhythm: 'by hand', weekday: 5, hour: 7, zone, everyHours: 24 },
  };
}

function targetOf(kind: LetterKind, fields: FormFields): string | null {
  if (kind === 'story') return storyNumber(textOf(fields, 'story') ?? '')?.toString() ?? null;
  const subject = textOf(fields, 'section');
  return kind === 'section' && isSubject(subject) ? subject : null;
}

/** A story's letter comes once a day at most, whatever moves. */
const STORY_EVERY = 24;

export function readPlan(fields: FormFields, letter: HouseLetter): LetterPlan {
  const rhythm = readRhythm(fields, letter, rhythmsOf(letter.kind));
  return {
    ...{ kind: letter.kind, target: letter.target, ...rhythm },
    everyHours: Math.max(STORY_EVERY, rhythm.everyHours),
    title: textOf(fields, 'title') ?? letter.title,
    about: textOf(fields, 'about') ?? '',
    language: languageOf(textOf(fields, 'language') ?? '')?.tag ?? letter.language,
    stories: chosen(fields, 'stories', DIGEST_LENGTHS) ?? letter.stories,
    isPublic: textOf(fields, 'for') === 'all',
  };
}
