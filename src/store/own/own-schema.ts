import type { Generated } from 'kysely';
import type { SignInState, SignInWay } from '../../model/own/title-sign-in.ts';
import type {
  ArticlePersonTable,
  ArticleStatementsTable,
  StatementTable,
} from '../database/schema.ts';

/** The tables of 0023-own-titles.sql. */
export type OwnSchema = {
  own_article_statements: ArticleStatementsTable;
  own_statement: StatementTable;
  own_article_person: ArticlePersonTable;
  title_sign_in: {
    id: Generated<number>;
    reader_id: number;
    host: string;
    way: SignInWay;
    is_clear: Generated<number>;
    sealed: string;
    jar: string | null;
    added_at: number;
    last_used_at: number | null;
    tried_at: number | null;
    signed_in_at: number | null;
    state: Generated<SignInState>;
    state_since: number;
    trouble: string | null;
  };
};
