/** A BCP 47 tag in its usual spelling ("en-us" and "en_US" are "en-US"), null if it is none. */
export function languageTag(stated: string | null | undefined): string | null {
  const tag = (stated ?? '').trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
