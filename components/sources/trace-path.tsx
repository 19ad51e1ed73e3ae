'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { useTrace } from '@/lib/client/provenance/use-provenance';
import type { Span } from '@/lib/contract/span';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import type { Trace, TraceLink } from '@/lib/provenance/trace/trace-of';
import { PassageButton } from './passage-button';

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
  const layers = run.mixture.layers.map((_, index) => index + 1);
  return (
    <ol aria-label="Trace through the layers" className="flex flex-col gap-2">
      {layers.map((layer) => (
        <li key={layer} className="flex flex-col gap-1.5">
          <p className="text-ink-faint">{headOf(trace, layer)}</p>
          {linksFrom(trace, layer).map(({ from, kind }) => {
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

const most = 3;

/** The best passages of a layer, each once. */
function linksFrom({ links }: Trace, layer: number): TraceLink[] {
  const own = links.filter(({ from }) => from.layer === layer);
  const seen = new Set<string>();
  return own
    .filter(({ from }) => {
      const key = `${from.call} ${from.start}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, most);
}

function headOf(trace: Trace, layer: number): string {
  const found = linksFrom(trace, layer).length > 0;
  const isOrigin = trace.origins.some((origin) => origin.layer === layer);
  if (!found) return `Layer ${layer}: nobody says it`;
  return isOrigin ? `Layer ${layer}: first said here` : `Layer ${layer}: taken from before`;
}

function callOf(run: RunState, call: string): CallState | undefined {
  return run.calls.find((candidate) => candidate.call === call);
}
