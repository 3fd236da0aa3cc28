import createClient, { type Client } from 'openapi-fetch';
import type { ApiPaths } from './api-paths.ts';

/** Every call of the API (docs/api.md), typed: `client.GET('/articles/{id}', { params: { path: { id } } })`. */
export type ApiClient = Client<ApiPaths, 'application/json'>;

export type ClientPlan = {
  /** Where Hearsay is reached: "https://news.example.org". */
  readonly address: string;
  /** Of a device; null: a house that asks nobody who they are. */
  readonly token: string | null;
  /** What asks; the platform's if nothing is said. */
  readonly fetch?: (request: Request) => Promise<Response>;
};

/** A client of one Hearsay. Answers are values: `data`, or `error` as the API says what is wrong; what cannot be reached throws. */
export function openClient({ address, token, fetch }: ClientPlan): ApiClient {
  return createClient<ApiPaths, 'application/json'>({
    baseUrl: apiAddress(address),
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    ...(fetch && { fetch }),
  });
}

/** Where the API of a Hearsay begins, which may be below a path: "https://example.org/news/api". */
export function apiAddress(address: string): string {
  return new URL('api', address.endsWith('/') ? address : `${address}/`).href;
}
