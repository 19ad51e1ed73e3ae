'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import { FormError } from '@/components/ui/form/form-error';
import { useSaveSettings, useSettings } from '@/lib/client/queries/use-settings';
import type { Settings } from '@/lib/contract/settings-contract';

/** Which embedding model compares answers with their proposals; none by default. */
export function SourcesSetting() {
  const { data: settings, error } = useSettings();
  const save = useSaveSettings();
  const failure = error ?? save.error;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold text-ui">Sources of answers</h2>
      <p className="text-ink-muted text-small">
        Sentences are compared by their words, on this device and free of charge. An embedding model also
        finds paraphrases that share few words. It is sent the answer and the proposals once, after the run.
        Its cost counts in usage and budgets.
      </p>
      {settings !== undefined && (
        <ModelForm
          key={settings.sourcesModel}
          settings={settings}
          onSave={(sourcesModel) => save.mutate({ ...settings, sourcesModel })}
        />
      )}
      <FormError error={failure} />
    </section>
  );
}

interface ModelFormProps {
  settings: Settings;
  onSave: (model: string | undefined) => void;
}

function ModelForm({ settings: { sourcesModel = '' }, onSave }: ModelFormProps) {
  const [model, setModel] = useState(sourcesModel);
  const named = model.trim();
  return (
    <form
      className="flex max-w-[480px] items-end gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(named === '' ? undefined : named);
      }}
    >
      <div className="min-w-0 flex-1">
        <Field
          label="Embedding model for sources"
          value={model}
          onValueChange={setModel}
          placeholder="None. For example openai/text-embedding-3-small"
        />
      </div>
      <Button type="submit" look="outline" disabled={named === sourcesModel}>
        Save
      </Button>
    </form>
  );
}
