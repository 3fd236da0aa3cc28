export type OwnFetchInit = {
  readonly method?: string;
  readonly headers?: ConstructorParameters<typeof Headers>[0];
  readonly body?: unknown;
  readonly signal?: AbortSignal | null | undefined;
};

/** A service that the owner named was not asked, or gave no answer that can be taken. */
export class OwnFetchError extends Error {
  override readonly name = 'OwnFetchError';
}
