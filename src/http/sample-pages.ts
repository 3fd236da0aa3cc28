import type { Handler } from 'hono';

/** What the newsstand answers to a request for one of its outlets. */
export type AnswerSample = (request: Request) => Promise<Response>;

/**
 * The sample edition's pages and pictures under our own address, `/sample/HOST/PATH`: no browser
 * finds a host under .example. They come under our own content policy like everything else.
 */
export function samplePages(answer: AnswerSample): Handler {
  return async (context) => {
    const { pathname, search } = new URL(context.req.url);
    const [, , host = '', ...path] = pathname.split('/');
    const address = URL.parse(`http://${host}/${path.join('/')}${search}`);
    if (!address?.hostname.endsWith('.example')) return context.notFound();
    const { status, headers, body } = await answer(new Request(address));
    const kept = { 'content-type': headers.get('content-type') ?? 'application/octet-stream' };
    return new Response(body, { status, headers: kept });
  };
}
