import type { KeptPick } from '../../../model/edition/editors-pick.ts';
import { storyPath } from '../stories/story-path.ts';

/** Our page of what is picked. */
export function pickPath({ target }: Pick<KeptPick, 'target'>): string {
  return target.kind === 'story' ? storyPath(target.id) : `/article/${target.id}`;
}
