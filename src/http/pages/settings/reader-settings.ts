import { say } from '../../language/say.ts';
import { APP_SETTINGS } from './app-settings.ts';
import { oneNumberOf, oneOf, pageLanguage, type Setting, timeZone, yesOrNo } from './setting.ts';

const PAGE_LENGTHS: readonly number[] = [30, 60, 120, 240, 500];

/**
 * Everything that a reader can set, in the order of the page. A new line here is all that a new setting takes: the page, the
 * forms, the API and the type follow.
 */
export const SETTINGS = {
  theme: oneOf(
    'auto',
    {
      auto: () => say('As the system'),
      light: () => say('Light'),
      sepia: () => say('Sepia'),
      dark: () => say('Dark'),
    },
    {
      group: 'type',
      root: 'theme',
      title: () => say('Light or dark'),
      why: () => say('Your system’s choice follows the time of day where the system does.'),
    },
  ),
  textSize: oneOf(
    'medium',
    {
      small: () => say('Small'),
      medium: () => say('Medium'),
      large: () => say('Large'),
      largest: () => say('Largest'),
    },
    {
      group: 'type',
      root: 'size',
      title: () => say('Text size'),
      why: () => say('For articles and lists alike, on top of your browser’s own size.'),
    },
  ),
  typeface: oneOf(
    'serif',
    { serif: () => say('With serifs'), sans: () => say('Without') },
    {
      group: 'type',
      root: 'face',
      title: () => say('Typeface'),
      why: () => say('What headlines and texts are set in.'),
    },
  ),
  measure: oneOf(
    'normal',
    {
      narrow: () => say('Narrow'),
      normal: () => say('Normal'),
      wide: () => say('Wide'),
    },
    {
      group: 'type',
      root: 'measure',
      title: () => say('Width of the text'),
      why: () => say('How long an article’s lines are, where the window is wide enough.'),
    },
  ),
  leading: oneOf(
    'normal',
    {
      tight: () => say('Tight'),
      normal: () => say('Normal'),
      loose: () => say('Loose'),
    },
    {
      group: 'type',
      root: 'leading',
      title: () => say('Space between lines'),
      why: () => say('In the texts of articles.'),
    },
  ),
  edges: oneOf(
    'ragged',
    {
      ragged: () => say('Even spaces'),
      justified: () => say('Even edges'),
    },
    {
      group: 'type',
      root: 'edges',
      title: () => say('Edges of the text'),
      why: () =>
        say(
          'With even edges words are broken at the ends of lines, by the rules of the text’s language.',
        ),
    },
  ),
  isReadOnOpening: yesOrNo(
    true,
    { yes: () => say('marks it read'), no: () => say('leaves it unread') },
    {
      group: 'articles',
      title: () => say('Opening an article'),
      why: () => say('Marks can be changed by hand whatever you choose here.'),
    },
  ),
  isReadingRecorded: yesOrNo(
    true,
    { yes: () => say('is kept'), no: () => say('is not kept') },
    {
      group: 'articles',
      title: () => say('What you open'),
      why: () =>
        say(
          'On this machine alone, in History, where it can be taken out. For you learns from it.',
        ),
    },
  ),
  readingLasts: oneOf(
    'always',
    {
      always: () => say('for good'),
      '365': () => say('a year'),
      '90': () => say('three months'),
      '30': () => say('a month'),
      '7': () => say('a week'),
    },
    {
      group: 'articles',
      title: () => say('It is kept for'),
      why: () =>
        say(
          'After that it is gone from History, and For you forgets it. Marks of read and saved stay.',
        ),
    },
  ),
  marksStatements: yesOrNo(
    true,
    { yes: () => say('is marked in the text'), no: () => say('is not marked') },
    {
      group: 'articles',
      title: () => say('Who says what'),
      why: () => say('A list of it stands below each text in any case.'),
    },
  ),
  showsPictures: yesOrNo(
    true,
    { yes: () => say('come through Hearsay'), no: () => say('are left out') },
    {
      group: 'articles',
      title: () => say('Pictures'),
      why: () =>
        say(
          'Hearsay fetches them and hands them on, so that outlets and those who count readers for them do not see your address.',
        ),
    },
  ),
  foldsCopies: yesOrNo(
    true,
    {
      yes: () => say('stands once in a list'),
      no: () => say('stands as often as it is printed'),
    },
    {
      group: 'lists',
      title: () => say('The same text in several titles'),
      why: () => say('Folded copies are one click away, and are never marked read or left out.'),
    },
  ),
  pageLength: oneNumberOf(60, PAGE_LENGTHS, {
    group: 'lists',
    title: () => say('Articles a page'),
    why: () => say('Older ones are one step further.'),
  }),
  swipes: yesOrNo(
    true,
    { yes: () => say('marks and saves'), no: () => say('does nothing') },
    {
      group: 'lists',
      root: 'swipes',
      title: () => say('Swiping a line on a phone'),
      why: () =>
        say(
          'To the right it is read, to the left it is saved; both can be undone, and both have a button. Off where the system asks for less motion.',
        ),
    },
  ),
  isPersonal: yesOrNo(
    true,
    { yes: () => say('stands on the front page'), no: () => say('is left out') },
    {
      group: 'edition',
      title: () => say('For you'),
      why: () =>
        say(
          'Told on this machine from what you open, finish, save, follow and hide. Left out, nothing is told from that.',
        ),
    },
  ),
  sharedOfTen: oneOf(
    '2',
    {
      '1': () => say('One of ten'),
      '2': () => say('Two of ten'),
      '3': () => say('Three of ten'),
      '5': () => say('Half'),
    },
    {
      group: 'edition',
      title: () => say('Places in For you that are the same for everybody'),
      why: () =>
        say('So that you hear of what you would not have chosen. The top stories are that anyway.'),
    },
  ),
  ...APP_SETTINGS,
  language: pageLanguage({
    group: 'times',
    title: () => say('Language'),
    why: () => say('Of the pages. Articles stay in their own language.'),
  }),
  clock: oneOf(
    '24',
    { '24': () => '14:20', '12': () => '2:20 pm' },
    {
      group: 'times',
      title: () => say('Clock'),
      why: () => say('How times are written.'),
    },
  ),
  zone: timeZone({
    group: 'times',
    title: () => say('Time zone'),
    why: () =>
      say('Decides where one day ends and the next begins. Hearsay’s machine is in {zone}.', {
        zone: serverZone(),
      }),
  }),
};

type SettingValue = string | number | boolean | null;

export type SettingName = keyof typeof SETTINGS;

/** How a reader wants the pages to be. */
export type ReaderSettings = {
  readonly [Name in SettingName]: ReturnType<(typeof SETTINGS)[Name]['read']>;
};

/** All settings by their names, whatever their values are. */
export const settingList: readonly (readonly [SettingName, Setting<SettingValue>])[] =
  // The names of an object of ours are those that its type says.
  Object.entries(SETTINGS) as [SettingName, Setting<SettingValue>][];

/** Reads stored settings; whatever is missing or unknown is as usual. */
export function readerSettings(
  stored: Readonly<Record<string, string>>,
  serverZone: string,
): ReaderSettings {
  const read = settingList.map(([name, setting]) => [name, setting.read(stored[name], serverZone)]);
  // Each value was made by the setting that its type is taken from.
  return Object.fromEntries(read) as ReaderSettings;
}

/** As readerSettings reads it. */
export function storedSpelling(value: SettingValue): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value ?? '');
}

let zoneHere: string | null = null;

/** The zone of the machine that Hearsay runs on, as it was when first asked: asking costs half a millisecond. */
export function serverZone(): string {
  zoneHere ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zoneHere;
}
