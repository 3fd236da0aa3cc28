import type { Desk } from '../../../desk.ts';
import { OwnFetchError } from '../../../net/own/own-question.ts';
import { askable } from '../askable.ts';

/** What became of asking. */
export type Asked =
  | { readonly kind: 'taken'; readonly words: string }
  | { readonly kind: 'refused' | 'trouble'; readonly trouble: string };

export type Form = Readonly<Record<string, string>>;

const MOST_REDIRECTS = 3;
/** "Not now" of all that a server says by 4xx. */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * Sends a form to an address that a feed names, through the guard. A hub may hand us on by 307 and 308, with the form (W3C WebSub, 5.1),
 * but from https to https alone: there is a secret in it.
 */
export async function sendForm(
  { ask }: Pick<Desk, 'ask'>,
  address: string,
  form: Form,
): Promise<Asked> {
  let url = askable(address);
  for (let hop = 0; url !== null && hop <= MOST_REDIRECTS; hop += 1) {
    const answer = await post(ask, url, form);
    if (!(answer instanceof Response)) return answer;
    if (answer.status !== 307 && answer.status !== 308) return meaning(answer);
    url = handedOnTo(answer, url);
  }
  return { kind: 'refused', trouble: 'It leads to no address that can be asked.' };
}

async function post(ask: Desk['ask'], url: URL, form: Form): Promise<Response | Asked> {
  try {
    return await ask(url, { method: 'POST', body: new URLSearchParams(form) });
  } catch (error) {
    if (!(error instanceof OwnFetchError)) throw error;
    return { kind: 'trouble', trouble: error.message };
  }
}

async function meaning(answer: Response): Promise<Asked> {
  const { status } = answer;
  if (status >= 200 && status < 300)
    return { kind: 'taken', words: (await answer.text()).slice(0, 10_000) };
  const isForGood = status >= 400 && status < 500 && !LATER.has(status);
  return { kind: isForGood ? 'refused' : 'trouble', trouble: `It answered ${status}.` };
}

function handedOnTo({ headers }: Response, from: URL): URL | null {
  const stated = headers.get('location') || 'nowhere:';
  const to = askable(URL.parse(stated, from.href)?.href ?? '');
  return from.protocol === 'https:' && to?.protocol === 'http:' ? null : to;
}
