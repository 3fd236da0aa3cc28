import { apiTrouble } from './with-api.ts';

type Result<Data> = { readonly data?: Data | undefined; readonly error?: unknown };

/** What the API answered. Throws CommandError with its own words where it could not. */
export function answered<Data>({ data, error }: Result<Data>): Data {
  if (data === undefined) throw apiTrouble(error);
  return data;
}
