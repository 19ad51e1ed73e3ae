'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useTheme } from 'next-themes';
import { useDeferredValue, useState } from 'react';
import { openImport } from '@/components/import/import-host';
import { Name } from '@/components/ui/name';
import { leave } from '@/lib/client/browser/navigation-block';
import { useConversations } from '@/lib/client/queries/use-conversations';
import { FoundExcerpt } from './found-excerpt';

/** Few results without a search, so that the pages below are visible. */
const recentCount = 5;
const foundCount = 12;

const itemClass =
  'cursor-pointer truncate rounded-lg px-3 py-2 text-ui data-[selected=true]:bg-hover touch:py-3';
const groupClass =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:text-ink-faint';

/** Searches titles, questions, answers and proposals on the server, and navigates to pages. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [open, setOpen] = useState(true);
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState('');
  const { data, isFetching } = useConversations(useDeferredValue(search.trim()));
  const router = useRouter();
  const go = (path: string) => leave(() => router.push(path));
  const { setTheme } = useTheme();
  const all = data?.pages[0]?.items ?? [];
  const found = all.slice(0, search.trim() === '' ? recentCount : foundCount);
  const run = (action: () => void) => () => {
    setOpen(false);
    action();
  };
  const places: [name: string, action: () => void, otherName?: string][] = [
    ['New question', () => go('/')],
    ['Mixtures', () => go('/mixtures')],
    ['New mixture', () => go('/mixtures/new')],
    ['Lab', () => go('/lab')],
    ['New evaluation', () => go('/lab/new')],
    ['Datasets', () => go('/lab/datasets')],
    ['Usage and budgets', () => go('/usage')],
    ['API runs', () => go('/runs')],
    ['Shared links', () => go('/shares'), 'Shares'],
    ['Import a conversation', openImport],
    ['Settings', () => go('/settings')],
    ['Light theme', () => setTheme('light')],
    ['Dark theme', () => setTheme('dark')],
    ['System theme', () => setTheme('system')],
  ];
  const wanted = search.trim().toLowerCase();
  const matching = places.filter(([name, , otherName = '']) =>
    [name, otherName].some((words) => words.toLowerCase().includes(wanted)),
  );
  const values = [...found.map(({ id }) => id), ...matching.map(([name]) => name)];
  // What is found arrives later than what is typed: the first item is selected until another one is.
  const selected = values.includes(picked) ? picked : (values[0] ?? '');
  return (
    <Dialog.Root open={open} onOpenChange={setOpen} onOpenChangeComplete={(opened) => !opened && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_60/0.35)]" />
        <Dialog.Popup className="fixed top-[12dvh] left-1/2 z-50 w-[min(560px,94vw)] -translate-x-1/2 overflow-hidden rounded-2xl border bg-surface shadow-raised outline-none">
          <Dialog.Title className="sr-only">Search and navigate</Dialog.Title>
          <Command
            label="Search and navigate"
            shouldFilter={false}
            loop
            value={selected}
            onValueChange={setPicked}
          >
            <Command.Input
              value={search}
              onValueChange={(text) => {
                setSearch(text);
                setPicked('');
              }}
              placeholder="Search questions, answers and pages"
              className="w-full border-b bg-transparent px-4 py-3 text-reading outline-none placeholder:text-ink-faint"
            />
            <Command.List className="max-h-[52dvh] overflow-y-auto p-1.5">
              {found.length === 0 && matching.length === 0 && (
                <Command.Empty className="px-3 py-6 text-center text-ink-muted text-ui">
                  {isFetching ? 'Searching…' : `Nothing found for “${search.slice(0, 60)}”.`}
                </Command.Empty>
              )}
              {found.length > 0 && (
                <Command.Group heading="Conversations" className={groupClass}>
                  {found.map(({ id, title, excerpt, found: place }) => (
                    <Command.Item
                      key={id}
                      value={id}
                      onSelect={run(() => go(`/c/${id}`))}
                      className={itemClass}
                    >
                      <Name>{title}</Name>
                      {excerpt !== null && place !== null && <FoundExcerpt text={excerpt} found={place} />}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {matching.length > 0 && (
                <Command.Group heading="Go" className={groupClass}>
                  {matching.map(([name, action]) => (
                    <Command.Item key={name} value={name} onSelect={run(action)} className={itemClass}>
                      {name}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
