import type { Context } from 'hono';
import type { AppRooms } from '../../../app-rooms.ts';
import { wholeNumber } from '../../frame/form-fields.ts';
import { answerDone } from '../../marks/notice.ts';
import { besidePath, storyPath } from '../story-path.ts';

/** GET /stories/:id/compare?article=A&article=B: to two of its articles side by side; back with a word where it is not two. */
export function compareTwo(_rooms: AppRooms) {
  return (context: Context): Response => {
    const chosen = new Set(
      (context.req.queries('article') ?? []).flatMap((text) => wholeNumber(text) ?? []),
    );
    const [one, other, more] = [...chosen].sort((a, b) => a - b);
    if (one === undefined || other === undefined || more !== undefined) {
      const id = wholeNumber(context.req.param('id')) ?? 0;
      return answerDone(context, `${storyPath(id)}#coverage`, { kind: 'choose-two' });
    }
    return context.redirect(besidePath(one, other), 303);
  };
}
