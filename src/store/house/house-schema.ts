import type { Generated } from 'kysely';

/** The tables of 0017-members.sql. */
export type HouseSchema = {
  house_setting: { name: string; value: string };
  audit_line: {
    id: Generated<number>;
    at: number;
    actor_id: number | null;
    actor: string;
    action: string;
    target: string | null;
    target_id: number | null;
    details: string;
  };
};
