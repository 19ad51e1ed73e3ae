import { datasetFacts } from '@/components/lab/datasets/dataset-facts';
import { Select } from '@/components/lab/shared/select';
import { Field } from '@/components/ui/form/field';
import { PageLink } from '@/components/ui/page-link';
import { Skeleton } from '@/components/ui/skeleton';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { plainName } from '@/lib/format/plain-name';
import type { Draft } from './evaluation-draft';

interface DatasetFieldProps {
  /** As typed. */
  samples: string;
  chosen: Dataset | undefined;
  /** Undefined while they load. */
  datasets: readonly Dataset[] | undefined;
  onChange: (changes: Partial<Pick<Draft, 'dataset' | 'samples'>>) => void;
}

/** The choice of a dataset and of how many of its samples are asked. */
export function DatasetField({ samples, chosen, datasets, onChange }: DatasetFieldProps) {
  if (datasets === undefined) return <Skeleton className="h-16 w-full" />;
  return (
    <div className="flex flex-col gap-2">
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_180px]">
        <Select
          label="Questions of"
          value={chosen?.id ?? ''}
          options={[
            ...(chosen === undefined ? [{ value: '', name: 'Choose a dataset' }] : []),
            ...datasets.map(({ id, name, samples: count }) => ({
              value: id,
              name: `${plainName(name)} (${count.toLocaleString('en')})`,
            })),
          ]}
          onChange={(dataset) => onChange({ dataset })}
        />
        <Field
          label="Samples"
          inputMode="numeric"
          placeholder={chosen === undefined ? 'All' : `All ${chosen.samples.toLocaleString('en')}`}
          value={samples}
          onValueChange={(samples) => onChange({ samples })}
        />
      </div>
      <p className="text-ink-muted text-small">
        {chosen !== undefined && `${datasetFacts(chosen)}. `}
        <PageLink href="/lab/datasets" className="underline underline-offset-2 hover:text-ink">
          Import another
        </PageLink>
      </p>
    </div>
  );
}
