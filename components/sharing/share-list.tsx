'use client';

import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Name } from '@/components/ui/name';
import { toasts } from '@/components/ui/toast';
import { useRevokeShare } from '@/lib/client/queries/use-shares';
import type { Share } from '@/lib/contract/share-contract';

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** The shared links, each with a revoke action. */
export function ShareList({ shares }: { shares: readonly Share[] }) {
  const revoke = useRevokeShare();
  return (
    <ul className="flex flex-col divide-y rounded-xl border" aria-label="Shared links">
      {shares.map((share) => (
        <li key={share.token} className="flex items-center gap-1 py-1.5 pr-1.5 pl-3.5">
          <div className="min-w-0 flex-1">
            <a
              href={share.path}
              className="block truncate text-ui hover:underline"
              target="_blank"
              rel="noopener"
            >
              <Name>{share.title}</Name>
            </a>
            <span className="text-ink-faint text-small">{dateFormat.format(new Date(share.createdAt))}</span>
          </div>
          <CopyButton
            text={typeof location === 'undefined' ? share.path : new URL(share.path, location.origin).href}
            label="Copy link"
          />
          <Button
            look="danger"
            onClick={() =>
              revoke.mutate(share.token, { onError: (error) => toasts.add({ title: error.message }) })
            }
          >
            Revoke
          </Button>
        </li>
      ))}
    </ul>
  );
}
