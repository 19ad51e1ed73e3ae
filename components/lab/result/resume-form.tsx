'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';

interface ResumeFormProps {
  evaluation: Evaluation;
  disabled: boolean;
  /** Null for no budget. */
  onResume: (budgetUsd: number | null) => void;
}

/** Continues an evaluation that stopped at its budget, with another one. */
export function ResumeForm({ evaluation: { budgetUsd }, disabled, onResume }: ResumeFormProps) {
  const [budget, setBudget] = useState(budgetUsd === null ? '' : String(2 * budgetUsd));
  const amount = budget.trim() === '' ? null : Number(budget);
  const valid = amount === null || amount >= 0.0001;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (valid) onResume(amount);
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <Field
        className="w-44"
        label="New budget in USD"
        inputMode="decimal"
        placeholder="No limit"
        value={budget}
        onValueChange={setBudget}
      />
      <Button type="submit" look="solid" className="h-9" disabled={disabled || !valid}>
        Resume
      </Button>
    </form>
  );
}
