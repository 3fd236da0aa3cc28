import type { Generated } from 'kysely';
import type {
  DeliveryKind,
  DeliveryReason,
  DeliveryStatus,
  HappeningKind,
  OffReason,
  Way,
} from '../../model/alerts/alert.ts';

/** The tables of 0032-alerts.sql. Columns of JSON are strings here. */
export type AlertSchema = {
  alert_target: AlertTargetTable;
  alert_plan: {
    reader_id: number;
    quiet_from: number | null;
    quiet_to: number | null;
    most_a_day: number;
    top_titles: number;
  };
  rule_action: RuleActionTable;
  happening: {
    id: Generated<number>;
    reader_id: number;
    kind: HappeningKind;
    rule_id: number | null;
    at: number;
    facts: string;
  };
  happening_key: { reader_id: number; key: string; happening_id: number };
  alert_delivery: AlertDeliveryTable;
  alert_fresh: { article_id: number; at: number };
  contested_claim: { claim_id: number; state: string; wanted: number };
};

export type AlertTargetTable = {
  id: Generated<number>;
  reader_id: number;
  way: Way;
  name: string;
  sealed: string;
  address_hash: string;
  session_id: number | null;
  tells: string;
  added_at: number;
  off_at: number | null;
  off_reason: OffReason | null;
  failures: Generated<number>;
  failing_since: number | null;
  rest_until: number | null;
};

export type RuleActionTable = {
  rule_id: number;
  reader_id: number;
  tells: string | null;
  marks_read: number;
  saves: number;
};

export type AlertDeliveryTable = {
  id: Generated<number>;
  target_id: number;
  reader_id: number;
  kind: DeliveryKind;
  happening_id: number | null;
  folded: Generated<number>;
  some: Generated<string>;
  message_id: string;
  state: DeliveryStatus;
  reason: DeliveryReason | null;
  tries: Generated<number>;
  queued_at: number;
  due_at: number;
  ended_at: number | null;
  status: number | null;
  answer: string | null;
};
