'use client';

import { Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/button';
import { useCommandKey } from '@/lib/client/use-command-key';

interface EditorHeaderProps {
  title: string;
  /** Missing where there is nothing to take back, or to do again. */
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
  /** What else can be done with the whole mixture. */
  children: ReactNode;
}

export function EditorHeader({ title, undo, redo, children }: EditorHeaderProps) {
  const command = useCommandKey();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <h1 className="min-w-0 flex-1 break-words font-semibold text-title">{title}</h1>
      <div className="flex items-center">
        <IconButton label={`Undo (${command} Z)`} disabled={undo === undefined} onClick={undo}>
          <Undo2 />
        </IconButton>
        <IconButton label={`Redo (${command} Shift Z)`} disabled={redo === undefined} onClick={redo}>
          <Redo2 />
        </IconButton>
      </div>
      {children}
    </div>
  );
}
