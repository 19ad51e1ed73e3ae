'use client';

import { useTheme } from 'next-themes';
import { PageLink } from '@/components/ui/page-link';
import { Segments } from '@/components/ui/segments';
import { useAlive } from '@/components/ui/use-alive';
import { ApiKeys } from './api-key-list';
import { ConversationSettings } from './conversation-settings';
import { Models } from './model-list';
import { Providers } from './provider-list';
import { SourcesSetting } from './sources-setting';

export function SettingsView() {
  return (
    <div className="flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-[720px] flex-col gap-10 px-4 pt-14 pb-16 sm:px-8">
        <h1 className="font-semibold text-title">Settings</h1>
        <Providers />
        <Models />
        <ApiKeys />
        <ConversationSettings />
        <SourcesSetting />
        <ThemeChoice />
        <p className="text-ink-muted text-ui">
          Shared links have{' '}
          <PageLink href="/shares" className="underline underline-offset-2 hover:text-ink">
            a page of their own
          </PageLink>
          .
        </p>
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
