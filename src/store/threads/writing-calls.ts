const WRITING = /^(record|add|remove|restore|set|rename|mark|undo|write)[A-Z]/;

/** Whether a call needs the writer: its name says so, see store.ts. */
export function isWriting(call: string): boolean {
  return WRITING.test(call);
}
