'use client';

import { useSaveSettings, useSettings } from '@/lib/client/queries/use-settings';

export function TitleSetting() {
  const { data: settings, error } = useSettings();
  const save = useSaveSettings();
  const failure = error ?? save.error;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold text-ui">Conversations</h2>
      <label className="flex items-start gap-2 text-ui">
        <input
          type="checkbox"
          className="mt-1 accent-accent"
          disabled={settings === undefined}
          checked={settings?.modelTitles ?? false}
          onChange={(event) => save.mutate({ ...settings, modelTitles: event.target.checked })}
        />
        <span>
          Title conversations with a model
          <span className="block text-ink-muted text-small">
            After the first answer, the cheapest model of the mixture writes a short title. Its cost counts in
            usage and budgets.
          </span>
        </span>
      </label>
      {failure !== null && (
        <p role="alert" className="text-danger-ink text-small">
          {failure.message}
        </p>
      )}
    </section>
  );
}
