'use client';

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Markdown } from '@/components/markdown/markdown';
import { IconButton } from '@/components/ui/button';
import { Name } from '@/components/ui/name';
import type { RunState } from '@/lib/moa/events/run-state';

interface RunReaderProps {
  run: RunState;
  question: string;
  /** The ids of the shown calls; none shows the first. */
  calls: readonly string[];
  onShow: (calls: readonly string[]) => void;
  onClose: () => void;
  nameOf: (reference: string) => string;
  viewSwitch: ReactNode;
}

/** Reads the calls of a run beside one another: a tree of layers and calls, and one column per shown call. */
export function RunReader({ run, question, calls, onShow, onClose, nameOf, viewSwitch }: RunReaderProps) {
  const chosen = run.calls.filter(({ call }) => calls.includes(call));
  const shown = chosen.length > 0 ? chosen : run.calls.slice(0, 1);
  return (
    <section aria-label="Reader" className="flex h-full min-h-0 flex-col bg-page">
      <header className="flex items-center gap-3 border-b px-4 py-2 sm:px-8">
        <h2 className="min-w-0 flex-1 truncate font-semibold">{question}</h2>
        {viewSwitch}
        <IconButton label="Close the reader" onClick={onClose}>
          <X />
        </IconButton>
      </header>
      <div className="flex min-h-0 flex-1">
        <nav aria-label="Calls" className="w-56 shrink-0 overflow-y-auto border-r p-3">
          <ul>
            {run.calls.map((call) => (
              <li key={call.call}>
                <button
                  type="button"
                  aria-current={shown.includes(call)}
                  onClick={() => onShow([call.call])}
                  className="flex min-h-8 w-full items-center gap-2 rounded-lg px-2 text-left text-small hover:bg-hover aria-current:bg-hover"
                >
                  <span className="figures text-ink-faint">{call.call}</span>
                  <Name>{nameOf(call.model)}</Name>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-h-0 flex-1 overflow-y-auto px-8 py-6">
          {shown.map((call) => (
            <article key={call.call} className="max-w-[46em]">
              <Markdown text={call.text} writing={call.status === 'running'} />
            </article>
          ))}
        </div>
      </div>
    </section>
  );
}
