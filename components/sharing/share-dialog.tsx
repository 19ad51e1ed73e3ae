'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useCreateShare, useShares } from '@/lib/client/shares';
import type { Run } from '@/lib/http/contract';
import { ShareList } from './share-list';

interface ShareDialogProps {
  conversationId: string;
  /** The end of the branch that is shared. */
  run: Run;
  onClose: () => void;
}

/** Makes links to this branch as it is now, and lists those that there are. */
export function ShareDialog({ conversationId, run, onClose }: ShareDialogProps) {
  const create = useCreateShare();
  const { data: shares } = useShares();
  const own = shares?.filter((share) => share.conversationId === conversationId) ?? [];
  const running = run.status === 'running';
  async function share() {
    const made = await create.mutateAsync({ conversationId, runId: run.id }).catch(() => null);
    if (made !== null)
      await navigator.clipboard.writeText(new URL(made.path, location.origin).href).catch(() => {});
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Share" size="narrow">
      <div className="flex flex-col gap-4 overflow-y-auto px-5 py-4">
        <p className="text-ink-muted text-ui">
          A link shows this conversation with every layer, as it is now. What is asked later stays private,
          and a link can be revoked.
        </p>
        <div className="flex items-center gap-3">
          <Button look="solid" onClick={share} disabled={running || create.isPending}>
            Make a link and copy it
          </Button>
          <span role="status" className="text-ink-muted text-small">
            {running ? 'When the run has ended.' : create.isSuccess ? 'Made and copied.' : ''}
          </span>
        </div>
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
