/** Who publishes. Readers see "title"; code never says that. */
export type Outlet = {
  readonly id: number;
  /** What makes it one outlet: a site ("example.org") or a channel on a platform. */
  readonly key: string;
  readonly name: string;
  readonly homeUrl: string | null;
};
