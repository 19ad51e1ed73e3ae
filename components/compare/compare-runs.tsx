'use client';

import { useEffect, useRef, useState } from 'react';
import { Markdown } from '@/components/markdown/markdown';
import { ColumnChoice } from '@/components/reader/columns/column-choice';
import { DiffView } from '@/components/reader/diff/diff-view';
import { ReaderBar } from '@/components/reader/reader-bar';
import { SideBySide } from '@/components/reader/side-by-side';
import { useKeys } from '@/components/reader/use-keys';
import type { RunState } from '@/lib/moa/events/run-state';
import { compareFigures } from '@/lib/reading/compare-figures';
import { type Comparable, RunHead } from './run-head';

interface CompareRunsProps {
  question: string;
  runs: readonly [RunState, RunState];
  choices: readonly Comparable[];
  onChoose: (runs: readonly [string, string]) => void;
  onClose: () => void;
}

const letters = ['A', 'B'] as const;

/** Two answers of one question, side by side, with what their runs took. */
export function CompareRuns({ question, runs, choices, onChoose, onClose }: CompareRunsProps) {
  const [diffing, setDiffing] = useState(true);
  const [active, setActive] = useState<string>('A');
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);
  useKeys([
    ['d', () => setDiffing(!diffing)],
    ['Escape', onClose],
  ]);
  const figures = compareFigures(runs);
  const [left, right] = runs;
  const headOf = (index: 0 | 1) => (
    <RunHead
      run={runs[index]}
      letter={letters[index]}
      choices={choices}
      onChoose={(id) => onChoose(index === 0 ? [id, right.id] : [left.id, id])}
      figures={figures}
      index={index}
    />
  );
  return (
    <section
      ref={frame}
      tabIndex={-1}
      aria-label="Compare answers"
      data-reader=""
      className="@container/reader flex h-full min-h-0 flex-col bg-page outline-none"
    >
      <ReaderBar
        title={question}
        comparing={diffing}
        onCompare={() => setDiffing(!diffing)}
        choice={
          !diffing && (
            <ColumnChoice
              name="compared-answer"
              columns={letters.map((letter, index) => [letter, runs[index]?.mixture.name ?? ''] as const)}
              active={active}
              onChoose={setActive}
            />
          )
        }
        closeLabel="Close the comparison"
        onClose={onClose}
      />
      {diffing ? (
        <DiffView
          left={{ name: 'A', text: left.answer, head: headOf(0) }}
          right={{ name: 'B', text: right.answer, head: headOf(1) }}
        />
      ) : (
        <SideBySide
          active={active}
          onActivate={setActive}
          onSwipe={(by) => setActive(by > 0 ? 'B' : 'A')}
          columns={([0, 1] as const).map((index) => ({
            key: letters[index],
            label: `Answer ${letters[index]}`,
            content: <AnswerColumn run={runs[index]} head={headOf(index)} />,
          }))}
        />
      )}
    </section>
  );
}

function AnswerColumn({ run, head }: { run: RunState; head: React.ReactNode }) {
  return (
    <>
      <div className="shrink-0">{head}</div>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
      >
        <div className="max-w-[46em] px-5 pt-5 pb-16 max-sm:px-4 [&_.prose-strata>div>:first-child]:mt-0">
          <Markdown text={run.answer} writing={run.status === 'running'} />
        </div>
      </div>
    </>
  );
}
