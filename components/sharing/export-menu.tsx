'use client';

import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Menu, MenuItem } from '@/components/ui/menu/menu';
import type { ExportFile } from '@/lib/conversation/export-files';

interface ExportMenuProps {
  files: readonly ExportFile[];
  trigger: ReactElement<ComponentProps<'button'>>;
  /** Further items, above the files. */
  children?: ReactNode;
}

/** Saves a branch, one run or a share as a file. */
export function ExportMenu({ files, trigger, children }: ExportMenuProps) {
  return (
    <Menu trigger={trigger}>
      {children}
      {files.map(({ name, path }) => (
        <MenuItem key={name} onSelect={() => download(path)}>
          {name}
        </MenuItem>
      ))}
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
