import type { WriteReminder } from '../../../pipeline/members/remind-of-ends.ts';
import { ENGLISH } from '../../language/language.ts';
import { languageOf } from '../../language/languages.ts';
import { say } from '../../language/say.ts';
import { speakingIn } from '../../language/spoken.ts';
import { readerSettings, serverZone } from '../settings/reader-settings.ts';
import { moment } from '../wording/times.ts';

/** Tells that a trial ends: when, by the reader's own clock, and that nothing is charged. */
export const writeReminder: WriteReminder = ({ name, until, now, settings: stored, page }) => {
  const settings = readerSettings(stored, serverZone());
  const language = languageOf(settings.language ?? undefined) ?? ENGLISH;
  return speakingIn(language, () => {
    const end = moment(until, { now, settings });
    const lines = [
      say('Hello {name},', { name }),
      say('your free trial of Hearsay ends {end} ({zone}).', { end, zone: settings.zone }),
      say(
        'Nothing is charged then, and nothing of yours is deleted. You go on only if you order a plan:',
      ),
      page,
    ];
    return {
      subject: say('Your free trial ends {end}', { end }),
      text: `${lines.join('\n\n')}\n`,
      language: language.tag,
    };
  });
};
