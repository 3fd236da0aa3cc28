/** Makes a value at the first call and keeps it: tables of languages that nobody reads today cost nothing. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
