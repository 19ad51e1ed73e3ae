'use client';

import type { ReactElement, ReactNode } from 'react';
import { Menu, MenuItem } from '@/components/ui/menu';
import { exportPath } from '@/lib/conversation/export-path';

interface ExportMenuProps {
  conversationId: string;
  /** The last run of the branch, or the run that is exported alone. */
  runId: string;
  scope: 'conversation' | 'run';
  trigger: ReactElement;
  /** Further items, above the files. */
  children?: ReactNode;
}

/** Saves a branch, or one run with its question, as a file. */
export function ExportMenu({ conversationId, runId, scope, trigger, children }: ExportMenuProps) {
  const save = (choice: Omit<Parameters<typeof exportPath>[1], 'run' | 'scope'>) => () =>
    download(exportPath(conversationId, { ...choice, run: runId, scope }));
  return (
    <Menu trigger={trigger}>
      {children}
      <MenuItem onSelect={save({ format: 'md', layers: false })}>
        {scope === 'run' ? 'Markdown, answer only' : 'Markdown, answers only'}
      </MenuItem>
      <MenuItem onSelect={save({ format: 'md' })}>Markdown with layers</MenuItem>
      <MenuItem onSelect={save({ format: 'html' })}>HTML file with layers</MenuItem>
      <MenuItem onSelect={save({ format: 'json' })}>
        {scope === 'run' ? 'JSON, to import again' : 'JSON of all branches, to import again'}
      </MenuItem>
    </Menu>
  );
}

/** The server names the file. */
function download(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}
