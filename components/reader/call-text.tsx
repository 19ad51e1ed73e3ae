'use client';

import { RotateCcw } from 'lucide-react';
import { Points } from '@/components/call/disagreement-points';
import { ToolCalls } from '@/components/call/tool-calls';
import { Markdown } from '@/components/markdown/markdown';
import { Button } from '@/components/ui/button';
import { RawText } from '@/components/ui/raw-text';
import { pointsOf } from '@/lib/format/sub-calls';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { whyNoText } from '@/lib/reading/why-no-text';

interface CallTextProps {
  run: RunState;
  call: CallState;
  /** Absent where nothing can be asked. */
  onRetry: (() => void) | undefined;
}

/** What a call wrote, or why it wrote nothing. */
export function CallText({ run, call, onRetry }: CallTextProps) {
  const failed = call.error !== null && call.status !== 'running' && call.status !== 'skipped';
  return (
    <div className="flex flex-col gap-4">
      {failed && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className={call.status === 'stopped' ? 'text-ink-muted text-ui' : 'text-danger-ink text-ui'}>
            {call.error?.message}
            {call.text !== '' && ' The text so far is below.'}
          </p>
          {onRetry && (
            <Button look="outline" onClick={onRetry}>
              <RotateCcw aria-hidden="true" className="size-3.5" />
              Retry
            </Button>
          )}
        </div>
      )}
      {call.role === 'disagreement' ? <Findings call={call} /> : <Written call={call} />}
      {call.toolCalls !== undefined && <ToolCalls calls={call.toolCalls} />}
      {call.text === '' && call.toolCalls === undefined && (
        <p className="text-ink-muted text-ui">{whyNoText(run, call)}</p>
      )}
    </div>
  );
}

function Written({ call }: { call: CallState }) {
  if (call.text === '') return null;
  return (
    <div data-text={call.call} className="[&_.prose-strata>div>:first-child]:mt-0">
      <Markdown text={call.text} writing={call.status === 'running'} />
    </div>
  );
}

/** A list of disagreements: its points, and the JSON that they are read from. */
function Findings({ call }: { call: CallState }) {
  const found = pointsOf(call);
  return (
    <>
      {found !== null && (
        <section className="flex flex-col gap-2">
          <h3 className="font-semibold text-ui">Findings</h3>
          <div className="@container/run text-ink-muted text-small">
            <Points found={found} writing={call.status === 'running'} />
          </div>
        </section>
      )}
      {call.text !== '' && (
        <div className="rounded-lg border bg-surface" data-text={call.call}>
          <RawText>{call.text}</RawText>
        </div>
      )}
    </>
  );
}
