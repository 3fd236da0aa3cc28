import {
  parseOutletRules,
  type RuleFileProblem,
  writeOutletRules,
} from '../../articles/outlet-rules/outlet-rules-file.ts';
import type { Desk } from '../../desk.ts';
import type { AddedRules, NewRule } from '../../store/rules/rules.ts';
import { findAwaited } from '../statements/find-awaited.ts';
import { followRules } from './follow-rules.ts';

/** What a reader can do with rules for outlets, whether by page, API or terminal. */
export type RuleActions = {
  /** The articles named by the rules are gone over at once, the outlets' others in the background. */
  readonly addRules: (rules: readonly NewRule[], shown?: number) => Promise<AddedRules>;
  /** `shown`, here and below: the article before the reader, which is gone over at once. */
  readonly removeRules: (ids: readonly number[], shown?: number) => Promise<number>;
  readonly restoreRules: (ids: readonly number[], shown?: number) => Promise<number>;
  /** Takes back the adding of a rule, with what gave way to it. */
  readonly undoRule: (id: number, shown?: number) => Promise<void>;
  /** Takes in a shared file, whatever it is. */
  readonly importRules: (text: string) => Promise<ImportedRules>;
  /** Rules for whole outlets, as a file to share. */
  readonly exportRules: () => Promise<string>;
};

export type ImportedRules = {
  readonly added: number;
  readonly known: number;
  /** Lines that are no rules. */
  readonly problems: readonly RuleFileProblem[];
};

/** `goOverTexts` has all others gone over in the background; it returns at once. */
export function ruleActions(
  desk: Pick<Desk, 'store' | 'reading' | 'log' | 'now'>,
  goOverTexts: () => void,
): RuleActions {
  const { store, now } = desk;
  const followed = async <Result>(change: Promise<Result>, shown?: number): Promise<Result> => {
    const result = await change;
    if (shown !== undefined) {
      await followRules(desk, { articleId: shown });
      await findAwaited(desk, { articleId: shown });
    }
    goOverTexts();
    return result;
  };
  return {
    addRules: (rules, shown) => followed(store.rules.addRules(rules, now()), shown),
    removeRules: (ids, shown) => followed(store.rules.removeRules(ids, now()), shown),
    restoreRules: (ids, shown) => followed(store.rules.restoreRules(ids, now()), shown),
    undoRule: (id, shown) => followed(store.rules.undoRule(id, now()), shown),
    importRules: (text) => followed(importRules(desk, text)),
    exportRules: async () => writeOutletRules(await store.rules.all()),
  };
}

async function importRules(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  text: string,
): Promise<ImportedRules> {
  const { rules, problems } = parseOutletRules(text);
  const { added } = await store.rules.addRules(
    rules.map((rule) => ({ ...rule, articleId: null })),
    now(),
  );
  return { added, known: rules.length - added, problems };
}
