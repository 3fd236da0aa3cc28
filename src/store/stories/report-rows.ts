import type { Report } from '../../model/story.ts';
import type { StoryArticleTable } from './story-schema.ts';

type ReportRow = Pick<StoryArticleTable, 'report' | 'original_id' | 'share' | 'report_reason'>;

/** A report without its original is one's own as far as we know. */
export function toReport({ report, original_id, share, report_reason }: ReportRow): Report {
  if (report === 'own' || original_id === null) return { kind: 'own' };
  return { kind: report, of: original_id, share: share ?? 0, reason: report_reason ?? '' };
}

export function reportColumns(report: Report): ReportRow {
  if (report.kind === 'own') {
    return { report: 'own', original_id: null, share: null, report_reason: null };
  }
  const { kind, of, share, reason } = report;
  return { report: kind, original_id: of, share, report_reason: reason };
}
