import { type Verb, words } from '../words/verb.ts';

const all = (stem: string, endings: readonly string[]) => endings.map((ending) => stem + ending);

/** Polish past tenses by their stems, "powiedzia/powiedzie" where the masculine plural has another. */
export function polishPast(stems: string): Verb[] {
  return words(stems).map((word) => {
    const [stem = '', plural = stem] = word.split('/');
    return {
      finite: [...all(stem, ['ł', 'ła', 'ło', 'ły']), `${plural}li`],
      converbs: [`${stem}wszy`],
      impersonal: [`${stem}no`],
      infinitives: [`${plural}ć`],
    };
  });
}

/** Polish present tenses by the third person: "mówi/mówią" with "mówiąc". */
export function polishPresent(pairs: string): Verb[] {
  return words(pairs).map((pair) => {
    const [singular = '', plural = singular] = pair.split('/');
    return { finite: [singular, plural], converbs: [`${plural}c`] };
  });
}

/** Russian past tenses by their stems: "сказа". */
export function russianPast(stems: string): Verb[] {
  return words(stems).map((stem) => ({
    finite: all(stem, ['л', 'ла', 'ло', 'ли']),
    converbs: [`${stem}в`],
    infinitives: [`${stem}ть`],
  }));
}

/** Russian past tenses of verbs that hang on themselves: "призна" for "признался". */
export function russianReflexive(stems: string): Verb[] {
  return words(stems).map((stem) => ({
    finite: all(stem, ['лся', 'лась', 'лось', 'лись']),
    converbs: [`${stem}вшись`],
  }));
}

/** Russian present tenses by the third person: "говорит/говорят". */
export function russianPresent(pairs: string): Verb[] {
  return words(pairs).map((pair) => {
    const [singular = '', plural = singular] = pair.split('/');
    return {
      finite: [singular, plural],
      converbs: [plural.replace(/[уюая]т$/u, (end) => (end === 'ют' || end === 'ят' ? 'я' : 'а'))],
    };
  });
}

/** Ukrainian past tenses by their stems: "сказа". */
export function ukrainianPast(stems: string): Verb[] {
  return words(stems).map((stem) => ({
    finite: all(stem, ['в', 'ла', 'ло', 'ли']),
    converbs: [`${stem}вши`],
    infinitives: [`${stem}ти`],
  }));
}

export function ukrainianReflexive(stems: string): Verb[] {
  return words(stems).map((stem) => ({
    finite: all(stem, ['вся', 'лася', 'лося', 'лися', 'лась', 'лись']),
    converbs: [`${stem}вшись`],
  }));
}

/** Ukrainian present tenses by the third person: "каже/кажуть". */
export function ukrainianPresent(pairs: string): Verb[] {
  return words(pairs).map((pair) => {
    const [singular = '', plural = singular] = pair.split('/');
    return { finite: [singular, plural], converbs: [`${plural.slice(0, -2)}чи`] };
  });
}
