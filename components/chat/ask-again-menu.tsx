'use client';

import { RotateCcw } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { shapeWords } from '@/components/composer/mixture-picker';
import { IconButton } from '@/components/ui/button';
import { Menu, MenuItem, MenuSection } from '@/components/ui/menu/menu';
import { Name } from '@/components/ui/name';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { useMixtures } from '@/lib/client/queries/use-models';
import type { CreateRunBody, Run } from '@/lib/contract/run-contract';

const RunPolicyDialog = dynamic(
  () =>
    importWithRetry(() => import('@/components/run-policy/run-policy-dialog')).then(
      (module) => module.RunPolicyDialog,
    ),
  { ssr: false },
);

interface AskAgainMenuProps {
  run: Run;
  onAsk: (mixture: CreateRunBody['mixture']) => void;
}

/** Asks the same question again, with the same mixture or another one. */
export function AskAgainMenu({ run, onAsk }: AskAgainMenuProps) {
  const { data: entries = [] } = useMixtures();
  const [ruling, setRuling] = useState(false);
  const others = entries.filter((entry) => entry.available && entry.slug !== run.mixtureSlug);
  return (
    <>
      <Menu
        trigger={
          <IconButton label="Ask again">
            <RotateCcw />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => onAsk(run.mixtureSlug ?? run.mixture)}>
          <span>
            Ask <Name>{run.mixture.name}</Name> again
          </span>
        </MenuItem>
        <MenuItem onSelect={() => setRuling(true)}>Run with different settings…</MenuItem>
        {others.length > 0 && (
          <MenuSection title="Ask another mixture">
            {others.map((entry) => (
              <MenuItem key={entry.slug} onSelect={() => onAsk(entry.slug)}>
                <span className="flex-1">
                  <Name>{entry.mixture.name}</Name>
                </span>
                <span className="text-ink-faint text-small">{shapeWords(entry)}</span>
              </MenuItem>
            ))}
          </MenuSection>
        )}
      </Menu>
      {ruling && (
        <RunPolicyDialog
          mixture={run.mixture}
          onAsk={(mixture) => {
            setRuling(false);
            onAsk(mixture);
          }}
          onClosed={() => setRuling(false)}
        />
      )}
    </>
  );
}
