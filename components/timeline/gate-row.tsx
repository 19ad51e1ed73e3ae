import clsx from 'clsx';
import { gateWords } from '@/lib/format/timeline-words';
import type { RunState } from '@/lib/moa/events/run-state';
import type { Gate } from '@/lib/moa/timeline/gates';
import { percent } from './time-axis';
import { columns } from './timeline-row';

/** From here on, the sentence stands before its line. */
const turnShare = 0.5;

/** What the next layer waited for, at the line of the gate. */
export function GateRow({ gate, run, axisMs }: { gate: Gate; run: RunState; axisMs: number }) {
  const turns = gate.atMs / axisMs > turnShare;
  const at = percent(turns ? axisMs - gate.atMs : gate.atMs, axisMs);
  return (
    <tr className={clsx(columns, 'min-h-6 items-center px-2 py-1 @2xl/run:h-7 @2xl/run:py-0')}>
      <td colSpan={5} className="col-span-2 min-w-0 @2xl/run:col-span-1 @2xl/run:col-start-2">
        <span
          className={clsx('flex @max-2xl/run:px-0!', turns && '@2xl/run:justify-end')}
          style={turns ? { paddingRight: at } : { paddingLeft: at }}
        >
          <span className="bg-page px-1.5 text-ink-muted italic @2xl/run:whitespace-nowrap">
            {gateWords(gate, run)}
          </span>
        </span>
      </td>
    </tr>
  );
}
