import clsx from 'clsx';
import type { Gate } from '@/lib/moa/timeline/gates';
import { percent, ticksOf, tickWords } from './time-axis';
import { columns } from './timeline-row';

/** Text of a tick near the end of the axis stays inside it. */
const lastTickShare = 0.94;

/** The head of the table: the ticks and the names of the columns. It stays below the run bar while rows scroll. */
export function TimelineHead({ axisMs, showsMoney }: { axisMs: number; showsMoney: boolean }) {
  const right = 'hidden text-right font-normal @2xl/run:block';
  return (
    <thead className="sticky top-(--below-run-bar,0px) z-20 block bg-page">
      <tr className={clsx(columns, 'h-6 items-center px-2 text-ink-faint')}>
        <th scope="col" className="text-left font-normal @max-2xl/run:sr-only">
          Call
        </th>
        <th scope="col" className="relative col-span-2 h-full font-normal @2xl/run:col-span-1">
          <span className="sr-only">{showsMoney ? 'Share of the cost' : 'Phases'}</span>
          {!showsMoney && (
            <span aria-hidden="true">
              {ticksOf(axisMs).map((ms) => (
                <span
                  key={ms}
                  className={clsx(
                    'figures absolute top-0.5 whitespace-nowrap',
                    ms / axisMs > lastTickShare ? '-translate-x-full' : ms > 0 && '-translate-x-1/2',
                  )}
                  style={{ left: percent(ms, axisMs) }}
                >
                  {tickWords(ms)}
                </span>
              ))}
            </span>
          )}
        </th>
        {['Time', 'Tokens', 'Cost'].map((name) => (
          <th key={name} scope="col" className={right}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The lines of the ticks, and stronger ones of the gates, behind the rows. */
export function TimelineLines({ axisMs, gates }: { axisMs: number; gates: readonly Gate[] }) {
  return (
    <div
      aria-hidden="true"
      className={clsx(columns, 'pointer-events-none absolute inset-x-0 top-6 bottom-0 px-2')}
    >
      <span className="hidden @2xl/run:block" />
      <span className="relative col-span-2 @2xl/run:col-span-1">
        {ticksOf(axisMs).map((ms) => (
          <span
            key={ms}
            className="absolute inset-y-0 border-line border-l"
            style={{ left: percent(ms, axisMs) }}
          />
        ))}
        {gates.map(({ layer, atMs }) => (
          <span
            key={layer}
            data-gate={layer}
            className="absolute inset-y-0 border-ink-faint border-l border-dashed"
            style={{ left: percent(atMs, axisMs) }}
          />
        ))}
      </span>
    </div>
  );
}
