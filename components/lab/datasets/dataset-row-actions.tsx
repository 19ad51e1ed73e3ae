'use client';

import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { ConfirmDialog } from '@/components/lab/shared/confirm-dialog';
import { Button, buttonClass, IconButton } from '@/components/ui/button';
import { PageLink } from '@/components/ui/page-link';
import { toasts } from '@/components/ui/toast';
import { messageOf } from '@/lib/api/api-client';
import { useDeleteDataset, useImportReferences } from '@/lib/client/queries/lab/use-datasets';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { plainName } from '@/lib/format/plain-name';
import { plural } from '@/lib/format/quantities';

/** What can be done with a dataset. */
export function DatasetRowActions({ dataset }: { dataset: Dataset }) {
  const name = plainName(dataset.name);
  const remove = useDeleteDataset();
  const references = useImportReferences();
  const file = useRef<HTMLInputElement>(null);
  const [deleting, setDeleting] = useState(false);
  async function addReferences(chosen: File | undefined) {
    if (chosen === undefined) return;
    try {
      const { referenced } = await references.mutateAsync({ id: dataset.id, file: chosen });
      toasts.add({ title: `${name} has ${plural(referenced, 'sample')} with a reference answer.` });
    } catch (error) {
      toasts.add({ title: 'No reference answer was added.', description: messageOf(error) });
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-1">
      {dataset.severalTurns > 0 && (
        <>
          <input
            ref={file}
            type="file"
            tabIndex={-1}
            aria-label={`File of reference answers for ${name}`}
            className="sr-only"
            onChange={({ target }) => {
              void addReferences(target.files?.[0]);
              target.value = '';
            }}
          />
          <Button disabled={references.isPending} onClick={() => file.current?.click()}>
            Add reference answers
          </Button>
        </>
      )}
      <PageLink
        href={`/lab/new?dataset=${dataset.id}`}
        aria-label={`Evaluate on ${name}`}
        className={buttonClass('outline')}
      >
        Evaluate
      </PageLink>
      {dataset.origin !== 'starter' && (
        <IconButton label={`Delete ${name}`} onClick={() => setDeleting(true)}>
          <Trash2 />
        </IconButton>
      )}
      {deleting && (
        <ConfirmDialog
          title="Delete the dataset?"
          about={`“${name}” is deleted with its ${plural(dataset.samples, 'sample')}.`}
          action="Delete"
          onConfirm={() => remove.mutateAsync(dataset.id)}
          onClosed={() => setDeleting(false)}
        />
      )}
    </div>
  );
}
