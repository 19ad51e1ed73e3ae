'use client';

import { Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { fragmentOf } from '@/components/mixture-editor/draft/mixture-link';
import { Button } from '@/components/ui/button';
import { FileInput } from '@/components/ui/form/file-input';
import { Menu, MenuItem } from '@/components/ui/menu/menu';
import { toasts } from '@/components/ui/toast';
import { copyText } from '@/lib/client/browser/copy-text';
import { readMixture } from '@/lib/contract/read-mixture';
import { plainName } from '@/lib/format/plain-name';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { slugOf } from '@/lib/mixture/slug';

interface TransferProps {
  mixture: Mixture;
  /** Only a valid mixture can be exported. */
  valid: boolean;
  onLoad: (mixture: Mixture) => void;
  onRefused: (reason: string) => void;
}

/** Imports and exports a mixture as a file, or as a link that is never sent to a server. */
export function Transfer({ mixture, valid, onLoad, onRefused }: TransferProps) {
  const file = useRef<HTMLInputElement>(null);
  async function take(chosen: File | undefined) {
    if (chosen === undefined) return;
    const read = readMixture(await chosen.text());
    if (read.ok) onLoad(read.mixture);
    else onRefused(`${plainName(chosen.name)} cannot be read. ${read.reason}`);
  }
  async function copyLink() {
    const address = new URL(`/mixtures/new${fragmentOf(mixture)}`, location.origin).href;
    const copied = await copyText(address);
    toasts.add({
      title: copied ? 'Link copied.' : 'The browser blocked copying the link.',
      description: copied ? 'The link contains the whole mixture.' : 'Export the mixture as a file instead.',
    });
  }
  return (
    <>
      <FileInput ref={file} label="Import a mixture" onChoose={take} />
      <Menu
        trigger={
          <Button look="outline">
            <Ellipsis aria-hidden="true" className="size-4" />
            File and link
          </Button>
        }
      >
        <MenuItem onSelect={() => file.current?.click()}>Import a file</MenuItem>
        <MenuItem disabled={!valid} onSelect={() => download(mixture)}>
          Export as a file
        </MenuItem>
        <MenuItem disabled={!valid} onSelect={copyLink}>
          Copy link to this mixture
        </MenuItem>
      </Menu>
    </>
  );
}

function download(mixture: Mixture): void {
  const blob = new Blob([`${JSON.stringify(mixture, null, 2)}\n`], { type: 'application/json' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${slugOf(mixture.name)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
