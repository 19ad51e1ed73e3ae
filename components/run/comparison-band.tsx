'use client';

import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import { memo, useState } from 'react';
import { Points } from '@/components/call/disagreement-points';
import { StateDot } from '@/components/call/state-dot';
import { plural } from '@/lib/format/quantities';
import { type Comparison, pointCounts, pointsOf } from '@/lib/format/sub-calls';
import { Fold } from './fold';

interface ComparisonBandProps extends Comparison {
  /** While it is open, the band is close below the layers. */
  running: boolean;
  /** Whether the answer has started; the list then folds to one line. */
  answered: boolean;
}

/** A line may break after a dot between two counts, not before it. */
const nbsp = '\u00a0';

/**
 * The list of disagreements, as a band above the answer. It fills while the aggregator compares, and folds
 * when the answer starts.
 */
export const ComparisonBand = memo(function ComparisonBand({
  step,
  status,
  running,
  answered,
}: ComparisonBandProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const found = pointsOf(step);
  const open = chosen ?? !answered;
  const writing = status !== 'compared';
  const proposals = plural(step.reads.length, 'proposal');
  return (
    <section
      aria-label="What the proposals agree and disagree on"
      data-comparison={status}
      className={clsx(
        'rounded-xl px-2.5 text-ink-muted text-small @xl/run:rounded-bl-none',
        running && '@xl/run:-mt-2',
      )}
      style={{ background: `var(--band-${Math.min(step.layer, 5)})` }}
    >
      <h3>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setChosen(!open)}
          className="flex min-h-9 w-full items-center gap-2 rounded-lg px-1 py-1.5 text-left transition-colors hover:text-ink"
        >
          <ChevronRight
            aria-hidden="true"
            className={clsx('size-3.5 shrink-0 transition-transform', open && 'rotate-90')}
          />
          <span>
            <span className="font-semibold text-ink">
              {writing ? `Comparing ${proposals}` : `Compared ${proposals}`}
            </span>
            {status === 'comparing again' && ' · once more, since the first list could not be read'}
            {!writing && found !== null && pointCounts(found).map((count) => `${nbsp}· ${count}`)}
          </span>
          {writing && <StateDot tone={found === null ? 'asked' : 'alive'} />}
        </button>
      </h3>
      <Fold open={open}>
        <div className={clsx('px-1 pb-3', writing && '@min-[60rem]/run:min-h-28')}>
          <Points found={found} writing={writing} />
        </div>
      </Fold>
    </section>
  );
});
