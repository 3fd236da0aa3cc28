import { applyOutletRules } from '../../articles/outlet-rules/apply-outlet-rules.ts';
import type { OutletRule, RuledText } from '../../model/outlet-rule.ts';
import type { RepeatedLine } from '../../model/repeated-line.ts';

/** A text as it was read, and the rules it is under, in the order in which they decide. */
export type TextUnderRules = {
  readonly text: RuledText;
  readonly rules: readonly Pick<OutletRule, 'kind' | 'pattern'>[];
  readonly repeated: readonly RepeatedLine[];
};

export type RuledTexts =
  /** In the order of the texts; null where no rule concerns one. */
  | { readonly kind: 'ruled'; readonly texts: readonly (RuledText | null)[] }
  | { readonly kind: 'failed'; readonly reason: string };

export function ruleTexts(all: readonly TextUnderRules[]): RuledTexts {
  const texts = all.map(({ text, rules, repeated }) => {
    const ruled = applyOutletRules(text, rules, repeated);
    return ruled === text ? null : ruled;
  });
  return { kind: 'ruled', texts };
}
