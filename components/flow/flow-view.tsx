'use client';

import { Name } from '@/components/ui/name';
import { Skeleton } from '@/components/ui/skeleton';
import { useInfluence } from '@/lib/client/provenance/use-provenance';
import { plural } from '@/lib/format/quantities';
import type { RunState } from '@/lib/moa/events/run-state';
import { type AnswerFlow, answerFlow } from '@/lib/provenance/influence/answer-flow';
import type { Influence } from '@/lib/provenance/influence/influence-of';
import { FlowDiagram, percent } from './flow-diagram';
import { InfluenceTable } from './influence-table';

interface FlowViewProps {
  run: RunState;
  nameOf: (reference: string) => string;
  onOpen: (call: string) => void;
}

/** How the answer came about: what flowed from layer to layer, and what each call and model gave. */
export function FlowView({ run, nameOf, onOpen }: FlowViewProps) {
  const influence = useInfluence(run);
  if (run.answer === '') {
    return (
      <p className="py-6 text-ink-muted text-ui">
        {run.status === 'running'
          ? 'The flow appears with the first sentence of the answer.'
          : 'The run has no answer, so nothing flowed into one.'}
      </p>
    );
  }
  if (influence === null) return <Skeleton className="h-64" />;
  const flow = answerFlow(influence);
  const modelOf = (call: string) =>
    nameOf(run.calls.find((candidate) => candidate.call === call)?.model ?? '');
  return (
    <section aria-label="Flow" className="flex flex-col gap-5 pb-3.5">
      <p className="max-w-[62em] text-ink-muted text-ui">
        {summaryOf(influence, flow)} Flows are shares of the answer’s sentences, by similarity of words; they
        are no proof.
      </p>
      <FlowDiagram flow={flow} modelOf={modelOf} onOpen={onOpen} />
      <div className="grid gap-x-10 gap-y-5 @min-[56rem]/run:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <InfluenceTable influence={influence} calls={run.calls} nameOf={nameOf} onOpen={onOpen} />
        <Models influence={influence} nameOf={nameOf} />
      </div>
    </section>
  );
}

function Models({ influence, nameOf }: { influence: Influence; nameOf: FlowViewProps['nameOf'] }) {
  return (
    <table className="h-fit w-full border-collapse text-left text-small">
      <thead className="text-ink-faint">
        <tr className="border-b">
          <th className="py-1.5 pr-4 font-normal">Model</th>
          <th className="py-1.5 text-right font-normal">First found</th>
        </tr>
      </thead>
      <tbody>
        {influence.models.map(({ model, share }) => (
          <tr key={model} className="border-line border-b last:border-0">
            <td className="py-1.5 pr-4">
              <Name>{nameOf(model)}</Name>
            </td>
            <td className="figures py-1.5 text-right text-[12px] text-ink-muted">{percent(share)}</td>
          </tr>
        ))}
        <tr>
          <td className="py-1.5 pr-4 text-ink-muted">The aggregator’s own</td>
          <td className="figures py-1.5 text-right text-[12px] text-ink-muted">{percent(influence.own)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function summaryOf({ own }: Influence, { nodes }: AnswerFlow): string {
  const calls = nodes.filter(({ layer }) => layer !== null);
  const idle = calls.filter(({ share }) => share === 0).length;
  const given = `${percent(1 - own)} of the answer’s sentences say what a proposal says.`;
  return idle === 0 ? given : `${given} ${idle} of ${plural(calls.length, 'call')} gave nothing.`;
}
