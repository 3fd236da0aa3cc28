import { IntlMessageFormat } from 'intl-messageformat';

/** A sentence taken apart: words, or a place where a value stands. */
export type MessagePart =
  | string
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'pound' }
  | {
      readonly kind: 'choice';
      readonly name: string;
      /** By plural category and "=2" for plurals, by word for selects. */
      readonly choices: ReadonlyMap<string, readonly MessagePart[]>;
      readonly rules: 'cardinal' | 'ordinal' | null;
      /** Whether some choice is of a number itself, as "=0". */
      readonly isExact: boolean;
    };

type IcuElement = ReturnType<IntlMessageFormat['getAst']>[number];

/**
 * Reads an ICU message; throws where it is none. Dates, times and skeletons are not taken:
 * those have words of their own in ../pages/wording.
 */
export function parseMessage(message: string): readonly MessagePart[] {
  return partsOf(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
}

function partsOf(elements: readonly IcuElement[]): readonly MessagePart[] {
  return elements.map(partOf);
}

/** The numbers are the parser's kinds of elements, which it exports as types alone. */
function partOf(element: IcuElement): MessagePart {
  switch (element.type) {
    case 0:
      return element.value;
    case 1:
    case 2:
      return { kind: 'value', name: element.value };
    case 5:
      return choice(element.value, element.options, null);
    case 6:
      if (element.offset !== 0) throw new SyntaxError('plural offsets are not taken');
      return choice(element.value, element.options, element.pluralType ?? 'cardinal');
    case 7:
      return { kind: 'pound' };
    default:
      throw new SyntaxError('dates, times and tags are not taken');
  }
}

function choice(
  name: string,
  options: Readonly<Record<string, { value: readonly IcuElement[] }>>,
  rules: 'cardinal' | 'ordinal' | null,
): MessagePart {
  const choices = new Map(
    Object.entries(options).map(([chosen, { value }]) => [chosen, partsOf(value)] as const),
  );
  const isExact = rules !== null && [...choices.keys()].some((chosen) => chosen.startsWith('='));
  return { kind: 'choice', name, choices, rules, isExact };
}
