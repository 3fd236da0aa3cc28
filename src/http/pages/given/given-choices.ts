import type { Desk } from '../../../desk.ts';
import { SUBJECTS } from '../../../model/edition/subject.ts';
import { holdsAt } from '../../../model/following.ts';
import { say } from '../../language/say.ts';
import { rulePath } from '../following/following-path.ts';
import { labelPath } from '../labels/label-path.ts';
import { listPath } from '../lists/list-scope.ts';
import { sectionPath, subjectName } from '../sections/subject-name.ts';

export type GivenChoice = { readonly path: string; readonly name: string };

export type GivenChoices = { readonly name: string; readonly choices: readonly GivenChoice[] };

/** What a reader can give out without going to its page first. */
export async function givenChoices(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  readerId: number,
): Promise<GivenChoices[]> {
  const [{ folders }, rules, labels] = await Promise.all([
    store.subscriptions.atAGlance(readerId),
    store.following.all(readerId),
    store.labels.all(readerId),
  ]);
  const held = rules.filter((rule) => rule.does !== 'mute' && holdsAt(rule, now()));
  const parts = [
    {
      name: say('Feeds'),
      choices: [
        { path: '/stories', name: say('Top stories') },
        { path: '/latest', name: say('Latest') },
        { path: '/picks', name: say('Our picks') },
        { path: '/saved', name: say('Saved') },
      ],
    },
    {
      name: say('Folders'),
      choices: folders.map((name) => ({ path: listPath({ folder: name }), name })),
    },
    {
      name: say('Followed'),
      choices: held.map(({ id, name }) => ({ path: rulePath(id), name })),
    },
    {
      name: say('Labels'),
      choices: labels.map(({ id, name }) => ({ path: labelPath(id), name })),
    },
    {
      name: say('Sections'),
      choices: SUBJECTS.map((one) => ({ path: sectionPath(one), name: subjectName(one) })),
    },
    {
      name: say('The list of what you follow (OPML)'),
      choices: [
        { path: '/opml', name: say('All of it') },
        ...folders.map((name) => ({
          path: `/opml?${new URLSearchParams({ folder: name })}`,
          name,
        })),
      ],
    },
  ];
  return parts.filter(({ choices }) => choices.length > 0);
}
