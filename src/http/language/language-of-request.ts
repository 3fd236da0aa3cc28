import type { Context, MiddlewareHandler } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { storedSettings } from '../stored-settings.ts';
import type { Language } from './language.ts';
import { languageFor, languageOf } from './languages.ts';
import { speakingIn } from './spoken.ts';

/** Answers in the language that the reader chose, or else in the one the browser asks for. */
export function languageOfRequest(rooms: Pick<AppRooms, 'desk'>): MiddlewareHandler {
  return async (context, next) => {
    const speaks = await languageAsked(context, rooms);
    await speakingIn(speaks, next);
    context.header('content-language', speaks.tag);
    context.header('vary', 'Accept-Language', { append: true });
  };
}

export async function languageAsked(
  context: Context,
  rooms: Pick<AppRooms, 'desk'>,
): Promise<Language> {
  const { language } = await storedSettings(context, rooms);
  return languageOf(language) ?? languageFor(context.req.header('accept-language'));
}
