'use client';

import { Select } from '@/components/lab/shared/select';
import { Segments } from '@/components/ui/segments';
import type { ResultAddress } from '@/lib/client/queries/lab/result-address';
import { useModelName } from '@/lib/client/queries/use-models';
import type { Evaluation, SampleFilter } from '@/lib/contract/lab/evaluation-contract';
import { plainName } from '@/lib/format/plain-name';
import { judgeWords } from '@/lib/reading/evaluation-words';

interface SampleFiltersProps {
  evaluation: Evaluation;
  /** The categories of its samples; "" for samples without one. */
  categories: readonly string[];
  address: ResultAddress;
  onChange: (changes: Partial<ResultAddress>) => void;
}

const filterNames: Record<SampleFilter, string> = {
  all: 'All',
  won: 'Won',
  lost: 'Lost',
  tied: 'Tied',
  differing: 'Differing',
  failed: 'Failed',
};

const everyCategory = 'all categories';

/** Which samples are listed. */
export function SampleFilters({ evaluation, categories, address, onChange }: SampleFiltersProps) {
  const nameOf = useModelName();
  const { contenders, judges } = evaluation;
  const pair = address.filter === 'won' || address.filter === 'lost' || address.filter === 'tied';
  const filters = (Object.keys(filterNames) as SampleFilter[]).filter(
    (filter) => contenders.length > 1 || filter === 'all' || filter === 'failed',
  );
  const contenderOptions = contenders.map(({ name }, i) => ({ value: String(i), name: plainName(name) }));
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <fieldset className="min-w-0 max-w-full overflow-x-auto">
        <legend className="mb-1.5 font-medium text-small">Show</legend>
        <Segments
          name="filter"
          options={filters.map((filter) => [filter, filterNames[filter]] as const)}
          chosen={address.filter}
          onChange={(filter) => onChange({ filter })}
        />
      </fieldset>
      {pair && (
        <>
          <div className="w-40">
            <Select
              label={address.filter === 'tied' ? 'Between' : 'By'}
              value={String(address.a)}
              options={contenderOptions}
              onChange={(a) =>
                onChange({ a: Number(a), ...(Number(a) === address.b ? { b: address.a } : {}) })
              }
            />
          </div>
          <div className="w-40">
            <Select
              label={address.filter === 'tied' ? 'And' : 'Against'}
              value={String(address.b)}
              options={contenderOptions}
              onChange={(b) =>
                onChange({ b: Number(b), ...(Number(b) === address.a ? { a: address.b } : {}) })
              }
            />
          </div>
        </>
      )}
      {categories.length > 1 && (
        <div className="w-48">
          <Select
            label="Category"
            value={address.category ?? everyCategory}
            options={[
              { value: everyCategory, name: 'All categories' },
              ...categories.map((name) => ({ value: name, name: name === '' ? 'Without a category' : name })),
            ]}
            onChange={(category) => onChange({ category: category === everyCategory ? null : category })}
          />
        </div>
      )}
      {judges.length > 1 && (
        <div className="w-60">
          <Select
            label="Judged by"
            value={String(address.judge)}
            options={judges.map((judge, i) => ({
              value: String(i),
              name: plainName(judgeWords(judge, nameOf)),
            }))}
            onChange={(judge) => onChange({ judge: Number(judge) })}
          />
        </div>
      )}
    </div>
  );
}
