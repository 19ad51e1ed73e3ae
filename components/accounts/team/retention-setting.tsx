'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import { FormError } from '@/components/ui/form/form-error';
import { useSaveSettings, useSettings } from '@/lib/client/queries/use-settings';
import type { Settings } from '@/lib/contract/settings-contract';

/** How long conversations are kept. */
export function RetentionSetting() {
  const { data: settings } = useSettings();
  return settings === undefined ? null : <RetentionForm key={settings.retentionDays} settings={settings} />;
}

function RetentionForm({ settings }: { settings: Settings }) {
  const [days, setDays] = useState(String(settings.retentionDays ?? ''));
  const save = useSaveSettings();
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ ...settings, retentionDays: days.trim() === '' ? null : Number(days) });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3" aria-labelledby="retention">
      <div>
        <h2 id="retention" className="font-semibold text-ui">
          Retention
        </h2>
        <p className="text-ink-muted text-ui">
          Everybody’s conversations are deleted so many days after their last question, and the audit log with
          them. Empty keeps them.
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <Field label="Days" inputMode="numeric" className="w-28" value={days} onValueChange={setDays} />
        <Button type="submit" look="outline" className="h-9" disabled={save.isPending}>
          Save
        </Button>
      </div>
      <FormError error={save.error} />
    </form>
  );
}
