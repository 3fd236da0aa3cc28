import type { Desk } from '../../desk.ts';
import type { NewPick, PickTarget } from '../../model/edition/editors-pick.ts';
import { NO_READER } from '../../model/own/no-reader.ts';
import type { Store } from '../../store/store.ts';

export type AddedPick =
  | { readonly kind: 'added' | 'there'; readonly id: number }
  /** There is no such story or article. */
  | { readonly kind: 'absent' }
  /** As many stand as can stand. */
  | { readonly kind: 'full' };

/** Puts a story or an article before all other picks, under its headline; what is picked already stays where it stands. */
export async function addPick(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  pick: Omit<NewPick, 'name'>,
): Promise<AddedPick> {
  const target = await standingTarget(store, pick);
  if (target === null) return { kind: 'absent' };
  const standing = await store.picks.standing(now());
  const known = standing.find(
    (one) => one.target.kind === target.kind && one.target.id === target.id,
  );
  if (known !== undefined) return { kind: 'there', id: known.id };
  const id = await store.picks.addPick({ ...pick, target, name: target.name }, now());
  return id === null ? { kind: 'full' } : { kind: 'added', id };
}

/** Where it stands now, with its headline as the editor sees it; null: there is no such thing. */
async function standingTarget(
  { stories, articles }: Store,
  { target, editorId }: Pick<NewPick, 'target' | 'editorId'>,
): Promise<(PickTarget & { readonly name: string }) | null> {
  const { kind, id } = target;
  if (kind === 'article') {
    const [line] = await articles.linesByIds(editorId, [id]);
    // What one reader alone may see cannot be shown to all.
    const isShared = (await articles.linesByIds(NO_READER, [id])).length > 0;
    return line === undefined || !isShared ? null : { kind, id, name: line.headline };
  }
  const [line] = await stories.byIds(editorId, [id]);
  if (line !== undefined) return { kind, id, name: line.shown.headline };
  const found = await stories.find(editorId, id);
  const [moved] = found?.kind === 'moved' ? await stories.byIds(editorId, [found.to]) : [];
  return moved === undefined ? null : { kind, id: moved.id, name: moved.shown.headline };
}
