import type { GreaderCall } from '../asked/greader-call.ts';
import { labelsOf } from '../asked/labels.ts';
import { labelStreamId, stateStreamId } from '../asked/stream-id.ts';

/**
 * /tag/list: what is starred, folders, and as tags the reader's labels and the stories that they follow. FreshRSS tells folders from tags by `type`;
 * programs that know no types show them all as folders.
 */
export const tagList: GreaderCall = async (asked) => {
  const labels = await labelsOf(asked);
  const types = { folder: 'folder', own: 'tag', story: 'tag' } as const;
  return asked.context.json({
    tags: [
      { id: stateStreamId('starred') },
      ...labels.map(({ kind, name }) => ({ id: labelStreamId(name), type: types[kind] })),
    ],
  });
};
