'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { copyText } from '@/lib/client/browser/copy-text';
import { useCreateShare, useShares } from '@/lib/client/queries/use-shares';
import type { Run } from '@/lib/contract/run-contract';
import { ShareList } from './share-list';

interface ShareDialogProps {
  conversationId: string;
  /** The last run of the shared branch. */
  run: Run;
  onClose: () => void;
}

/** Creates links to this branch as it is now, and lists existing ones. */
export function ShareDialog({ conversationId, run, onClose }: ShareDialogProps) {
  const create = useCreateShare();
  const [link, setLink] = useState<{ address: string; copied: boolean } | null>(null);
  const { data: shares } = useShares();
  const own = shares?.filter((share) => share.conversationId === conversationId) ?? [];
  const running = run.status === 'running';
  async function share() {
    setLink(null);
    const made = create.mutateAsync({ conversationId, runId: run.id });
    const address = made.then(({ path }) => new URL(path, location.origin).href);
    try {
      const copied = await copyText(address);
      setLink({ address: await address, copied });
    } catch {
      // The mutation reports the error.
    }
  }
  return (
    <Dialog onClosed={onClose} title="Share" size="narrow">
      <div className="flex flex-col gap-4">
        <p className="text-ink-muted text-ui">
          A link shows this conversation as it is now: the questions, the texts and models of every layer,
          times and costs. It leaves out system prompts, instructions and what providers said in errors. Later
          questions stay private, and you can revoke a link.
        </p>
        <div className="flex items-center gap-3">
          <Button look="solid" onClick={share} disabled={running || create.isPending}>
            Create and copy link
          </Button>
          <span role="status" className="text-ink-muted text-small">
            {running ? 'Available when the run has ended.' : link?.copied ? 'Created and copied.' : ''}
          </span>
        </div>
        {link !== null && !link.copied && (
          <label className="flex flex-col gap-1 text-ink-muted text-small">
            The browser blocked copying the link. It is selected:
            <input
              autoFocus
              readOnly
              value={link.address}
              onFocus={(event) => event.target.select()}
              className="figures rounded-lg border bg-surface px-2.5 py-1.5 text-ink text-small"
            />
          </label>
        )}
        {create.error !== null && (
          <p role="alert" className="text-danger-ink text-small">
            {create.error.message}
          </p>
        )}
        {own.length > 0 && <ShareList shares={own} />}
      </div>
    </Dialog>
  );
}
