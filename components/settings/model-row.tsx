'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import { toasts } from '@/components/ui/toast';
import { messageOf } from '@/lib/api/api-client';
import { useSetPriceOverride } from '@/lib/client/queries/use-catalogue';
import { modelFacts, priceWords } from '@/lib/format/model-facts';
import type { ModelInfo } from '@/lib/mixture/model-info';
import type { PriceSource } from '@/lib/spending/price';

/** One model: its price, the source of the price, and its override. */
export function ModelRow({ model }: { model: ModelInfo }) {
  const { reference, name, price, priceSource } = model;
  const [editing, setEditing] = useState(false);
  const clear = useSetPriceOverride();
  const own = priceSource === 'own';
  return (
    <li className="flex flex-col gap-2.5 px-3.5 py-3" aria-label={reference}>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
        <div className="min-w-[200px] flex-1">
          <h3 className="font-medium text-ui [overflow-wrap:anywhere]">{name}</h3>
          <p className="text-ink-faint text-small [overflow-wrap:anywhere]">{reference}</p>
          <p className="text-ink-muted text-small">
            {price === null ? 'Price unknown' : `${priceWords(price)} · ${wordOf[priceSource ?? 'built-in']}`}
          </p>
          <p className="text-ink-muted text-small empty:hidden">{modelFacts(model).join(' · ')}</p>
        </div>
        {!editing && (
          <div className="flex flex-wrap gap-1.5">
            <Button
              look="outline"
              aria-label={`${own ? 'Change price' : 'Set a price'} of ${name}`}
              onClick={() => setEditing(true)}
            >
              {own ? 'Change price' : 'Set a price'}
            </Button>
            {own && (
              <Button
                look="danger"
                aria-label={`Clear your price of ${name}`}
                disabled={clear.isPending}
                onClick={() =>
                  clear.mutate(
                    { model: reference, price: null },
                    { onError: (error) => toasts.add({ title: messageOf(error) }) },
                  )
                }
              >
                Clear
              </Button>
            )}
          </div>
        )}
      </div>
      {editing && <PriceForm model={model} onClosed={() => setEditing(false)} />}
    </li>
  );
}

const wordOf: Record<PriceSource, string> = {
  own: 'your price',
  'models.dev': 'models.dev',
  'built-in': 'built in',
};

function PriceForm({ model: { reference, price }, onClosed }: { model: ModelInfo; onClosed: () => void }) {
  const save = useSetPriceOverride();
  const [input, setInput] = useState(String(price?.input ?? ''));
  const [cachedInput, setCachedInput] = useState(String(price?.cachedInput ?? ''));
  const [output, setOutput] = useState(String(price?.output ?? ''));
  function submit(event: FormEvent) {
    event.preventDefault();
    const cached = cachedInput === '' ? {} : { cachedInput: Number(cachedInput) };
    save.mutate(
      { model: reference, price: { input: Number(input), output: Number(output), ...cached } },
      { onSuccess: onClosed },
    );
  }
  return (
    <form className="flex flex-col gap-2.5" onSubmit={submit}>
      <p className="text-ink-muted text-small">
        USD per million tokens. It counts from the next call on; what was spent stays as it was.
      </p>
      <div className="grid grid-cols-3 gap-2">
        <Amount label="Input" value={input} onValueChange={setInput} required autoFocus />
        <Amount
          label="Cached input"
          value={cachedInput}
          onValueChange={setCachedInput}
          placeholder="as input"
        />
        <Amount label="Output" value={output} onValueChange={setOutput} required />
      </div>
      {save.error !== null && (
        <p role="alert" className="text-danger-ink text-small">
          {messageOf(save.error)}
        </p>
      )}
      <div className="flex gap-1.5">
        <Button type="submit" look="solid" disabled={save.isPending}>
          Save
        </Button>
        <Button onClick={onClosed}>Cancel</Button>
      </div>
    </form>
  );
}

interface AmountProps {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  required?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
}

/** The browser refuses invalid numbers; the server checks again. */
function Amount(props: AmountProps) {
  return <Field type="number" min="0" step="any" inputMode="decimal" {...props} />;
}
