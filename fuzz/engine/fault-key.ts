/** What tells one fault from another: its words without what differs from input to input, and where it was thrown. */
export function faultKey(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, 200);
  const words = `${error.name}: ${error.message}`.replace(/\d{1,40}/g, '#').slice(0, 160);
  const frame = /\/((?:src|node_modules)\/[\w./@-]{1,200}\.[cm]?[jt]s)/.exec(
    error.stack ?? '',
  )?.[1];
  return frame === undefined ? words : `${words} (${frame})`;
}
