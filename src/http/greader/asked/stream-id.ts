/** What a program means by the name of a stream. */
export type NamedStream =
  | { readonly kind: 'feed'; readonly feed: string }
  | { readonly kind: 'label'; readonly label: string }
  /** The last part of `user/-/state/com.google/...`. */
  | { readonly kind: 'state'; readonly state: string };

/** Feeds have a number; FreshRSS's and Google's own programs name them by their address. `user/-/` is whoever asks, as is `user/<id>/`. */
const FORMS =
  /^(?:feed\/(?<feed>.{1,4000})|user\/[^/]{1,100}\/label\/(?<label>.{1,500})|user\/[^/]{1,100}\/state\/com\.google\/(?<state>[\w-]{1,60}))$/s;

/** Null: it names no stream. */
export function namedStream(id: string): NamedStream | null {
  const groups = FORMS.exec(id)?.groups;
  if (groups?.feed !== undefined) return { kind: 'feed', feed: groups.feed };
  if (groups?.label !== undefined) return { kind: 'label', label: groups.label };
  if (groups?.state !== undefined) return { kind: 'state', state: groups.state };
  return null;
}

export function feedStreamId(feedId: number): string {
  return `feed/${feedId}`;
}

export function labelStreamId(label: string): string {
  return `user/-/label/${label}`;
}

export function stateStreamId(state: string): string {
  return `user/-/state/com.google/${state}`;
}
