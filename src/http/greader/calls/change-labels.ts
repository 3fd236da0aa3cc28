import { type GreaderAsked, type GreaderCall, ok, refuse } from '../asked/greader-call.ts';
import { type Label, labelsOf } from '../asked/labels.ts';
import { namedStream } from '../asked/stream-id.ts';

/** /rename-tag: a folder (`s`, or its bare name as `t`) is called like `dest` from then on; a label and a story that is followed, too. */
export const renameTag: GreaderCall = async (asked) => {
  const { context, fields } = asked;
  const label = await labelIn(asked);
  const dest = namedStream(fields.get('dest') ?? '');
  if (label === null) return refuse(context, 'There is no such label.');
  const name = dest?.kind === 'label' ? dest.label.trim().slice(0, 500).toWellFormed() : '';
  if (name === '') return refuse(context, 'Its new name is to be named by dest.');
  const trouble = await rename(asked, label, name);
  return trouble === null ? ok(context) : refuse(context, trouble);
};

const TAKEN = 'That name is taken.';

/** Null, or what went wrong. */
async function rename(asked: GreaderAsked, label: Label, name: string): Promise<string | null> {
  const { rooms, readerId } = asked;
  const { sync, following, labels } = rooms.desk.store;
  if (label.kind === 'story') {
    const rule = await ruleOf(asked, label);
    if (rule === null) return 'There is no such label.';
    await following.setRule({ readerId, id: rule.id, name, endsAt: rule.endsAt });
    return null;
  }
  if (label.kind === 'folder') {
    const renamed = await sync.renameFolder(readerId, label.id, name);
    return renamed.kind === 'taken' ? TAKEN : null;
  }
  // One name would be two things to a program.
  const others = (await labelsOf(asked)).filter(({ kind }) => kind !== 'own');
  if (others.some((one) => one.name === name)) return TAKEN;
  const done = await labels.renameLabel(readerId, label.id, name);
  return done === 'renamed' ? null : TAKEN;
}

/** /disable-tag: what stood in a folder stands in none from then on; a label is on no item; a story is followed no more. No feed goes with it. */
export const disableTag: GreaderCall = async (asked) => {
  const { context, rooms, readerId } = asked;
  const label = await labelIn(asked);
  if (label === null) return refuse(context, 'There is no such label.');
  const { sync, following, labels } = rooms.desk.store;
  if (label.kind === 'own') await labels.removeLabel(readerId, label.id, rooms.desk.now());
  else if (label.kind === 'folder') await sync.removeFolder(readerId, label.id);
  else {
    const rule = await ruleOf(asked, label);
    if (rule !== null) await following.removeRule(readerId, rule.id);
  }
  return ok(context);
};

async function labelIn(asked: GreaderAsked): Promise<Label | null> {
  const { fields } = asked;
  const named = namedStream(fields.get('s') ?? '');
  // FreshRSS takes the bare name, too.
  const name = named?.kind === 'label' ? named.label : fields.get('t');
  return (await labelsOf(asked)).find((label) => label.name === name) ?? null;
}

type StoryLabel = Extract<Label, { kind: 'story' }>;

async function ruleOf({ rooms, readerId }: GreaderAsked, { followed }: StoryLabel) {
  const rules = await rooms.desk.store.following.all(readerId);
  const ofStory = rules.filter(({ does, target }) => does === 'follow' && target.kind === 'story');
  // A rule about a story that went into another keeps its number, and the label its name.
  return (
    ofStory.find(({ target }) => target.key === String(followed.story)) ??
    ofStory.find(({ name }) => name === followed.name) ??
    null
  );
}
