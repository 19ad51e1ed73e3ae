'use client';

import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form/form-error';
import { useAudit } from '@/lib/client/accounts/use-team';
import type { AuditEntry } from '@/lib/contract/account-contract';
import { atTime } from '../at-time';
import { auditWords } from './audit-words';

/** Who did what, the newest first. */
export function AuditLog() {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit();
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="flex flex-col gap-3" aria-labelledby="audit">
      <h2 id="audit" className="font-semibold text-ui">
        Audit log
      </h2>
      <FormError error={error} />
      <div className="overflow-x-auto rounded-xl border bg-surface">
        <table className="w-full text-small">
          <thead className="text-left text-ink-muted">
            <tr className="border-b">
              <th className="px-3.5 py-2 font-medium">Time</th>
              <th className="px-3.5 py-2 font-medium">Who</th>
              <th className="px-3.5 py-2 font-medium">What</th>
              <th className="px-3.5 py-2 font-medium">From</th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      {hasNextPage && (
        <Button
          look="outline"
          className="self-start"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show older entries
        </Button>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  return (
    <tr className="align-top">
      <td className="figures whitespace-nowrap px-3.5 py-2 text-ink-muted">{atTime(entry.at)}</td>
      <td className="px-3.5 py-2 [overflow-wrap:anywhere]">{entry.email ?? 'somebody erased or unknown'}</td>
      <td className="px-3.5 py-2">{auditWords(entry)}</td>
      <td className="figures px-3.5 py-2 text-ink-muted">{entry.address ?? ''}</td>
    </tr>
  );
}
