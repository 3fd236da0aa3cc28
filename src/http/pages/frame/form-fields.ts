import type { Context } from 'hono';

/** A submitted form, each name with all its values. */
export type FormFields = ReadonlyMap<string, readonly (string | File)[]>;

/** Reads the form of a request; a body that is none is an empty form. */
export async function readForm(context: Context): Promise<FormFields> {
  const fields = new Map<string, (string | File)[]>();
  const form = await context.req.formData().catch(() => null);
  for (const [name, value] of form ?? []) {
    const values = fields.get(name) ?? [];
    values.push(value);
    fields.set(name, values);
  }
  return fields;
}

/** The first text of that name, trimmed; null if there is none or it is empty. */
export function textOf(fields: FormFields, name: string): string | null {
  const first = textsOf(fields, name)[0]?.trim() ?? '';
  return first === '' ? null : first;
}

export function textsOf(fields: FormFields, name: string): readonly string[] {
  return (fields.get(name) ?? []).filter((value) => typeof value === 'string');
}

/** Whole numbers from 0; anything else is left out. */
export function numbersOf(fields: FormFields, name: string): readonly number[] {
  return textsOf(fields, name).flatMap((text) => {
    const number = wholeNumber(text);
    return number === null ? [] : [number];
  });
}

/** Files that hold something. */
export function filesOf(fields: FormFields, name: string): readonly File[] {
  return (fields.get(name) ?? []).filter(
    (value): value is File => value instanceof File && value.size > 0,
  );
}

/** A whole number from 0 that a script can hold exactly, else null. */
export function wholeNumber(text: string | undefined): number | null {
  if (text === undefined || !/^\d{1,16}$/.test(text)) return null;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : null;
}
