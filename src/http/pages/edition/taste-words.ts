import { isSubject } from '../../../model/edition/subject.ts';
import type { TasteKind, TasteWeight } from '../../../model/edition/taste.ts';
import { say } from '../../language/say.ts';
import { languageName } from '../add/language-names.ts';
import { subjectName } from '../sections/subject-name.ts';

/** Kinds that a reader can turn, in the order in which they are shown. */
export const TURNED_KINDS: readonly TasteKind[] = [
  ...(['subject', 'outlet', 'byline', 'speaker', 'name', 'story', 'length', 'hour'] as const),
  ...(['language', 'novelty', 'reports', 'report'] as const),
];

export function isTurned(kind: TasteKind): boolean {
  return TURNED_KINDS.includes(kind);
}

const KINDS: Readonly<Partial<Record<TasteKind, () => string>>> = {
  subject: () => say('Subjects'),
  outlet: () => say('Titles'),
  byline: () => say('Authors'),
  speaker: () => say('Who speaks'),
  name: () => say('Names in headlines'),
  story: () => say('Stories you opened'),
  length: () => say('Length'),
  hour: () => say('Time of day'),
  language: () => say('Languages'),
  novelty: () => say('New to you or not'),
  reports: () => say('How many report it'),
  report: () => say('Own reports and copies'),
};

export function kindName(kind: TasteKind): string {
  return KINDS[kind]?.() ?? '';
}

/** What is liked, in the reader's language where the words are ours. */
export function weightName({
  kind,
  key,
  label,
}: Pick<TasteWeight, 'kind' | 'key' | 'label'>): string {
  if (kind === 'subject' && isSubject(key)) return subjectName(key);
  if (kind === 'language') return languageName(key);
  if (kind === 'hour') return hourName(key) ?? label;
  return OURS[`${kind} ${key}`]?.() ?? label;
}

const OURS: Readonly<Record<string, () => string>> = {
  'length short': () => say('Short texts'),
  'length middling': () => say('Texts of middling length'),
  'length long': () => say('Long texts'),
  'novelty new': () => say('Stories new to you'),
  'novelty passed': () => say('Stories you passed over'),
  'novelty goes on': () => say('Stories you read in that go on'),
  'reports 1': () => say('Stories one title reports'),
  'reports 2': () => say('Stories two or three report'),
  'reports 4': () => say('Stories four and more report'),
  'report own': () => say('Reports of their own'),
  'report taken': () => say('Texts taken from others'),
};

/** "morning sport". */
function hourName(key: string): string | null {
  const [when, subject] = key.split(' ');
  if (!isSubject(subject)) return null;
  const named = { subject: subjectName(subject) };
  if (when === 'morning') return say('{subject} in the morning', named);
  if (when === 'day') return say('{subject} during the day', named);
  if (when === 'evening') return say('{subject} in the evening', named);
  return when === 'night' ? say('{subject} at night', named) : null;
}
