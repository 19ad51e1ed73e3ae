'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useBudgets, useSaveBudgets } from '@/lib/client/queries/use-budgets';
import { useModels } from '@/lib/client/queries/use-models';
import type { Budgets } from '@/lib/spending/budgets';

/** Budgets per run, per day, and per day and provider. */
export function BudgetsForm() {
  const { data: budgets, error } = useBudgets();
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h2 className="font-semibold text-ui">Budgets</h2>
        <p className="max-w-[70ch] text-ink-muted text-small">
          A run that is expected to cost more is not begun; one that turns out dearer stops its remaining
          calls. Days are UTC. Empty means no limit.
        </p>
      </div>
      {error !== null && <p className="text-danger-ink text-ui">{error.message}</p>}
      {budgets !== undefined && <Fields budgets={budgets} />}
    </section>
  );
}

function Fields({ budgets }: { budgets: Budgets }) {
  const providers = useProviders(budgets);
  const save = useSaveBudgets();
  const [amounts, setAmounts] = useState(() => amountsOf(budgets));
  const enter = (name: string) => (amount: string) => {
    save.reset();
    setAmounts((before) => ({ ...before, [name]: amount }));
  };
  const field = (name: string, label: string) => (
    <Amount key={name} label={label} amount={amounts[name] ?? ''} onChange={enter(name)} />
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(budgetsOf(amounts, providers));
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {field(runField, 'A run')}
        {field(dayField, 'A day')}
        {providers.map((provider) => field(provider, `A day at ${provider}`))}
      </div>
      <div className="flex items-center gap-3">
        <Button type="submit" look="outline" disabled={save.isPending}>
          Save budgets
        </Button>
        <p role="status" className="text-small">
          {save.isSuccess && <span className="text-ink-muted">Saved.</span>}
          {save.error !== null && <span className="text-danger-ink">{save.error.message}</span>}
        </p>
      </div>
    </form>
  );
}

function Amount({
  label,
  amount,
  onChange,
}: {
  label: string;
  amount: string;
  onChange: (amount: string) => void;
}) {
  return (
    <label className="flex flex-col gap-1 text-ink-muted text-small">
      {label}
      <span className="flex items-center gap-1.5 rounded-lg border bg-surface px-2.5 focus-within:border-line-strong">
        $
        <input
          type="number"
          min="0.0001"
          step="any"
          inputMode="decimal"
          placeholder="no limit"
          value={amount}
          onChange={(event) => onChange(event.target.value)}
          className="figures w-full min-w-0 bg-transparent py-1.5 text-ink text-ui placeholder:text-ink-faint focus:outline-none"
        />
      </span>
    </label>
  );
}

/** Contains a space, so it cannot be a provider's id. */
const runField = 'a run';
const dayField = 'a day';

type Amounts = Record<string, string>;

function amountsOf({ perRunUsd, perDayUsd, perProviderDayUsd }: Budgets): Amounts {
  const byProvider = Object.entries(perProviderDayUsd).map(([provider, usd]) => [provider, String(usd)]);
  return {
    ...Object.fromEntries(byProvider),
    [runField]: perRunUsd === null ? '' : String(perRunUsd),
    [dayField]: perDayUsd === null ? '' : String(perDayUsd),
  };
}

function budgetsOf(amounts: Amounts, providers: readonly string[]): Budgets {
  const usd = (name: string) => (amounts[name] ? Number(amounts[name]) : null);
  return {
    perRunUsd: usd(runField),
    perDayUsd: usd(dayField),
    perProviderDayUsd: Object.fromEntries(
      providers.flatMap((provider) => {
        const amount = usd(provider);
        return amount === null ? [] : [[provider, amount]];
      }),
    ),
  };
}

/** Providers with available models that cost something, and providers with a budget. */
function useProviders({ perProviderDayUsd }: Budgets): string[] {
  const { data: models = [] } = useModels();
  const callable = models.filter((model) => !model.scripted && model.provider !== 'ollama');
  return [
    ...new Set([...callable.map(({ provider }) => provider), ...Object.keys(perProviderDayUsd)]),
  ].toSorted();
}
