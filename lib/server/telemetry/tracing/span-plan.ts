import type { Attributes, SpanKind } from '@opentelemetry/api';

/** A span that has ended, with those below it. Times are milliseconds since the epoch. */
export interface SpanPlan {
  name: string;
  kind: SpanKind;
  startMs: number;
  endMs: number;
  attributes: Attributes;
  hasFailed: boolean;
  events: { name: string; atMs: number; attributes: Attributes }[];
  children: SpanPlan[];
}
