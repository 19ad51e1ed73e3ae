'use client';

import { X } from 'lucide-react';
import { ModelPicker } from '@/components/mixture-editor/model-picker/model-picker';
import { IconButton } from '@/components/ui/button';
import { Name } from '@/components/ui/name';
import { useModelName } from '@/lib/client/queries/use-models';
import { mostModels } from './search-draft';

interface ModelFieldsProps {
  models: readonly string[];
  onChange: (models: readonly string[]) => void;
}

/** The models that may propose and aggregate. */
export function ModelFields({ models, onChange }: ModelFieldsProps) {
  const nameOf = useModelName();
  return (
    <div className="flex flex-col gap-3">
      {models.length > 0 && (
        <ul aria-label="Models" className="flex flex-col overflow-hidden rounded-xl border bg-surface">
          {models.map((model) => (
            <li key={model} className="flex items-center gap-3 border-b py-1.5 pr-1.5 pl-3 last:border-b-0">
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium text-ui">
                  <Name>{nameOf(model)}</Name>
                </span>
                <span className="block truncate text-ink-muted text-small">{model}</span>
              </span>
              <IconButton
                label={`Remove ${nameOf(model)}`}
                onClick={() => onChange(models.filter((one) => one !== model))}
              >
                <X />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {models.length < mostModels && (
        <div className="flex flex-col gap-1">
          <span className="font-medium text-small">Add a model</span>
          <ModelPicker
            label="Add a model"
            value=""
            problem={undefined}
            onChoose={(model) => {
              if (!models.includes(model)) onChange([...models, model]);
            }}
          />
        </div>
      )}
    </div>
  );
}
