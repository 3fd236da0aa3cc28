import type { Generated } from 'kysely';
import type {
  AfterTaking,
  BoxSecurity,
  MailState,
  SenderState,
} from '../../model/mail/newsletter.ts';

/** The tables of 0022-newsletters-in.sql. */
export type NewsletterSchema = {
  newsletter_address: {
    id: Generated<number>;
    reader_id: number;
    local: string;
    name: string;
    folder: string | null;
    made_at: number;
    off_at: number | null;
  };
  newsletter_box: NewsletterBoxTable;
  newsletter_sender: {
    id: Generated<number>;
    reader_id: number;
    key: string;
    name: string;
    address: string | null;
    state: SenderState;
    feed_id: number | null;
    first_at: number;
    last_at: number;
    discarded: Generated<number>;
  };
  newsletter_mail: {
    id: Generated<number>;
    reader_id: number;
    sender_id: number | null;
    address_id: number | null;
    key: string;
    came_at: number;
    state: MailState;
    subject: string | null;
    preview: string | null;
    links: string;
    authentication: string | null;
    reason: string | null;
    size: number;
    body: Uint8Array | null;
  };
};

export type NewsletterBoxTable = {
  id: Generated<number>;
  reader_id: number;
  host: string;
  port: number;
  security: BoxSecurity;
  user_name: string;
  password: string;
  folder: string;
  after_taking: AfterTaking;
  move_to: string | null;
  from_start: number;
  uid_validity: string | null;
  last_uid: Generated<number>;
  made_at: number;
  next_poll_at: number | null;
  last_polled_at: number | null;
  failure_count: Generated<number>;
  failing_since: number | null;
  trouble: string | null;
  trouble_kind: string | null;
};
