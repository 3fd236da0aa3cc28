import { nameKey } from './sign-in-name.ts';

/** Pairs: a letter, and the Latin one that it is drawn like; the most common of UTS #39's confusables.txt. */
const DRAWN_ALIKE: readonly string[] = [
  // Cyrillic
  'аa сc ԁd еe һh іi їi јj ӏl оo рp ԛq ѕs ԝw хx уy үy ѵv',
  'АA ВB СC ЕE НH ІI ЇI ЈJ КK МM ОO РP ЅS ТT ХX УY ҮY ԜW ԚQ ԌG',
  // Greek
  'αa γy ιi ϊi κk νv οo ρp υu χx ϲc ϳj',
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΪI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ͿJ',
  // Armenian
  'օo սu հh ոn ցg զq յj աw ԼL ՏS ՍU ՕO',
  // Cherokee
  'ᎠD ᎡR ᎢT Ꭵi ᎪA ᎫJ ᎬE ᎳW ᎷM ᎻH ᎽY ᏀG ᏃZ ᏒR ᏔW ᏚS ᏙV ᏞL ᏟC ᏢP ᏦK',
  // Latin, and signs that stand for its letters
  'ıi ɩi ɑa ɡg 0o Oo 1l Il |l ǃl ℓl',
];

const LIKE: ReadonlyMap<string, string> = new Map(
  DRAWN_ALIKE.flatMap((pairs) => pairs.split(' ')).map(([sign = '', like = '']) => [sign, like]),
);

/**
 * What a name looks like: the same for names that a reader would take for one another, as UTS #39's skeleton in small. Letters
 * drawn alike are one, and so are "rn" and "m", "vv" and "w", spaces of any number, and capitals.
 */
export function nameLook(name: string): string {
  const drawn = alike(name.normalize('NFKC').trim());
  return alike(nameKey(drawn))
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[\s_.\u00b7'’-]+/gu, ' ')
    .trim();
}

function alike(name: string): string {
  return Array.from(name, (sign) => LIKE.get(sign) ?? sign).join('');
}
