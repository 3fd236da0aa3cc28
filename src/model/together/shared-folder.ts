/** A folder that somebody in a group shows the others. */
export type SharedFolder = {
  readonly id: number;
  readonly folder: string;
  readonly readerId: number;
  /** Who shows it. */
  readonly from: string;
  /** As they stand in it now, by title; titles of one reader's own are not among them. */
  readonly feeds: readonly SharedFeed[];
};

export type SharedFeed = {
  readonly feedId: number;
  readonly url: string;
  readonly title: string;
  readonly homeUrl: string | null;
  readonly language: string | null;
  /** Whether the reader who asks has it already. */
  readonly isFollowed: boolean;
};
