'use client';

import { CallChip, slotColour } from '@/components/ui/call-chip';
import { Name } from '@/components/ui/name';
import { money } from '@/lib/format/quantities';
import type { CallState } from '@/lib/moa/events/run-state';
import type { Influence } from '@/lib/provenance/influence/influence-of';
import { percent } from './flow-diagram';

interface InfluenceTableProps {
  influence: Influence;
  calls: readonly CallState[];
  nameOf: (reference: string) => string;
  onOpen: (call: string) => void;
}

const cell = 'py-1.5 pr-4 align-middle';

/** What each call gave to the answer and what it cost. */
export function InfluenceTable({ influence, calls, nameOf, onOpen }: InfluenceTableProps) {
  const highest = Math.max(...influence.calls.map(({ share }) => share), 0.01);
  const hasCosts = calls.some(({ costUsd }) => costUsd !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section aria-label="Influence by call" tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-[30rem] border-collapse text-left text-small">
        <thead className="text-ink-faint">
          <tr className="border-b">
            <th className={`${cell} font-normal`}>Call</th>
            <th
              className={`${cell} w-[38%] font-normal`}
              title="The share of the answer’s sentences first found in the call"
            >
              First found here
            </th>
            <th
              className={`${cell} text-right font-normal`}
              title="BLEU similarity of the answer to the text of the call (arXiv 2406.04692, section 3.3)"
            >
              BLEU
            </th>
            {hasCosts && <th className={`${cell} text-right font-normal`}>Cost</th>}
          </tr>
        </thead>
        <tbody>
          {influence.calls.map(({ call, model, share, bleu }) => {
            const state = calls.find((candidate) => candidate.call === call);
            return (
              <tr key={call} className="border-line border-b last:border-0">
                <td className={cell}>
                  <button
                    type="button"
                    onClick={() => onOpen(call)}
                    className="flex min-h-7 items-center gap-2 text-left hover:underline touch:min-h-11"
                  >
                    <CallChip call={call} />
                    <Name>{nameOf(model)}</Name>
                  </button>
                </td>
                <td className={cell}>
                  <span className="flex items-center gap-2">
                    <span className="h-1.5 flex-1 rounded-full bg-line">
                      <span
                        className="block h-full rounded-full"
                        style={{ width: `${(100 * share) / highest}%`, background: slotColour(call) }}
                      />
                    </span>
                    <span className="figures w-9 text-right text-[12px] text-ink-muted">
                      {percent(share)}
                    </span>
                  </span>
                </td>
                <td className={`${cell} figures text-right text-[12px] text-ink-muted`}>{bleu.toFixed(2)}</td>
                {hasCosts && (
                  <td className={`${cell} figures text-right text-[12px] text-ink-muted`}>
                    {state?.costUsd == null ? '–' : money(state.costUsd)}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
