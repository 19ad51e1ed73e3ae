'use client';

import { X } from 'lucide-react';
import { MixtureShape } from '@/components/composer/mixture-shape';
import { contenderColour } from '@/components/lab/shared/contender-colour';
import { Select } from '@/components/lab/shared/select';
import { ModelPicker } from '@/components/mixture-editor/model-picker/model-picker';
import { IconButton } from '@/components/ui/button';
import { Name } from '@/components/ui/name';
import { useMixtures, useModelName } from '@/lib/client/queries/use-models';
import { mostContenders } from '@/lib/contract/lab/evaluation-contract';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { plainName } from '@/lib/format/plain-name';
import { plural } from '@/lib/format/quantities';
import { callCount } from '@/lib/mixture/limits';
import { mixtureGroups } from '@/lib/mixture/mixture-groups';
import type { DraftContender } from './evaluation-draft';

interface ContenderFieldsProps {
  contenders: readonly DraftContender[];
  onChange: (contenders: readonly DraftContender[]) => void;
}

/** The contenders: mixtures and single models, in the order of the result's colours. */
export function ContenderFields({ contenders, onChange }: ContenderFieldsProps) {
  const { data: entries = [] } = useMixtures();
  const { own, presets } = mixtureGroups(entries);
  const isIn = (slug: string) => contenders.some((one) => one.kind === 'mixture' && one.slug === slug);
  const addable = [...own, ...presets].filter(({ slug }) => !isIn(slug));
  const full = contenders.length >= mostContenders;
  return (
    <div className="flex flex-col gap-3">
      {contenders.length > 0 && (
        <ol aria-label="Contenders" className="flex flex-col overflow-hidden rounded-xl border bg-surface">
          {contenders.map((contender, position) => (
            <ContenderRow
              key={keyOf(contender)}
              contender={contender}
              position={position}
              entries={entries}
              onRemove={() => onChange(contenders.filter((_, i) => i !== position))}
            />
          ))}
        </ol>
      )}
      {!full && (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Select
            label="Add a mixture"
            value=""
            options={[
              {
                value: '',
                name: addable.length === 0 ? 'No further mixture can run here' : 'Choose a mixture',
              },
              ...addable.map(({ slug, mixture }) => ({ value: slug, name: plainName(mixture.name) })),
            ]}
            onChange={(slug) => slug !== '' && onChange([...contenders, { kind: 'mixture', slug }])}
          />
          <div className="flex flex-col gap-1">
            <span className="font-medium text-small">Add a single model</span>
            <ModelPicker
              label="Add a single model"
              value=""
              problem={undefined}
              onChoose={(reference) => {
                const known = contenders.some((one) => one.kind === 'model' && one.reference === reference);
                if (!known) onChange([...contenders, { kind: 'model', reference }]);
              }}
            />
          </div>
        </div>
      )}
    </div>
  );
}

function keyOf(contender: DraftContender): string {
  return contender.kind === 'mixture' ? `mixture ${contender.slug}` : `model ${contender.reference}`;
}

interface ContenderRowProps {
  contender: DraftContender;
  position: number;
  entries: readonly MixtureEntry[];
  onRemove: () => void;
}

function ContenderRow({ contender, position, entries, onRemove }: ContenderRowProps) {
  const nameOf = useModelName();
  const mixture =
    contender.kind === 'mixture' ? entries.find(({ slug }) => slug === contender.slug)?.mixture : undefined;
  const name = contender.kind === 'model' ? nameOf(contender.reference) : (mixture?.name ?? contender.slug);
  const about =
    mixture === undefined
      ? 'single model, 1 call'
      : `${plural(mixture.layers.length + 1, 'layer')}, ${plural(callCount(mixture), 'call')}`;
  return (
    <li className="flex items-center gap-3 border-b py-2 pr-1.5 pl-3 last:border-b-0">
      <span
        aria-hidden="true"
        className="size-2.5 shrink-0 rounded-[3px]"
        style={{ background: contenderColour(position) }}
      />
      <span className="w-14 shrink-0 max-sm:hidden">
        {mixture === undefined ? (
          <span aria-hidden="true" className="block h-[5px] rounded-[1.5px] bg-accent" />
        ) : (
          <MixtureShape mixture={mixture} />
        )}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium text-ui">
          <Name>{name}</Name>
        </span>
        <span className="block truncate text-ink-muted text-small">{about}</span>
      </span>
      <IconButton label={`Remove ${plainName(name)}`} onClick={onRemove}>
        <X />
      </IconButton>
    </li>
  );
}
