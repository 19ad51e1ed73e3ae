'use client';

import clsx from 'clsx';
import type { ReactNode } from 'react';
import { textDirection } from '@/lib/format/text-direction';
import type { Contradiction, Disagreement, Point } from '@/lib/moa/events/disagreement';
import { CallLink } from './call-link';

const noPoints: Disagreement = {
  consensus: [],
  contradictions: [],
  partialCoverage: [],
  uniqueInsights: [],
};

interface PointsProps {
  /** Null before the first point. */
  found: Disagreement | null;
  /** While the list is being written, empty groups may still fill. */
  writing: boolean;
}

/**
 * Where references agree and disagree, in four groups side by side where there is room. Every point names the
 * calls that hold it.
 */
export function Points({ found, writing }: PointsProps) {
  const { consensus, contradictions, partialCoverage, uniqueInsights } = found ?? noPoints;
  return (
    <div className="grid gap-x-6 gap-y-3.5 @xl/run:grid-cols-2 @min-[60rem]/run:grid-cols-[1fr_1.35fr_1fr_1fr]">
      <Group title="Consensus" writing={writing}>
        {consensus.map(pointItem)}
      </Group>
      <Group title="Contradictions" writing={writing}>
        {contradictions.map(contradictionItem)}
      </Group>
      <Group title="Partial coverage" writing={writing}>
        {partialCoverage.map(pointItem)}
      </Group>
      <Group title="Unique insights" writing={writing}>
        {uniqueInsights.map(pointItem)}
      </Group>
    </div>
  );
}

function Group({ title, writing, children }: { title: string; writing: boolean; children: ReactNode[] }) {
  return (
    // Stacked groups that have not started would only take space.
    <section className={clsx('min-w-0', writing && children.length === 0 && '@max-xl/run:hidden')}>
      <h4 className="font-semibold text-ink text-small">{title}</h4>
      {children.length > 0 ? (
        <ul className="mt-1 flex flex-col gap-1.5">{children}</ul>
      ) : (
        <p className={clsx('mt-1 text-ink-faint', writing && 'invisible')}>None</p>
      )}
    </section>
  );
}

// The list only grows, so a point is identified by its position.
function pointItem(point: Point, index: number) {
  return (
    <li key={index}>
      <Held point={point} />
    </li>
  );
}

function contradictionItem({ about, claims }: Contradiction, index: number) {
  return (
    <li key={index}>
      {about !== '' && (
        <p dir={textDirection(about)} className="text-ink">
          {about}
        </p>
      )}
      <ul className="mt-0.5 flex flex-col gap-1 border-line-strong border-l pl-2.5">
        {claims.map(pointItem)}
      </ul>
    </li>
  );
}

function Held({ point: { point, heldBy } }: { point: Point }) {
  return (
    <>
      <span dir={textDirection(point)}>{point}</span>{' '}
      {heldBy.map((place) => (
        <CallLink key={place} call={place} />
      ))}
    </>
  );
}
