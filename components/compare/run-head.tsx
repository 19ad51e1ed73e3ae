'use client';

import clsx from 'clsx';
import { CopyButton } from '@/components/ui/copy-button';
import { Name } from '@/components/ui/name';
import { endOfRun } from '@/lib/format/quantities';
import type { RunState } from '@/lib/moa/events/run-state';
import type { Figure } from '@/lib/reading/compare-figures';

/** A run that can be compared: its number among the runs of the question, and its name. */
export interface Comparable {
  id: string;
  /** "2 · Quick". */
  name: string;
}

interface RunHeadProps {
  run: RunState;
  letter: string;
  /** The runs of the question, to compare another one. */
  choices: readonly Comparable[];
  onChoose: (runId: string) => void;
  figures: readonly Figure[];
  /** The position of the run in the figures. */
  index: number;
}

/** The head of an answer that is compared: which run it is of, and what that run took. */
export function RunHead({ run, letter, choices, onChoose, figures, index }: RunHeadProps) {
  const end = endOfRun(run);
  return (
    <header className="flex shrink-0 flex-col gap-1.5 border-b px-5 pt-2.5 pb-3 max-sm:px-4">
      <div className="flex items-center gap-2">
        <span aria-hidden="true" className="figures text-[12px] text-ink-faint">
          {letter}
        </span>
        <h2 className="sr-only">
          {letter}: <Name>{run.mixture.name}</Name>
        </h2>
        <select
          aria-label={`Answer ${letter}`}
          value={run.id}
          onChange={(event) => onChoose(event.target.value)}
          className="-ml-1 h-9 min-w-0 flex-1 rounded-lg border border-transparent bg-transparent px-1 font-semibold text-ink text-ui hover:border-line touch:h-11 max-sm:text-[16px]"
        >
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        {run.answer !== '' && <CopyButton text={run.answer} label={`Copy answer ${letter}`} />}
      </div>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-small">
        {figures.map(({ name, values, differs }) => (
          <div key={name}>
            <dt className="text-ink-faint">{name}</dt>
            <dd className={clsx('tabular-nums', differs ? 'text-ink' : 'text-ink-faint')}>
              <span className={clsx(differs && '-mx-1 rounded-sm bg-mark-word px-1')}>{values[index]}</span>
              {differs && <span className="sr-only"> (differs)</span>}
            </dd>
          </div>
        ))}
      </dl>
      {end !== null && <p className="text-ink-muted text-small">{end}</p>}
    </header>
  );
}
