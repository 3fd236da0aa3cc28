import { SECOND } from '../../model/time.ts';
import { OwnFetchError } from '../../net/own/own-question.ts';
import { ownFetch } from '../../net/own-fetch.ts';
import { CommandError } from '../report-trouble.ts';

/** Of an answer: a whole export may be large. */
const MOST_BYTES = 256_000_000;

/** Asks one server, which may be in a private network since somebody named it. Throws CommandError where it cannot be reached. */
export function fetchFrom(server: URL): (request: Request) => Promise<Response> {
  const fetch = ownFetch({
    ...{ named: [server.host], userAgent: 'Hearsay/0.1 (terminal)' },
    ...{ maxBytes: MOST_BYTES, deadline: 120 * SECOND },
  });
  return async (request) => {
    const { method, headers } = request;
    const body = method === 'GET' || method === 'HEAD' ? null : await request.bytes();
    try {
      return await fetch(request.url, { method, headers, ...(body?.length && { body }) });
    } catch (error) {
      if (!(error instanceof OwnFetchError)) throw error;
      throw new CommandError(`${server.host} could not be asked: ${error.message}`);
    }
  };
}
