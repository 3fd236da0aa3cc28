import { type ApiClient, apiAddress, openClient } from '../../client/open-client.ts';
import { CommandError } from '../report-trouble.ts';

/** Which Hearsay a command speaks to. */
export type Server = { readonly server?: string };

/** The help of each command that takes --server. */
export const SERVER_OPTION = [
  '--server <address>',
  'another Hearsay, with the token in HEARSAY_TOKEN; HEARSAY_SERVER says it for all',
] as const;

export type Api = {
  readonly client: ApiClient;
  /** The same way for calls that are not known when this is written. The path begins below the API: "/search". */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
};

/** Where a command's words or the environment name another Hearsay; null: the library here. */
function serverAsked({ server }: Server): string | null {
  return server ?? (process.env.HEARSAY_SERVER || null);
}

/** Whether a command is sent elsewhere: the one place that decides it, by its words or the environment. */
export function isElsewhere(asked: Server): boolean {
  return serverAsked(asked) !== null;
}

/** The API of another Hearsay, or of the library here, whose owner the terminal is. */
export async function withApi<Result>(
  asked: Server,
  work: (api: Api) => Promise<Result>,
): Promise<Result> {
  const address = serverAsked(asked);
  if (address !== null) return work(await apiOf(address));
  const { withApiHere } = await import('./with-api-here.ts');
  return withApiHere((fetch) => work(apiOver({ address: 'http://localhost', token: null, fetch })));
}

/** The API of another Hearsay. Throws CommandError for an address that is none. */
async function apiOf(address: string): Promise<Api> {
  const url = URL.parse(address);
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new CommandError('--server takes an address: https://news.example.org', 2);
  const { fetchFrom } = await import('./fetch-from.ts');
  return apiOver({ address, token: process.env.HEARSAY_TOKEN || null, fetch: fetchFrom(url) });
}

type Plan = {
  readonly address: string;
  readonly token: string | null;
  readonly fetch: (request: Request) => Promise<Response>;
};

function apiOver(plan: Plan): Api {
  const { address, token, fetch } = plan;
  return {
    client: openClient(plan),
    ask: (path, init = {}) => {
      const request = new Request(`${apiAddress(address)}${path}`, init);
      if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
      return fetch(request);
    },
  };
}

/** What the API says is wrong, as a sentence. */
export function apiTrouble(error: unknown): CommandError {
  const inner = isObject(error) && 'error' in error ? error.error : error;
  const message = isObject(inner) && 'message' in inner ? inner.message : null;
  const details = isObject(inner) && 'details' in inner ? inner.details : null;
  const places = Array.isArray(details) ? details.filter(isObject).map(detailText) : [];
  const words =
    typeof message === 'string' ? message : 'The server did not answer as Hearsay does.';
  return new CommandError([words, ...places].join('\n  '));
}

function detailText(detail: object): string {
  const at = 'at' in detail ? String(detail.at) : '';
  return `${at}: ${'message' in detail ? String(detail.message) : ''}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
