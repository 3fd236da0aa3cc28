import type { Desk } from '../../desk.ts';
import type { Member } from '../../store/members/member-list.ts';
import { CommandError } from '../report-trouble.ts';

/** A reader by name, or else by the number that `hearsay member list` prints. Throws CommandError where there is none. */
export async function findMember({ store }: Pick<Desk, 'store'>, typed: string): Promise<Member> {
  const named = (await store.accounts.credentials(typed))?.reader.id;
  const id = named ?? (/^\d{1,15}$/.test(typed) ? Number(typed) : 0);
  const member = await store.members.memberById(id);
  if (member === null) throw new CommandError(`There is no reader called ${typed}.`);
  return member;
}

/** Notes in the house's log what was done at the terminal. */
export async function noteAtTerminal(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  action: string,
  {
    member,
    details = {},
  }: {
    readonly member?: Pick<Member, 'id' | 'name'>;
    readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  } = {},
): Promise<void> {
  const target = member?.name ?? null;
  await store.audit.recordAction(
    {
      ...{ actorId: null, actor: 'terminal', action, target, details },
      ...(member !== undefined && { targetId: member.id }),
    },
    now(),
  );
}
