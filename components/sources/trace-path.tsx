'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { useTrace } from '@/lib/client/provenance/use-provenance';
import type { Span } from '@/lib/contract/span';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { PassageButton } from './passage-button';
import { traceSteps } from './trace-steps';

interface TracePathProps {
  run: RunState;
  sentence: Span;
  nameOf: (reference: string) => string;
  onOpen: (call: string, passage: Span | null) => void;
}

/** The way of a sentence of the answer: what each layer said of it, the first layer first. */
export function TracePath({ run, sentence, nameOf, onOpen }: TracePathProps) {
  const trace = useTrace(run, sentence);
  if (trace === null) return <Skeleton className="h-24" />;
  return (
    <ol aria-label="Trace through the layers" className="flex flex-col gap-2">
      {traceSteps(trace, run.mixture.layers.length).map(({ layer, words, links }) => (
        <li key={layer} className="flex flex-col gap-1.5">
          <p className="text-ink-faint">{words}</p>
          {links.map(({ from, kind }) => {
            const call = callOf(run, from.call);
            return (
              call !== undefined && (
                <PassageButton
                  key={`${from.call} ${from.start}`}
                  call={call}
                  passages={[from]}
                  kind={kind}
                  nameOf={nameOf}
                  onOpen={onOpen}
                />
              )
            );
          })}
        </li>
      ))}
    </ol>
  );
}

function callOf(run: RunState, call: string): CallState | undefined {
  return run.calls.find((candidate) => candidate.call === call);
}
