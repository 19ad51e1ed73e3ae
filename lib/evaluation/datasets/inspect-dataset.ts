import { isProblem, type Row, type RowProblem } from '@/lib/evaluation/files/row';
import type { Sample } from './sample';

export interface DatasetReport {
  samples: number;
  /** Samples by category, in the order of the file; '' for those without one. */
  categories: Record<string, number>;
  /** Samples that a check scores without a judge. */
  checked: number;
  /** The first problems, by line. */
  problems: RowProblem[];
  /** All of them, also those that are not listed. */
  problemCount: number;
}

const mostListed = 100;

/**
 * Reads a whole file without keeping its samples: the validation that comes before an import, so that nothing is half
 * imported. A file may be imported when `problemCount` is 0.
 */
export async function inspectDataset(rows: AsyncIterable<Row<Sample>>): Promise<DatasetReport> {
  const report: DatasetReport = { samples: 0, categories: {}, checked: 0, problems: [], problemCount: 0 };
  const categories = new Map<string, number>();
  for await (const row of rows) {
    if (isProblem(row)) {
      report.problemCount += 1;
      if (report.problems.length < mostListed) report.problems.push(row);
      continue;
    }
    report.samples += 1;
    if (row.value.check !== null) report.checked += 1;
    const category = row.value.category ?? '';
    categories.set(category, (categories.get(category) ?? 0) + 1);
  }
  return { ...report, categories: Object.fromEntries(categories) };
}
