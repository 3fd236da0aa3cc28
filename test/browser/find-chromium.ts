import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where browsers lie that are not on the path. */
const PLACES: readonly string[] = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const NAMES: readonly string[] = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

type Environment = Readonly<Record<string, string | undefined>>;

/** The program of a Chromium: HEARSAY_CHROMIUM, else the first on the path, else where systems put it. Null if there is none. */
export function findChromium(
  environment: Environment,
  isProgram: (path: string) => boolean = canRun,
): string | null {
  const { HEARSAY_CHROMIUM, PATH } = environment;
  if (HEARSAY_CHROMIUM) return isProgram(HEARSAY_CHROMIUM) ? HEARSAY_CHROMIUM : null;
  const folders = [...(PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(
    (one) => one !== '',
  );
  const named = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...named, ...PLACES].find(isProgram) ?? null;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
