'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuChoice, MenuDisclosure, MenuOption, MenuSection } from '@/components/ui/menu/menu';
import { Name } from '@/components/ui/name';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { plainName } from '@/lib/format/plain-name';
import { plural } from '@/lib/format/quantities';
import { callCount } from '@/lib/mixture/limits';
import { mixtureGroups } from '@/lib/mixture/mixture-groups';
import { MixtureShape } from './mixture-shape';

interface MixturePickerProps {
  chosen: MixtureEntry | undefined;
  entries: readonly MixtureEntry[];
  onChoose: (slug: string) => void;
}

/** The choice of a mixture: each with its shape, unavailable ones with the reason. */
export function MixturePicker({ chosen, entries, onChoose }: MixturePickerProps) {
  return (
    <Menu
      size="wide"
      trigger={
        <button
          type="button"
          className="flex h-8 min-w-0 items-center gap-1 touch:h-11 rounded-lg px-2 text-ink-muted text-ui transition-colors hover:bg-hover hover:text-ink"
        >
          <span className="sr-only">Mixture: </span>
          <span className="truncate">
            <Name>{chosen?.mixture.name ?? 'No mixture'}</Name>
          </span>
          <ChevronDown aria-hidden="true" className="size-3.5 shrink-0" />
        </button>
      }
    >
      <Choices chosen={chosen} entries={entries} onChoose={onChoose} />
    </Menu>
  );
}

/** Own mixtures first; those that cannot run are folded, unless there are no others. */
function Choices({ chosen, entries, onChoose }: MixturePickerProps) {
  const { own, presets, unavailable } = mixtureGroups(entries);
  const [unfolded, setUnfolded] = useState(own.length + presets.length === 0);
  return (
    <MenuChoice label="Mixture" value={chosen?.slug} onChoose={onChoose}>
      {own.length > 0 && <MenuSection title="Your mixtures">{own.map(mixtureOption)}</MenuSection>}
      {own.length > 0 && presets.length > 0 ? (
        <MenuSection title="Presets">{presets.map(mixtureOption)}</MenuSection>
      ) : (
        presets.map(mixtureOption)
      )}
      {unavailable.length > 0 && (
        <MenuDisclosure
          label={`${plural(unavailable.length, 'mixture')} cannot run here`}
          open={unfolded}
          onToggle={() => setUnfolded(!unfolded)}
        />
      )}
      {unfolded && unavailable.map(mixtureOption)}
    </MenuChoice>
  );
}

function mixtureOption(entry: MixtureEntry) {
  return (
    <MenuOption
      key={entry.slug}
      value={entry.slug}
      name={plainName(entry.mixture.name)}
      disabled={!entry.available}
    >
      <MixtureRow entry={entry} />
    </MenuOption>
  );
}

function MixtureRow({ entry }: { entry: MixtureEntry }) {
  return (
    <span className="flex items-start gap-3">
      <span className="pt-1.5">
        <MixtureShape mixture={entry.mixture} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-3">
          <span className={`font-medium text-ui ${entry.available ? '' : 'text-ink-muted'}`}>
            <Name>{entry.mixture.name}</Name>
          </span>
          <span className="shrink-0 text-ink-faint text-small">{shapeWords(entry)}</span>
        </span>
        <span className="block text-ink-muted text-small">
          {entry.unavailableReason === null
            ? entry.mixture.description
            : `Cannot run here. ${entry.unavailableReason}`}
        </span>
      </span>
    </span>
  );
}

export function shapeWords({ mixture }: Pick<MixtureEntry, 'mixture'>): string {
  return `${plural(mixture.layers.length + 1, 'layer')}, ${plural(callCount(mixture), 'call')}`;
}
