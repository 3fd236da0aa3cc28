import { type Verb, words } from '../words/verb.ts';

/** "rappel/rappell" has its second stem where the ending is silent or stressed. */
function stemsOf(word: string): readonly [string, string] {
  const [stem = '', stressed = stem] = word.split('/');
  return [stem, stressed];
}

const all = (stem: string, endings: string) => words(endings).map((ending) => stem + ending);

/** French verbs in -er by their stems, "stem/stressed stem". */
export function frenchEr(stems: string): Verb[] {
  return words(stems).map((word) => {
    const [stem, stressed] = stemsOf(word);
    // "annonçait", "interrogea".
    const soft = stem.endsWith('c')
      ? `${stem.slice(0, -1)}ç`
      : stem.endsWith('g')
        ? `${stem}e`
        : stem;
    return {
      finite: [
        ...all(stressed, 'e ent era eront erait eraient'),
        ...all(soft, 'a ait aient'),
        ...all(stem, 'èrent'),
      ],
      participles: all(stem, 'é ée és ées'),
      converbs: [`${soft}ant`],
      infinitives: [`${stem}er`],
    };
  });
}

/** Spanish verbs in -ar. */
export function spanishAr(stems: string): Verb[] {
  return words(stems).map((word) => {
    const [stem, stressed] = stemsOf(word);
    // "explicó", "explique".
    return {
      finite: [...all(stressed, 'a an'), ...all(stem, 'ó aron aba aban ará arán aría')],
      participles: all(stem, 'ado ada ados adas'),
      converbs: all(stem, 'ando'),
      infinitives: all(stem, 'ar'),
    };
  });
}

/** Spanish verbs in -er and -ir. */
export function spanishErIr(stems: string): Verb[] {
  return words(stems).map((word) => {
    const [stem, stressed] = stemsOf(word);
    return {
      finite: [...all(stressed, 'e en'), ...all(stem, 'ió ieron ía ían irá erá')],
      participles: all(stem, 'ido ida'),
      converbs: all(stem, 'iendo'),
      infinitives: all(stem, 'ir er'),
    };
  });
}

/** Portuguese verbs in -ar. */
export function portugueseAr(stems: string): Verb[] {
  return words(stems).map((stem) => ({
    finite: all(stem, 'a am ou aram ava avam ará arão aria'),
    participles: all(stem, 'ado ada ados adas'),
    converbs: all(stem, 'ando'),
    infinitives: all(stem, 'ar'),
  }));
}

/** Portuguese verbs in -er and -ir. */
export function portugueseErIr(stems: string): Verb[] {
  return words(stems).map((stem) => ({
    finite: all(stem, 'e em eu eram ia iam iu iram'),
    participles: all(stem, 'ido ida'),
    converbs: all(stem, 'endo indo'),
    infinitives: all(stem, 'er ir'),
  }));
}

/** Italian verbs in -are. */
export function italianAre(stems: string): Verb[] {
  return words(stems).map((stem) => {
    // "spiegherà", "annuncerà".
    const hard = /[cg]$/u.test(stem) ? `${stem}h` : stem.endsWith('i') ? stem.slice(0, -1) : stem;
    return {
      finite: [...all(stem, 'a ano ò arono ava avano'), ...all(hard, 'erà erebbe')],
      participles: all(stem, 'ato ata ati ate'),
      converbs: all(stem, 'ando'),
      infinitives: all(stem, 'are'),
    };
  });
}
