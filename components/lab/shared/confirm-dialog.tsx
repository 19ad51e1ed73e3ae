'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { messageOf } from '@/lib/api/api-client';

interface ConfirmDialogProps {
  title: string;
  /** What will happen, and what will not. */
  about: string;
  /** The words of the button: "Delete". */
  action: string;
  onConfirm: () => Promise<unknown>;
  onClosed: () => void;
}

/** Asks before what cannot be undone. Stays open with the reason when the server refuses. */
export function ConfirmDialog({ title, about, action, onConfirm, onClosed }: ConfirmDialogProps) {
  const [state, setState] = useState<'idle' | 'working' | { error: string }>('idle');
  async function confirm() {
    setState('working');
    try {
      await onConfirm();
      onClosed();
    } catch (error) {
      setState({ error: messageOf(error) });
    }
  }
  return (
    <Dialog title={title} size="narrow" onClosed={onClosed}>
      <div className="flex flex-col gap-4">
        <p className="text-ink-muted text-ui">{about}</p>
        {typeof state === 'object' && (
          <p role="alert" className="text-danger-ink text-ui">
            {state.error}
          </p>
        )}
        <Button look="danger" className="self-start" disabled={state === 'working'} onClick={confirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
