/** Something that was done to the house or to somebody else's account. */
export type Audited = {
  /** Null: by the terminal, or by the house itself. */
  readonly actorId: number | null;
  /** As they were called then. */
  readonly actor: string;
  /** "member.role", "mail.settings": the subject, a dot, what was done to it. */
  readonly action: string;
  /** To whom or what; null: the house. */
  readonly target: string | null;
  /** The reader to whom, if it was one: their name is taken out when they are erased. */
  readonly targetId?: number;
  /** Never a secret, never a password. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
};
