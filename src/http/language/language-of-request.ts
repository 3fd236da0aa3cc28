import type { MiddlewareHandler } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { storedSettings } from '../stored-settings.ts';
import { languageFor, languageOf } from './languages.ts';
import { speakingIn } from './spoken.ts';

/** Answers in the language that the reader chose, or else in the one the browser asks for. */
export function languageOfRequest(rooms: Pick<AppRooms, 'desk'>): MiddlewareHandler {
  return async (context, next) => {
    const { language } = await storedSettings(context, rooms);
    const speaks = languageOf(language) ?? languageFor(context.req.header('accept-language'));
    await speakingIn(speaks, next);
    context.header('content-language', speaks.tag);
    context.header('vary', 'Accept-Language', { append: true });
  };
}
