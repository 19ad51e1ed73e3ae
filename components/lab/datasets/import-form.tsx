'use client';

import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { toasts } from '@/components/ui/toast';
import { ApiError, messageOf } from '@/lib/api/api-client';
import { useImportDataset } from '@/lib/client/queries/lab/use-datasets';
import { plainName } from '@/lib/format/plain-name';
import { datasetFacts } from './dataset-facts';
import { lineProblems } from './line-problems';

interface Refusal {
  file: string;
  message: string;
  problems: { line: string; problem: string }[];
}

const formats = [
  ['question', 'What is asked.'],
  ['reference', 'A right answer, for the judge.'],
  ['category', 'A group in the result.'],
  ['check', 'number: 42 · exact: Oslo | Kristiania · choice: B · regex: ^\\d+$ · facts: 1969; Armstrong'],
] as const;

/** Imports a file, chosen or dropped, and says what is wrong in it by line. */
export function ImportForm() {
  const input = useRef<HTMLInputElement>(null);
  const upload = useImportDataset();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function take(file: File | undefined) {
    if (file === undefined || upload.isPending) return;
    setRefusal(null);
    const name = plainName(file.name.replace(/\.[^.]{1,8}$/, '')).slice(0, 100) || 'Dataset';
    try {
      const dataset = await upload.mutateAsync({ name, file });
      toasts.add({ title: `${name} is imported.`, description: `${datasetFacts(dataset)}.` });
    } catch (error) {
      const fields = error instanceof ApiError ? error.fields : [];
      setRefusal({ file: plainName(file.name), message: messageOf(error), problems: lineProblems(fields) });
    }
  }
  return (
    <div className="flex flex-col gap-4">
      <fieldset
        aria-label="Drop a file here"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
        className="flex flex-wrap items-center gap-4 rounded-xl border border-dashed bg-surface p-5"
      >
        <input
          ref={input}
          type="file"
          accept=".json,.jsonl,.ndjson,.csv,.tsv,.txt"
          tabIndex={-1}
          aria-label="Dataset file"
          className="sr-only"
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = '';
          }}
        />
        <Button look="solid" disabled={upload.isPending} onClick={() => input.current?.click()}>
          <Upload aria-hidden="true" className="size-4" />
          {upload.isPending ? 'Importing…' : 'Choose a file'}
        </Button>
        <p className="min-w-52 flex-1 text-ink-muted text-small">
          Or drop it here. A file with a problem is not imported at all, so that nothing is half there.
        </p>
      </fieldset>
      {refusal !== null && <Problems refusal={refusal} />}
      <details className="text-small">
        <summary className="min-h-6 text-ink-muted touch:min-h-11">Fields of your own files</summary>
        <dl className="mt-2 flex flex-col gap-1">
          {formats.map(([field, about]) => (
            <div key={field} className="flex gap-3">
              <dt className="w-20 shrink-0">
                <code className="figures">{field}</code>
              </dt>
              <dd className="min-w-0 break-words text-ink-muted">{about}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function Problems({ refusal: { file, message, problems } }: { refusal: Refusal }) {
  return (
    <div role="alert" className="flex flex-col gap-2 rounded-xl border border-danger bg-surface p-4 text-ui">
      <p className="font-semibold text-danger-ink">Nothing was imported from {file}.</p>
      {problems.length === 0 ? (
        <p className="break-words">{message}</p>
      ) : (
        <div className="max-h-80 overflow-y-auto">
          <table className="w-full text-small">
            <thead>
              <tr className="text-left text-ink-muted">
                <th className="w-16 py-1 font-normal">Line</th>
                <th className="py-1 font-normal">Problem</th>
              </tr>
            </thead>
            <tbody>
              {problems.map(({ line, problem }) => (
                <tr key={`${line} ${problem}`} className="border-t align-top">
                  <td className="figures py-1.5">{line}</td>
                  <td className="break-words py-1.5">{problem}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
