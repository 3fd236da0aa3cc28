import { isZone } from '../../../text/search/search-day.ts';
import { languageOf, languages, ownName } from '../../language/languages.ts';
import { say } from '../../language/say.ts';

/** Words of a page, said when they are shown. */
export type Words = () => string;

/** Where a setting stands on the page. */
export type SettingGroup = 'type' | 'articles' | 'lists' | 'edition' | 'apps' | 'times';

export type AboutSetting = {
  readonly group: SettingGroup;
  readonly title: Words;
  /** What it does, where its options do not say it. */
  readonly why: Words;
  /** Which data attribute of the page's root shows it, so that it takes effect at once: "theme" for data-theme. */
  readonly root?: string;
};

/** One thing that a reader can choose, as it is stored, read and explained. */
export type Setting<Value> = AboutSetting & {
  /** What is chosen from, in the order to show them; asked when shown, since some are many. */
  readonly options: () => readonly (readonly [stored: string, words: Words])[];
  /** All at a glance, or in a list that opens. */
  readonly looks: 'buttons' | 'list';
  /** Whatever is missing or unknown is as usual. */
  readonly read: (stored: string | undefined, serverZone: string) => Value;
};

/** One of a few words. */
export function oneOf<Value extends string>(
  usual: NoInfer<Value>,
  options: Readonly<Record<Value, Words>>,
  about: AboutSetting,
): Setting<Value> {
  const isOne = (stored: string | undefined): stored is Value =>
    stored !== undefined && Object.hasOwn(options, stored);
  return {
    ...about,
    options: () => Object.entries<Words>(options),
    looks: 'buttons',
    read: (stored) => (isOne(stored) ? stored : usual),
  };
}

export function yesOrNo(
  usual: boolean,
  options: { readonly yes: Words; readonly no: Words },
  about: AboutSetting,
): Setting<boolean> {
  const other = usual ? 'no' : 'yes';
  return {
    ...about,
    options: () => [
      ['yes', options.yes],
      ['no', options.no],
    ],
    looks: 'buttons',
    read: (stored) => (stored === other ? !usual : usual),
  };
}

/** One of a few numbers. */
export function oneNumberOf(
  usual: number,
  numbers: readonly number[],
  about: AboutSetting,
): Setting<number> {
  return {
    ...about,
    options: () => numbers.map((number) => [String(number), () => String(number)]),
    looks: 'buttons',
    read: (stored) => numbers.find((number) => String(number) === stored) ?? usual,
  };
}

/** An IANA name; where none is set it is the server's. */
export function timeZone(about: AboutSetting): Setting<string> {
  return {
    ...about,
    options: () =>
      [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => [
        zone,
        () => zone.replaceAll('_', ' '),
      ]),
    looks: 'list',
    read: (stored, serverZone) => (stored !== undefined && isZone(stored) ? stored : serverZone),
  };
}

/** One of the languages that have a catalogue, each by its own name; null: as the browser asks. */
export function pageLanguage(about: AboutSetting): Setting<string | null> {
  return {
    ...about,
    options: () => [
      ['', () => say('As the browser')],
      ...languages.map(({ tag }) => [tag, () => ownName(tag)] as const),
    ],
    looks: 'list',
    read: (stored) => languageOf(stored)?.tag ?? null,
  };
}
