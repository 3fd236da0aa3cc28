import type { Context } from 'hono';

/** The page that goes out as an answer; null: it is none, or these words are not in it. */
export async function pageOf({ res }: Context, words: string): Promise<string | null> {
  if (!res.headers.get('content-type')?.startsWith('text/html')) return null;
  const page = await res.clone().text();
  return page.includes(words) ? page : null;
}

/** Sends another page in its place, with the same headers. */
export function replacePage(context: Context, page: string): void {
  const { status, headers } = context.res;
  const kept = new Headers(headers);
  kept.delete('content-length');
  context.res = undefined;
  context.res = new Response(page, { status, headers: kept });
}
