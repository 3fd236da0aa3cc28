/** Monday is 0. Without accents, as mentionWords has them. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    'monday mon montag lundi lunes segunda lunedi maandag poniedzialek понедельник понеділок mandag mandag',
    'tuesday tue dienstag mardi martes terca martedi dinsdag wtorek вторник вівторок tisdag tirsdag',
    'wednesday wed mittwoch mercredi miercoles quarta mercoledi woensdag sroda среда среду середа середу onsdag',
    'thursday thu donnerstag jeudi jueves quinta giovedi donderdag czwartek четверг четвер torsdag',
    'friday fri freitag vendredi viernes sexta venerdi vrijdag piatek пятница пятницу п’ятниця fredag',
    'saturday sat samstag sonnabend samedi sabado sabato zaterdag sobota суббота субботу субота суботу lordag',
    'sunday sun sonntag dimanche domingo domenica zondag niedziela воскресенье неділя неділю sondag',
  ].flatMap((words, day) => words.split(' ').map((word) => [word, day] as const)),
);

/** "told us", "told this newspaper": the outlet itself. */
export const OWN_OUTLET =
  /^(?:us|me|uns|nous|nosotros|noi|ons)$|\b(?:this|our) (?:newspaper|paper|channel|station|programme|website|correspondent)\b|\bdieser (?:zeitung|redaktion)\b|\bunserer (?:zeitung|redaktion)\b|\bce journal\b|\beste (?:periódico|diario|jornal)\b|\bquesto giornale\b|\bdeze krant\b/iu;

const BOILER = new Set(
  'interview statement conference press news briefing telephone phone call message post social media television tv radio newspaper paper programme program show late morning evening separate same today yesterday'.split(
    ' ',
  ),
);

/** Tells how it was said, not where: another report may tell it otherwise. */
export function isBoilerWord(word: string): boolean {
  return BOILER.has(word);
}
