import { hostileFiles } from '../../hostile-files.ts';
import type { HostileDocument } from './document.ts';
import { FILE_DOCUMENTS } from './files.ts';
import { HTML_DOCUMENTS } from './html.ts';
import { JSON_DOCUMENTS } from './json.ts';
import { MAIL_DOCUMENTS } from './mail.ts';
import { XML_DOCUMENTS } from './xml.ts';

/** Every document that means harm, by the kind of its reader. */
export const HOSTILE_DOCUMENTS: Readonly<Record<string, readonly HostileDocument[]>> = {
  xml: XML_DOCUMENTS,
  html: HTML_DOCUMENTS,
  json: JSON_DOCUMENTS,
  mail: MAIL_DOCUMENTS,
  ...FILE_DOCUMENTS,
};

const MB = 1_000_000;

/** Files of all kinds that are too much of something, at their full size. */
export const LARGE_FILES: readonly HostileDocument[] = hostileFiles(MB).map(({ name, write }) => ({
  name,
  write: (file) => write(file),
}));
