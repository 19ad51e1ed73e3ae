'use client';

import { Download, Share2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuSection } from '@/components/ui/menu/menu';
import type { EvaluationPlace } from '@/lib/client/queries/lab/evaluation-place';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import type { EvaluationExport } from '@/lib/contract/lab/export-contract';
import { plainName } from '@/lib/format/plain-name';
import { ShareEvaluationDialog } from './share-evaluation-dialog';

interface EvaluationActionsProps {
  evaluation: Evaluation;
  place: EvaluationPlace;
}

/** Export and share. */
export function EvaluationActions({ evaluation, place }: EvaluationActionsProps) {
  const [sharing, setSharing] = useState(false);
  const save = (format: EvaluationExport, contender = 0) =>
    download(`${place.api}/export?${new URLSearchParams({ format, contender: String(contender) })}`);
  return (
    <>
      <Menu
        trigger={
          <Button look="outline">
            <Download aria-hidden="true" className="size-4" />
            Export
          </Button>
        }
      >
        <MenuItem onSelect={() => save('csv')}>CSV, for spreadsheets</MenuItem>
        <MenuItem onSelect={() => save('json')}>JSON, everything</MenuItem>
        <MenuSection title="For FastChat (MT-Bench)">
          <MenuItem onSelect={() => save('mt_bench_answers')}>Answers (JSONL)</MenuItem>
          <MenuItem onSelect={() => save('mt_bench_judgements')}>Judgements (JSONL)</MenuItem>
        </MenuSection>
        <MenuSection title="For alpaca_eval: model_outputs.json">
          {evaluation.contenders.map(({ name }, position) => (
            <MenuItem key={name} onSelect={() => save('model_outputs', position)}>
              <span className="max-w-64 truncate">{plainName(name)}</span>
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
      <Button look="outline" onClick={() => setSharing(true)}>
        <Share2 aria-hidden="true" className="size-4" />
        Share
      </Button>
      {sharing && (
        <ShareEvaluationDialog evaluation={evaluation} place={place} onClosed={() => setSharing(false)} />
      )}
    </>
  );
}

/** The server names the file. */
function download(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}
