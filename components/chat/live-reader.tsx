'use client';

import { InspectedRun } from '@/components/run-views/inspected-run';
import { toasts } from '@/components/ui/toast';
import { useRedo } from '@/lib/client/queries/use-conversations';
import { useRating } from '@/lib/client/runs/use-rating';
import { stopCall, useRun } from '@/lib/client/runs/use-run';
import type { Run } from '@/lib/contract/run-contract';

interface LiveReaderProps {
  run: Run;
  question: string;
  /** Shows a run that the reader has made: in the reader, or in the conversation. */
  onMade: (runId: string, where: 'reader' | 'conversation') => void;
}

/** The reader of a run in a conversation: it follows the run, and what is done there changes the conversation. */
export function LiveReader({ run: stored, question, onMade }: LiveReaderProps) {
  const { run } = useRun(stored);
  const redo = useRedo();
  const rating = useRating(run);
  return (
    <InspectedRun
      run={run}
      question={question}
      control={{
        ratings: run.ratings ?? {},
        retry: (call) =>
          redo.mutate(
            { run, action: `calls/${call}/retry` },
            { onSuccess: (made) => onMade(made.run.id, 'reader'), onError: tell },
          ),
        use: (call) =>
          redo.mutate(
            { run, action: `calls/${call}/use` },
            { onSuccess: (made) => onMade(made.run.id, 'conversation'), onError: tell },
          ),
        stop: (call) => stopCall(run.id, call).catch(tell),
        rate: (call, value) => rating.mutate({ call, rating: value }, { onError: tell }),
      }}
    />
  );
}

function tell(error: Error): void {
  toasts.add({ title: error.message });
}
