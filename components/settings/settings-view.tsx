'use client';

import { useTheme } from 'next-themes';
import { ShareList } from '@/components/sharing/share-list';
import { Segments } from '@/components/ui/segments';
import { useAlive } from '@/components/ui/use-alive';
import { useShares } from '@/lib/client/queries/use-shares';
import { ApiKeys } from './api-key-list';
import { Models } from './model-list';
import { Providers } from './provider-list';
import { SourcesSetting } from './sources-setting';
import { TitleSetting } from './title-setting';

export function SettingsView() {
  return (
    <div className="flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-[720px] flex-col gap-10 px-4 pt-14 pb-16 sm:px-8">
        <h1 className="font-semibold text-title">Settings</h1>
        <Providers />
        <Models />
        <ApiKeys />
        <TitleSetting />
        <SourcesSetting />
        <ThemeChoice />
        <Shares />
      </div>
    </div>
  );
}

const themes: [string, string][] = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

function ThemeChoice() {
  const { theme, setTheme } = useTheme();
  // The server does not know the theme: nothing is selected before hydration.
  const alive = useAlive();
  return (
    <fieldset disabled={!alive}>
      <legend className="mb-2 font-semibold text-ui">Theme</legend>
      <Segments name="theme" options={themes} chosen={alive ? theme : undefined} onChange={setTheme} />
    </fieldset>
  );
}

function Shares() {
  const { data: shares, error } = useShares();
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold text-ui">Shared links</h2>
      {error !== null && <p className="text-danger-ink text-ui">{error.message}</p>}
      {shares?.length === 0 && (
        <p className="text-ink-muted text-ui">
          No shared links. Use the Share button of a conversation to create one.
        </p>
      )}
      {shares !== undefined && shares.length > 0 && <ShareList shares={shares} />}
    </section>
  );
}
