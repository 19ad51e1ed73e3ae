/** Usage as comma-separated values (RFC 4180), for spreadsheets. Pure. */
import { csvLine } from '@/lib/csv-line';
import type { UsageRow } from './usage-row';

const columns = [
  ['day', 'day'],
  ['mixture', 'mixture'],
  ['model', 'model'],
  ['calls', 'calls'],
  ['inputTokens', 'input_tokens'],
  ['cachedInputTokens', 'cached_input_tokens'],
  ['outputTokens', 'output_tokens'],
  ['reasoningTokens', 'reasoning_tokens'],
  ['costUsd', 'cost_usd'],
  ['unpricedCalls', 'unpriced_calls'],
] as const satisfies readonly (readonly [keyof UsageRow, string])[];

/** A header and one line per row, each ended by CRLF. */
export function usageCsv(rows: readonly UsageRow[]): string {
  const heading = columns.map(([, name]) => name);
  const lines = rows.map((row) => columns.map(([field]) => row[field]));
  return [heading, ...lines].map(csvLine).join('');
}
