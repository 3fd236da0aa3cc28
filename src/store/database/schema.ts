import type { Generated } from 'kysely';
import type { FollowDoes, TargetKind } from '../../model/following.ts';
import type { SpeakerKind, Statement, StatementDepth } from '../../model/statement.ts';
import type { EditKind } from '../../model/story.ts';
import type { AccountSchema } from '../accounts/account-schema.ts';
import type { AlertSchema } from '../alerts/alert-schema.ts';
import type { ElsewhereSchema } from '../elsewhere/elsewhere-schema.ts';
import type { EnclosureSchema } from '../enclosures/enclosure-schema.ts';
import type { GivenSchema } from '../given/given-schema.ts';
import type { HistorySchema } from '../history/history-schema.ts';
import type { HouseSchema } from '../house/house-schema.ts';
import type { HubSchema } from '../hubs/hub-schema.ts';
import type { LabelSchema } from '../labels/label-schema.ts';
import type { LetterSchema } from '../letters/letter-schema.ts';
import type { MailSchema } from '../mail/mail-schema.ts';
import type { MemberSchema } from '../members/member-schema.ts';
import type { MembershipSchema } from '../membership/membership-schema.ts';
import type { NewsletterSchema } from '../newsletters/newsletter-schema.ts';
import type { OwnSchema } from '../own/own-schema.ts';
import type { PageFeedSchema } from '../page-feeds/page-feed-schema.ts';
import type { PickSchema } from '../picks/pick-schema.ts';
import type { PollSchema } from '../polls/poll-schema.ts';
import type { PrivacySchema } from '../privacy/privacy-schema.ts';
import type { ReadingSchema } from '../reading/reading-schema.ts';
import type { SealSchema } from '../seals/seal-schema.ts';
import type { SendingSchema } from '../sendings/sending-schema.ts';
import type { PublicSchema } from '../sharing/public-schema.ts';
import type { StorySchema } from '../stories/story-schema.ts';
import type { SyncSchema } from '../sync/sync-schema.ts';
import type { TogetherSchema } from '../together/together-schema.ts';
import type { WaySchema } from '../ways/way-schema.ts';

/** The tables of migrations/, as Kysely types them. Columns of JSON are strings here. */
export type Schema = StorySchema &
  ReadingSchema &
  PickSchema &
  PageFeedSchema &
  NewsletterSchema &
  PollSchema &
  TogetherSchema &
  OwnSchema &
  PublicSchema &
  PrivacySchema &
  SealSchema &
  SendingSchema &
  ElsewhereSchema &
  EnclosureSchema &
  SyncSchema &
  GivenSchema &
  HistorySchema &
  HouseSchema &
  MembershipSchema &
  HubSchema &
  LabelSchema &
  LetterSchema &
  MailSchema &
  MemberSchema &
  WaySchema &
  AlertSchema &
  AccountSchema & {
    outlet: OutletTable;
    outlet_line: OutletLineTable;
    feed: FeedTable;
    article: ArticleTable;
    article_text: ArticleTextTable;
    article_version: ArticleVersionTable;
    address: { address: string; article_id: number };
    entry: EntryTable;
    article_search: SearchTable;
    subscription: SubscriptionTable;
    mark: MarkTable;
    answered_action: AnsweredActionTable;
    outlet_rule: OutletRuleTable;
    following: FollowingTable;
    article_statements: ArticleStatementsTable;
    statement: StatementTable;
    article_person: ArticlePersonTable;
    speaker: SpeakerTable;
    speaker_word: { word: string; key: string };
    setting: { reader_id: number; name: string; value: string };
  };

export type OutletTable = {
  id: Generated<number>;
  key: string;
  name: string;
  home_url: string | null;
  texts_counted: Generated<number>;
};

export type OutletLineTable = {
  outlet_id: number;
  line: string;
  articles: number;
  holders: string;
  since: number;
  last_seen: number;
  judge_wanted_at: number | null;
  left_out_since: number | null;
};

export type FeedTable = {
  id: Generated<number>;
  outlet_id: number;
  reader_id: Generated<number | null>;
  url: string;
  title: string | null;
  description: string | null;
  home_url: string | null;
  icon_url: string | null;
  language: string | null;
  hub_url: string | null;
  hub_topic: Generated<string | null>;
  cloud_url: Generated<string | null>;
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  min_interval: number | null;
  interval: number;
  next_fetch_at: number | null;
  failure_count: Generated<number>;
  failing_since: number | null;
  trouble: string | null;
  moved_to: string | null;
  moved_since: number | null;
  last_fetched_at: number | null;
  last_new_at: number | null;
};

export type ArticleTable = {
  id: number;
  outlet_id: number;
  reader_id: Generated<number | null>;
  feed_id: number | null;
  text_source: 'feed' | 'page' | 'file';
  url: string | null;
  headline: string;
  standfirst: string | null;
  opening: string;
  byline: string;
  section: string | null;
  language: string | null;
  published: number | null;
  updated: number | null;
  first_seen: number;
  revised_at: number | null;
  lead_image: string | null;
  word_count: number;
  text_hash: string;
  page_wanted_at: number | null;
  page_attempts: Generated<number>;
  page_trouble: string | null;
  rules_wanted_at: number | null;
  statements_by: Generated<number>;
  story_by: Generated<number>;
  subject: Generated<string | null>;
  subject_by: Generated<number>;
};

export type ArticleTextTable = {
  article_id: number;
  paragraphs: string;
  html: string;
  credits: string;
  details: string | null;
  as_read: string | null;
};

export type ArticleVersionTable = {
  article_id: number;
  seen_at: number;
  headline: string;
  standfirst: string | null;
  paragraphs: string;
  html: string;
  notes: string | null;
  edited_at: number | null;
  edit_kind: EditKind | null;
  edit_reason: string | null;
};

export type EntryTable = {
  id: Generated<number>;
  feed_id: number;
  article_id: number;
  guid: string | null;
  url_key: string | null;
  title_key: string | null;
  content_key: string | null;
  stated_hash: string;
  first_seen: number;
  /** The article's in the sync APIs; a trigger tells it. */
  number: Generated<number | null>;
};

export type SearchTable = {
  rowid: number;
  headline: string;
  byline: string;
  outlet: string;
  language: string;
  body: string;
};

export type SubscriptionTable = {
  reader_id: number;
  feed_id: number;
  folder: string | null;
  title: string | null;
  added_at: number;
  removed_at: number | null;
};

export type MarkTable = {
  reader_id: number;
  article_id: number;
  read_at: number | null;
  saved_at: number | null;
  read_action: number | null;
  read_changed_at: number | null;
  saved_changed_at: number | null;
};

export type AnsweredActionTable = {
  reader_id: number;
  key: string;
  at: number;
  status: number;
  body: string;
};

export type OutletRuleTable = {
  id: Generated<number>;
  outlet: string;
  article_id: number | null;
  kind: 'keep' | 'drop';
  pattern: string;
  created_at: number;
  removed_at: number | null;
};

export type FollowingTable = {
  id: Generated<number>;
  reader_id: number;
  does: FollowDoes;
  kind: TargetKind;
  target: string;
  name: string;
  added_at: number;
  ends_at: number | null;
  removed_at: number | null;
  seen_id: number;
};

export type ArticleStatementsTable = {
  article_id: number;
  depth: StatementDepth;
  trouble: string | null;
};

export type StatementTable = {
  article_id: number;
  ordinal: number;
  speaker_key: string | null;
  speaker_name: string | null;
  speaker_kind: SpeakerKind | null;
  attribution: Statement['attribution'];
  form: Statement['form'];
  force: Statement['force'];
  certainty: Statement['certainty'];
  place: Statement['place'];
  content: string;
  normal: string;
  spans: string;
  details: string;
};

export type ArticlePersonTable = {
  article_id: number;
  ordinal: number;
  key: string | null;
  name: string;
  kind: SpeakerKind;
  mentions: string;
  roles: string;
};

/** Kept by triggers, see migrations/0003-statements.sql. */
export type SpeakerTable = {
  key: string;
  name: string;
  kind: SpeakerKind;
  statement_count: number;
};
