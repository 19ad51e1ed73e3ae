'use client';

import { Plus, X } from 'lucide-react';
import { Select } from '@/components/lab/shared/select';
import { ModelPicker } from '@/components/mixture-editor/model-picker/model-picker';
import { Button, IconButton } from '@/components/ui/button';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { plainName } from '@/lib/format/plain-name';
import { judgeForms } from '@/lib/reading/evaluation-words';
import { type DraftJudge, unusableForm } from './evaluation-draft';

interface JudgeFieldsProps {
  judges: readonly DraftJudge[];
  /** How many there may be. */
  most: number;
  /** Undefined while it loads. */
  dataset: Dataset | undefined;
  /** The names of the contenders, for the baseline. */
  contenders: readonly string[];
  onChange: (judges: readonly DraftJudge[]) => void;
}

const forms = ['checks', 'verdict', 'rating', 'preference', 'skills'] as const;
const noJudge: DraftJudge = { form: 'verdict', model: '', baseline: 'given' };

/** The judges of an evaluation, one after another. */
export function JudgeFields({ judges, most, dataset, contenders, onChange }: JudgeFieldsProps) {
  const set = (position: number, judge: DraftJudge) =>
    onChange(judges.map((one, i) => (i === position ? judge : one)));
  return (
    <div className="flex flex-col gap-3">
      {judges.map((judge, position) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a judge has no other name than its place.
          key={position}
          className="flex flex-col gap-2 rounded-xl border bg-surface p-3"
        >
          <legend className="sr-only">Judge {position + 1}</legend>
          <div className="flex items-end gap-2">
            <div className="min-w-0 flex-1">
              <Select
                label={judges.length === 1 ? 'Scored by' : `Judge ${position + 1}`}
                value={judge.form}
                options={forms.map((form) => {
                  const reason = unusableForm(form, dataset, contenders.length);
                  const { name } = judgeForms[form];
                  return {
                    value: form,
                    name: reason === null ? name : `${name}: ${reason}`,
                    disabled: reason !== null && form !== judge.form,
                  };
                })}
                onChange={(form) => set(position, { ...judge, form })}
              />
            </div>
            {judges.length > 1 && (
              <IconButton
                label={`Remove judge ${position + 1}`}
                onClick={() => onChange(judges.filter((_, i) => i !== position))}
              >
                <X />
              </IconButton>
            )}
          </div>
          <p className="text-ink-muted text-small">{judgeForms[judge.form].about}</p>
          {judge.form !== 'checks' && (
            <ModelPicker
              label={`Model of judge ${position + 1}`}
              value={judge.model}
              problem={undefined}
              onChoose={(model) => set(position, { ...judge, model })}
            />
          )}
          {judge.form === 'preference' && (
            <Select
              label="Compare with"
              value={String(judge.baseline)}
              options={[
                {
                  value: 'given',
                  name: 'The answers that the dataset brings along',
                  disabled: dataset?.given === 0,
                },
                ...contenders.map((name, i) => ({ value: String(i), name: plainName(name) })),
              ]}
              onChange={(value) =>
                set(position, { ...judge, baseline: value === 'given' ? 'given' : Number(value) })
              }
            />
          )}
        </fieldset>
      ))}
      {judges.length < most && (
        <Button look="outline" className="self-start" onClick={() => onChange([...judges, noJudge])}>
          <Plus aria-hidden="true" className="size-4" />
          Add a judge
        </Button>
      )}
    </div>
  );
}
