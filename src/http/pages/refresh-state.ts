import type { Context } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { progressWords } from './frame/refresh-bar.ts';

/** GET /refresh: how the fetching goes, for ui/behaviours/refresh-bar.ts. */
export function refreshState({ actions }: AppRooms) {
  return (context: Context): Response => {
    const progress = actions.progress();
    const { isRunning, done, total, added } = progress;
    return context.json({ isRunning, done, total, added, words: progressWords(progress) });
  };
}
