import type { Subject } from '../../../model/edition/subject.ts';
import { say } from '../../language/say.ts';

const NAMES: Readonly<Record<Subject, () => string>> = {
  world: () => say('World'),
  politics: () => say('Politics'),
  business: () => say('Business'),
  technology: () => say('Technology'),
  science: () => say('Science'),
  health: () => say('Health'),
  environment: () => say('Environment'),
  society: () => say('Society'),
  local: () => say('Local'),
  sport: () => say('Sport'),
  culture: () => say('Culture'),
  life: () => say('Life and style'),
  opinion: () => say('Opinion'),
};

/** What readers call a subject. */
export function subjectName(subject: Subject): string {
  return NAMES[subject]();
}

/** Our page of it. */
export function sectionPath(subject: Subject): string {
  return `/sections/${subject}`;
}
