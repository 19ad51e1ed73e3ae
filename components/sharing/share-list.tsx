'use client';

import { RefreshCw, SlidersHorizontal } from 'lucide-react';
import { Button, IconButton } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Name } from '@/components/ui/name';
import { PageLink } from '@/components/ui/page-link';
import { toasts } from '@/components/ui/toast';
import { useAlive } from '@/components/ui/use-alive';
import { useRevokeShare, useUpdateShare } from '@/lib/client/queries/use-shares';
import type { Share } from '@/lib/contract/share-contract';
import { expiryWords, includedWords, sinceWords } from './share-words';

interface ShareListProps {
  shares: readonly Share[];
  /** Changes the options of a share. Absent where it is updated with the options that it has. */
  onEdit?: (share: Share) => void;
}

/** Shared links with what they include and their actions. */
export function ShareList({ shares, onEdit }: ShareListProps) {
  return (
    <ul className="flex flex-col divide-y rounded-xl border" aria-label="Shared links">
      {shares.map((share) => (
        <ShareRow key={share.token} share={share} onEdit={onEdit} />
      ))}
    </ul>
  );
}

function ShareRow({ share, onEdit }: { share: Share; onEdit: ShareListProps['onEdit'] }) {
  const revoke = useRevokeShare();
  const update = useUpdateShare();
  // The server does not know the address that the browser uses.
  const alive = useAlive();
  const tell = (error: Error) => toasts.add({ title: error.message });
  const expiry = expiryWords(share, Date.now());
  const expired = expiry?.startsWith('expired') ?? false;
  return (
    <li className="flex flex-wrap items-center gap-x-1 gap-y-1 py-2 pr-1.5 pl-3.5">
      <div className="min-w-0 flex-[1_1_15rem]">
        <a
          href={share.path}
          className="block truncate text-ui underline-offset-4 hover:underline max-sm:py-1"
          target="_blank"
          rel="noopener"
        >
          <Name>{share.title}</Name>
        </a>
        <p className="text-ink-muted text-small">{includedWords(share.options)}</p>
        <p className="text-ink-faint text-small" suppressHydrationWarning>
          {sinceWords(share)}
          {expiry !== null && <span className={expired ? 'text-danger-ink' : ''}> · {expiry}</span>}
          {onEdit === undefined && (
            <>
              {' · '}
              <PageLink
                href={`/c/${share.conversationId}`}
                className="underline underline-offset-2 hover:text-ink"
              >
                conversation
              </PageLink>
            </>
          )}
        </p>
      </div>
      <span className="ml-auto flex shrink-0">
        <CopyButton text={alive ? new URL(share.path, location.origin).href : share.path} label="Copy link" />
        <IconButton
          label={expired ? 'Update, and show for 7 more days' : 'Update to the present state'}
          disabled={update.isPending}
          onClick={() =>
            update.mutate(
              { token: share.token, ...(expired ? { expiresInDays: 7 } : {}) },
              { onSuccess: () => toasts.add({ title: 'The link shows the present state.' }), onError: tell },
            )
          }
        >
          <RefreshCw />
        </IconButton>
        {onEdit && (
          <IconButton label="Change what it includes" onClick={() => onEdit(share)}>
            <SlidersHorizontal />
          </IconButton>
        )}
      </span>
      <Button look="danger" onClick={() => revoke.mutate(share.token, { onError: tell })}>
        Revoke
      </Button>
    </li>
  );
}
