'use client';

import { FormError } from '@/components/ui/form/form-error';
import { useSaveSettings, useSettings } from '@/lib/client/queries/use-settings';

/** Settings of conversations. */
export function ConversationSettings() {
  const { data: settings, error } = useSettings();
  const save = useSaveSettings();
  const failure = error ?? save.error;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold text-ui">Conversations</h2>
      <Choice
        title="Title conversations with a model"
        means="After the first answer, the cheapest model of the mixture writes a short title. Its cost counts in usage and budgets."
        checked={settings?.modelTitles}
        onChange={(modelTitles) => settings && save.mutate({ ...settings, modelTitles })}
      />
      <Choice
        title="Resume interrupted runs"
        means="Runs that a stop of the server cut off go on by themselves, once. What had ended is not asked again."
        checked={settings && (settings.resumeInterrupted ?? false)}
        onChange={(resumeInterrupted) => settings && save.mutate({ ...settings, resumeInterrupted })}
      />
      <FormError error={failure} />
    </section>
  );
}

interface ChoiceProps {
  title: string;
  means: string;
  /** Undefined before it is known. */
  checked: boolean | undefined;
  onChange: (checked: boolean) => void;
}

function Choice({ title, means, checked, onChange }: ChoiceProps) {
  return (
    <label className="flex items-start gap-2 text-ui">
      <input
        type="checkbox"
        className="mt-1 accent-accent"
        disabled={checked === undefined}
        checked={checked ?? false}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {title}
        <span className="block text-ink-muted text-small">{means}</span>
      </span>
    </label>
  );
}
