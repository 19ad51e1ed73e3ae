'use client';

import { Dialog } from '@/components/ui/dialog';
import { useCommandKey } from '@/lib/client/browser/use-command-key';

const keysWith = (command: string): [string, string][] => [
  ['Enter', 'Send the question'],
  ['Shift Enter', 'New line'],
  ['Esc', 'Stop the run'],
  ['↑', 'Edit the last question, in an empty composer'],
  [`${command} K`, 'Search and navigate'],
  [`${command} Shift O`, 'New question'],
  [`${command} Z`, 'Undo, in a mixture; with Shift, redo'],
  ['← → ↑ ↓', 'Move a layer or a slot, at its handle'],
  ['← → or K J', 'Previous and next call, in the reader'],
  ['+ X P', 'Add, close and pin a column, in the reader'],
  ['D', 'Mark the differences of two columns, in the reader'],
  ['/ N', 'Search the run, next match (Shift: previous), in the reader'],
  ['C T F R P', 'Cards, timeline, flow, reader and replay of the run'],
  ['Space ← → Home End', 'Play and move, in a replay'],
  ['?', 'Show this help'],
];

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const keys = keysWith(useCommandKey());
  return (
    <Dialog onClosed={onClose} title="Keyboard" size="narrow">
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-ui">
        {keys.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="figures text-ink text-small">{key}</kbd>
            </dt>
            <dd className="text-ink-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
