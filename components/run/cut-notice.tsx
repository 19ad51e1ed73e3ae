import { Button } from '@/components/ui/button';
import { cutAnswerWords } from '@/lib/format/cut-answer';
import type { RunState } from '@/lib/moa/events/run-state';

interface CutNoticeProps {
  run: RunState;
  /** Goes on with the answer in a new run. Absent for a run that is only read. */
  onContinue: (() => void) | undefined;
}

/** Says below an answer that it was cut, unless the end of the run says so above it, and offers to go on. */
export function CutNotice({ run, onContinue }: CutNoticeProps) {
  const words = cutAnswerWords(run);
  const isNews = run.status === 'succeeded';
  if (words === null || (!isNews && !onContinue)) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2" data-answer-cut="">
      {isNews && <p className="text-ink-muted text-ui">{words}</p>}
      {onContinue && (
        <Button
          look="outline"
          onClick={onContinue}
          title="Asks its model for the rest; every other call is reused"
        >
          Continue
        </Button>
      )}
    </div>
  );
}
