import type { PhaseKind } from '@/lib/moa/timeline/call-phases';
import { PhaseShape } from './phase-bar';
import type { TimelineRow } from './timeline-items';

const names: Record<PhaseKind, string> = {
  queued: 'queued',
  asked: 'waiting for the first token',
  reasoning: 'reasoning',
  writing: 'writing',
  failed: 'failed attempt',
  waiting: 'wait before the next attempt',
};

/** What the shapes mean that occur in these rows. */
export function TimelineKey({ rows }: { rows: readonly TimelineRow[] }) {
  const occurring = new Set(rows.flatMap(({ phases }) => phases.map(({ kind }) => kind)));
  const kinds = (Object.keys(names) as PhaseKind[]).filter((kind) => occurring.has(kind));
  if (kinds.length === 0) return null;
  return (
    <ul aria-label="Key" className="flex flex-wrap gap-x-4 gap-y-1 px-2 text-ink-muted">
      {kinds.map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span aria-hidden="true" className="h-2.5 w-6">
            <PhaseShape kind={kind} tone="plain" />
          </span>
          {names[kind]}
        </li>
      ))}
      {rows.some(({ isCritical }) => isCritical) && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="h-2.5 w-6">
            <PhaseShape kind="writing" tone="critical" />
          </span>
          <span>
            strong, name in <strong className="font-semibold">bold</strong>: decides when the run ends
          </span>
        </li>
      )}
    </ul>
  );
}
