'use client';

import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Name } from '@/components/ui/name';
import { useModelName, useModels } from '@/lib/client/queries/use-models';
import { plainName } from '@/lib/format/plain-name';
import { limits } from '@/lib/mixture/limits';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { type LayerPolicy, type RunPolicy, runPolicyOf, withRunPolicy } from '@/lib/mixture/run-policy';

interface RulesDialogProps {
  mixture: Mixture;
  /** Asks the question again with the changed run policy. */
  onAsk: (mixture: Mixture) => void;
  onClosed: () => void;
}

/** Changes the run policy for the next run of a question. */
export function RunPolicyDialog({ mixture, onAsk, onClosed }: RulesDialogProps) {
  const [rules, setRules] = useState(() => runPolicyOf(mixture));
  const change = (changes: Partial<RunPolicy>) => setRules((before) => ({ ...before, ...changes }));
  function submit(event: FormEvent) {
    event.preventDefault();
    onAsk(withRunPolicy(mixture, rules));
  }
  return (
    <Dialog title={`Run settings of ${plainName(mixture.name)}`} size="narrow" onClosed={onClosed}>
      <form onSubmit={submit} className="flex flex-col gap-6">
        {rules.layers.length > 0 && (
          <Part title="When a layer continues">
            {rules.layers.map((rule, index) => (
              <LayerRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a layer has no other name than its number.
                key={index}
                layer={index + 1}
                rule={rule}
                onChange={(changed) => change({ layers: rules.layers.with(index, changed) })}
              />
            ))}
          </Part>
        )}
        <Part title="Call deadlines">
          <Seconds
            label="First token"
            ms={rules.firstTokenTimeoutMs}
            max={600}
            onChange={(firstTokenTimeoutMs) => change({ firstTokenTimeoutMs })}
          />
          <Seconds
            label="Whole call, retries included"
            ms={rules.callTimeoutMs}
            max={1800}
            onChange={(callTimeoutMs) => change({ callTimeoutMs })}
          />
        </Part>
        <Part title="If the aggregator fails before its first token">
          <Fallbacks
            aggregator={mixture.aggregator.model}
            alone={rules.layers.length === 0}
            fallbacks={rules.fallbacks}
            onChange={(fallbacks) => change({ fallbacks })}
          />
        </Part>
        <Button type="submit" look="solid" className="self-start">
          Run again
        </Button>
      </form>
    </Dialog>
  );
}

function LayerRow({
  layer,
  rule,
  onChange,
}: {
  layer: number;
  rule: LayerPolicy;
  onChange: (rule: LayerPolicy) => void;
}) {
  const id = useId();
  const counts = Array.from({ length: rule.size }, (_, index) => rule.size - index);
  return (
    <>
      <Row id={id} label={`Layer ${layer}`}>
        <select
          id={id}
          value={rule.quorum}
          onChange={(event) => onChange({ ...rule, quorum: Number(event.target.value) })}
          className={fieldClass}
        >
          {counts.map((count) => (
            <option key={count} value={count}>
              {count === rule.size ? `when all ${count} are done` : `when ${count} of ${rule.size} are done`}
            </option>
          ))}
        </select>
      </Row>
      {rule.quorum < rule.size && (
        <Seconds
          label="grace period for the others"
          ms={rule.graceMs}
          max={600}
          min={0}
          onChange={(graceMs) => onChange({ ...rule, graceMs })}
        />
      )}
    </>
  );
}

function Fallbacks({
  aggregator,
  alone,
  fallbacks,
  onChange,
}: {
  aggregator: string;
  /** Whether there are no proposals to fall back on. */
  alone: boolean;
  fallbacks: string[];
  onChange: (fallbacks: string[]) => void;
}) {
  const { data: models = [] } = useModels();
  const nameOf = useModelName();
  const id = useId();
  const taken = new Set([aggregator, ...fallbacks]);
  const free = models.filter(({ reference }) => !taken.has(reference));
  return (
    <>
      {fallbacks.length === 0 && (
        <p className="text-ink-muted text-small">
          {alone ? 'The run fails.' : 'The proposals of the last layer are shown as they are.'}
        </p>
      )}
      {fallbacks.map((reference, index) => (
        <div key={reference} className="flex min-h-8 items-center gap-2 text-ui">
          <span className="figures text-ink-faint text-small">{index + 1}</span>
          <span className="min-w-0 flex-1 truncate">
            <Name>{nameOf(reference)}</Name>
          </span>
          <IconButton
            label={`Without ${nameOf(reference)}`}
            onClick={() => onChange(fallbacks.filter((other) => other !== reference))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      {fallbacks.length < limits.fallbacks && free.length > 0 && (
        <Row id={id} label={fallbacks.length === 0 ? 'Or ask instead' : 'Then ask'}>
          <select
            id={id}
            value=""
            onChange={(event) => onChange([...fallbacks, event.target.value])}
            className={fieldClass}
          >
            <option value="" disabled>
              a model
            </option>
            {free.map(({ reference, name, provider }) => (
              <option key={reference} value={reference}>
                {name} ({provider})
              </option>
            ))}
          </select>
        </Row>
      )}
    </>
  );
}

const fieldClass = 'h-8 min-w-0 max-w-full rounded-lg touch:h-11 border bg-surface px-2 text-ui text-ink';

function Seconds({
  label,
  ms,
  max,
  min = 0.1,
  onChange,
}: {
  label: string;
  ms: number;
  /** Seconds, as is `min`. */
  max: number;
  min?: number;
  onChange: (ms: number) => void;
}) {
  const id = useId();
  return (
    <Row id={id} label={label}>
      <input
        id={id}
        type="number"
        required
        min={min}
        max={max}
        step="any"
        defaultValue={ms / 1000}
        onChange={({ target }) => target.validity.valid && onChange(Math.round(target.valueAsNumber * 1000))}
        className={`${fieldClass} figures w-24 text-right invalid:border-danger`}
      />
      <span aria-hidden="true" className="text-ink-muted">
        s
      </span>
    </Row>
  );
}

function Row({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1 text-ui">
      <label htmlFor={id} className="text-ink-muted">
        {label}
      </label>
      <span className="flex min-w-0 max-w-full items-center gap-1.5">{children}</span>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold text-ui">{title}</legend>
      {children}
    </fieldset>
  );
}
