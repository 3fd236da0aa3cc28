import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppRooms } from '../app-rooms.ts';
import type { Language } from '../language/language.ts';
import { languageAsked } from '../language/language-of-request.ts';
import { speakingIn } from '../language/spoken.ts';
import { refusedPage } from '../pages/refused-page.ts';
import { isPerson } from './is-person.ts';

export type Refused = {
  readonly status: ContentfulStatusCode;
  /** Said when the language is known: English to programs. */
  readonly words: () => string;
  /** What is wrong, in English and for whoever wrote the program or the form; programs are told this alone. */
  readonly detail?: string;
  readonly headers?: Record<string, string>;
};

/** What a guard answers who lets something not pass: a page in the reader's language to people, a line to programs. */
export async function refuse(
  context: Context,
  rooms: Pick<AppRooms, 'desk'>,
  refused: Refused,
): Promise<Response> {
  if (!isPerson(context)) return refuseLine(context, refused);
  return refusePerson(context, await languageAsked(context, rooms), refused);
}

/** The same where nobody knows yet who asks. */
export function refuseIn(context: Context, language: Language, refused: Refused): Response {
  return isPerson(context)
    ? refusePerson(context, language, refused)
    : refuseLine(context, refused);
}

function refuseLine(context: Context, { status, words, detail, headers }: Refused): Response {
  return context.text(`${detail ?? words()}\n`, status, headers);
}

function refusePerson(context: Context, language: Language, refused: Refused): Response {
  const { status, words, detail, headers } = refused;
  return speakingIn(language, () => {
    const answer = context.html(refusedPage(words(), detail ?? null), status, headers);
    return answer as Response;
  });
}
