'use client';

import clsx from 'clsx';
import { CallLink } from '@/components/call/call-link';
import { Points } from '@/components/call/disagreement-points';
import { StateDot } from '@/components/call/state-dot';
import { callState } from '@/lib/format/quantities';
import { pointsOf, subCallsOf } from '@/lib/format/sub-calls';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { Part } from './inspector-part';

/** The sub-calls of a call, each with what it read. */
export function SubCalls({ run, call }: { run: RunState; call: CallState }) {
  const steps = subCallsOf(run, call.call);
  return (
    <>
      {call.reads.length > 0 && (
        <p className="text-ink-muted text-ui">
          Reads <Places of={call} />
        </p>
      )}
      {steps.length > 0 && (
        <Part title="Sub-calls">
          <ol className="flex flex-col gap-1 text-ink-muted text-ui">
            {steps.map((step) => (
              <li key={step.call}>
                <Step step={step} />
              </li>
            ))}
          </ol>
        </Part>
      )}
    </>
  );
}

function Step({ step }: { step: CallState }) {
  const { word, tone } = callState(step);
  return (
    <>
      <span className="-ml-1 flex flex-wrap items-center gap-x-1.5">
        <CallLink call={step.call} />
        <StateDot tone={tone} />
        <span className={clsx(tone === 'bad' && 'text-danger-ink')}>{word}</span>
        <span>
          · {step.role === 'window' ? 'window' : 'comparison'} of <Places of={step} />
        </span>
      </span>
      {step.error !== null && <span className="block pl-7 text-small">{step.error.message}</span>}
    </>
  );
}

function Places({ of: { reads } }: { of: CallState }) {
  return reads.map((place) => <CallLink key={place} call={place} />);
}

/** The findings of a comparing sub-call, as far as known. */
export function ComparisonPart({ call }: { call: CallState }) {
  const found = call.role === 'disagreement' ? pointsOf(call) : null;
  if (found === null) return null;
  return (
    <Part title="Findings">
      <div className="@container/run text-ink-muted text-small">
        <Points found={found} writing={call.status === 'running'} />
      </div>
    </Part>
  );
}
