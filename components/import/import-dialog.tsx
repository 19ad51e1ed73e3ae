'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FileInput } from '@/components/ui/form/file-input';
import { toasts } from '@/components/ui/toast';
import { ApiError, messageOf } from '@/lib/api/api-client';
import { leave } from '@/lib/client/browser/navigation-block';
import { uploadConversation } from '@/lib/client/queries/upload-conversation';
import { listKey } from '@/lib/client/queries/use-conversations';
import { plainName } from '@/lib/format/plain-name';
import { plural } from '@/lib/format/quantities';

interface Refusal {
  fileName: string;
  problems: readonly string[];
}

/** Imports a JSON file that Strata exported, or says what is wrong with it. */
export function ImportDialog({ onClosed }: { onClosed: () => void }) {
  const file = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const client = useQueryClient();
  const [importing, setImporting] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function take(chosen: File | undefined) {
    if (chosen === undefined) return;
    setImporting(true);
    setRefusal(null);
    try {
      const { conversation, report } = await uploadConversation(chosen);
      client.invalidateQueries({ queryKey: listKey });
      const { questions, runs, calls } = report;
      toasts.add({
        title: `Imported ${plural(questions, 'question')}, ${plural(runs, 'run')} and ${plural(calls, 'call')}.`,
      });
      onClosed();
      leave(() => router.push(`/c/${conversation.id}`));
    } catch (error) {
      const details = error instanceof ApiError ? error.details : [];
      setRefusal({
        fileName: plainName(chosen.name),
        problems: details.length > 0 ? details : [messageOf(error)],
      });
      setImporting(false);
    }
  }
  return (
    <Dialog onClosed={onClosed} title="Import a conversation" size="narrow">
      <div className="flex flex-col gap-4">
        <p className="text-ink-muted text-ui">
          Choose a JSON file that Strata exported, on this computer or another. It becomes a conversation of
          its own. What its runs cost counts in no sum and no budget here.
        </p>
        <FileInput ref={file} label="File to import" onChoose={take} />
        <Button
          look="solid"
          className="self-start"
          disabled={importing}
          onClick={() => file.current?.click()}
        >
          {importing ? 'Importing…' : 'Choose a file'}
        </Button>
        {refusal !== null && (
          <div role="alert" className="flex flex-col gap-1.5 text-ui">
            <p className="font-semibold text-danger-ink">Nothing was imported from {refusal.fileName}.</p>
            <ul className="flex list-disc flex-col gap-1 pl-4 text-ink-muted">
              {refusal.problems.map((problem) => (
                <li key={problem} className="break-words">
                  {problem}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  );
}
