'use client';

import type { CSSProperties } from 'react';
import type { Rating } from '@/lib/contract/run-contract';
import { equalErrors } from '@/lib/format/equal-errors';
import { type LayerSummary, layerSummary } from '@/lib/format/layer-summary';
import { plural } from '@/lib/format/quantities';
import { silenceWords } from '@/lib/format/silence-words';
import { windowsOf } from '@/lib/format/sub-calls';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { CallCard } from './card/call-card';
import { Fold } from './fold';
import { LayerLine, type LayerLineProps } from './layer-line';

/** So many stand in one row on a wide page. */
const fewCards = 6;

interface LayerBandProps extends Omit<LayerLineProps, 'summary'> {
  calls: readonly CallState[];
  steps: readonly CallState[];
  status: RunState['status'];
  /** Whether it is the layer that works now. */
  active: boolean;
  nameOf: (reference: string) => string;
  onOpen: (call: string) => void;
  onRetry: ((call: string) => void) | undefined;
  /** Stops one call. Absent for a run that is only read. */
  onStop: ((call: string) => void) | undefined;
  ratings: Readonly<Record<string, Rating>>;
  /** Rates a call. Absent for a run that is only read. */
  onRate: ((call: string, rating: Rating | null) => void) | undefined;
}

/** A layer as a band, one shade deeper than the previous one: a line, and below it the cards of its slots in a grid. */
export function LayerBand(props: LayerBandProps) {
  const { layer, calls, steps, active, open, onlyFailed } = props;
  const summary = layerSummary({ layer, calls: [...calls], steps: [...steps] });
  return (
    <section
      aria-label={`Layer ${layer}`}
      data-layer={layer}
      data-state={summary.state}
      data-active={active ? '' : undefined}
      className="rounded-xl px-2.5"
      style={{ background: `var(--band-${Math.min(layer, 5)})` }}
    >
      <LayerLine {...props} summary={summary} />
      <Fold open={open}>
        <Cards {...props} calls={onlyFailed ? failedOf(calls, summary) : calls} summary={summary} />
      </Fold>
    </section>
  );
}

function failedOf(calls: readonly CallState[], { failed }: LayerSummary): CallState[] {
  return calls.filter(({ call }) => failed.includes(call));
}

function Cards({
  calls,
  steps,
  status,
  summary,
  onlyFailed,
  nameOf,
  onOpen,
  onRetry,
  onStop,
  ratings,
  onRate,
}: LayerBandProps & { summary: LayerSummary }) {
  const groups = equalErrors(calls);
  const isGrouped = (call: string) => groups.some((group) => group.calls.includes(call));
  return (
    <>
      {groups.map(({ error, calls: same }) => (
        <p key={error.message} className="mb-2 max-w-[80em] px-1 text-danger-ink text-small">
          <span className="font-semibold">{plural(same.length, 'call')}:</span> {error.message}
        </p>
      ))}
      <ul
        style={columnsOf(calls.length)}
        className="grid gap-1.5 pb-2.5 @min-[60rem]/run:grid-cols-[repeat(var(--six),minmax(0,1fr))] @min-[80rem]/run:grid-cols-[repeat(var(--eight),minmax(0,1fr))] @xl/run:grid-cols-2 @2xl/run:grid-cols-[repeat(var(--three),minmax(0,1fr))]"
      >
        {calls.map((call) => (
          <CallCard
            key={call.call}
            call={call}
            {...windowProps(call, steps)}
            modelName={nameOf(call.model)}
            size={onlyFailed ? 'bare' : sizeOf(calls.length, summary)}
            silence={isGrouped(call.call) ? 'For the reason above.' : silenceWords(call, { status })}
            onOpen={onOpen}
            onRetry={onRetry}
            onStop={onStop}
            rating={ratings[call.call] ?? null}
            onRate={onRate}
          />
        ))}
      </ul>
    </>
  );
}

/** Columns of equally full rows, for a page on which at most three, six or eight fit. */
function columnsOf(cards: number): CSSProperties {
  const balanced = (most: number) => Math.max(2, Math.ceil(cards / Math.ceil(cards / most)));
  return { '--three': balanced(3), '--six': balanced(6), '--eight': balanced(8) } as CSSProperties;
}

/** Many cards are short, so that all of a layer that works are in view; a finished layer shows more of its texts. */
function sizeOf(cards: number, { state }: LayerSummary) {
  if (state === 'finished') return 'tallest';
  return cards > fewCards ? 'short' : 'tall';
}

/** As plain values, so that a card whose windows do not change is not rendered again. */
function windowProps(call: CallState, steps: readonly CallState[]) {
  const windows = windowsOf(call, steps);
  return { windowWords: windows?.words ?? null, latestWindow: windows?.latest ?? null };
}
