'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/form/field';
import { FormError } from '@/components/ui/form/form-error';
import { useChangeMember } from '@/lib/client/accounts/use-team';
import type { Member } from '@/lib/contract/account-contract';

/** What a person may spend. */
export function LimitsDialog({ member, onClosed }: { member: Member; onClosed: () => void }) {
  const [perDay, setPerDay] = useState(String(member.budgetPerDayUsd ?? ''));
  const [perMonth, setPerMonth] = useState(String(member.budgetPerMonthUsd ?? ''));
  const change = useChangeMember(member.id);
  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate(
      { budgetPerDayUsd: amount(perDay), budgetPerMonthUsd: amount(perMonth) },
      { onSuccess: onClosed },
    );
  }
  return (
    <Dialog title={`Limits of ${member.name}`} size="narrow" onClosed={onClosed}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-ink-muted text-ui">
          A run that is expected to pass a limit does not start. The budgets of the team hold beside it. Empty
          means no limit.
        </p>
        <div className="grid grid-cols-2 gap-3">
          <Field label="USD a day" inputMode="decimal" value={perDay} onValueChange={setPerDay} />
          <Field label="USD a month" inputMode="decimal" value={perMonth} onValueChange={setPerMonth} />
        </div>
        <FormError error={change.error} />
        <Button type="submit" look="solid" className="self-start" disabled={change.isPending}>
          Save
        </Button>
      </form>
    </Dialog>
  );
}

/** Null for no limit. What is no number is refused by the server. */
function amount(text: string): number | null {
  return text.trim() === '' ? null : Number(text.replace(',', '.'));
}
