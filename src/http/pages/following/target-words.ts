import { isSubject } from '../../../model/edition/subject.ts';
import type { FollowTarget } from '../../../model/following.ts';
import { say } from '../../language/say.ts';
import { personPath } from '../people/person-path.ts';
import { sectionPath, subjectName } from '../sections/subject-name.ts';
import { storyPath } from '../stories/story-path.ts';

/** What a rule is about, as readers know it. */
export function nameOf({ kind, key }: FollowTarget, name: string): string {
  if (kind === 'phrase') return say('“{words}”', { words: name });
  return kind === 'subject' && isSubject(key) ? subjectName(key) : name;
}

/** Our page of what a rule is about; null: the rule's own is all there is. */
export function targetPath({ kind, key }: FollowTarget): string | null {
  switch (kind) {
    case 'story':
      return storyPath(Number(key));
    case 'person':
      return personPath(key);
    case 'subject':
      return isSubject(key) ? sectionPath(key) : null;
    case 'search':
      return `/search?${new URLSearchParams({ q: key.toWellFormed() })}`;
    case 'phrase':
      return `/search?${new URLSearchParams({ q: `"${key.toWellFormed()}"` })}`;
    default:
      return null;
  }
}
