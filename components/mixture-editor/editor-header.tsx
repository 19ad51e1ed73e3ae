'use client';

import { Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/button';
import { useCommandKey } from '@/lib/client/browser/use-command-key';

interface EditorHeaderProps {
  title: string;
  /** Absent where there is nothing to undo or redo. */
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
  /** Further actions for the whole mixture. */
  children: ReactNode;
}

/** The sticky head of the editor: the name and the actions. */
export function EditorHeader({ title, undo, redo, children }: EditorHeaderProps) {
  const command = useCommandKey();
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b pr-3 pl-13 lg:pl-8">
      <h1 className="min-w-0 flex-1 truncate font-semibold text-ui">{title}</h1>
      <div className="flex items-center">
        <IconButton label={`Undo (${command} Z)`} disabled={undo === undefined} onClick={undo}>
          <Undo2 />
        </IconButton>
        <IconButton label={`Redo (${command} Shift Z)`} disabled={redo === undefined} onClick={redo}>
          <Redo2 />
        </IconButton>
      </div>
      {children}
    </header>
  );
}
