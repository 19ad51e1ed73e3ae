'use client';

import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/form/field';
import { messageOf } from '@/lib/api/api-client';
import { useAddEndpoint, useChangeProvider } from '@/lib/client/queries/use-providers';
import type { ProviderEntry } from '@/lib/contract/providers/provider-contract';

interface EndpointDialogProps {
  /** The endpoint to change; absent to add one. */
  endpoint?: ProviderEntry;
  onClosed: () => void;
}

interface HeaderLine {
  line: number;
  name: string;
  value: string;
}

/** Adds or changes an endpoint with OpenAI's wire format. */
export function EndpointDialog({ endpoint, onClosed }: EndpointDialogProps) {
  const add = useAddEndpoint();
  const change = useChangeProvider(endpoint?.id ?? '');
  const [name, setName] = useState(endpoint?.name ?? '');
  const [baseUrl, setBaseUrl] = useState(endpoint?.baseUrl ?? '');
  const [key, setKey] = useState('');
  const stored = endpoint?.headerNames ?? [];
  const [headers, setHeaders] = useState<HeaderLine[] | null>(stored.length > 0 ? null : []);
  const saved = endpoint === undefined ? add : change;

  function save(event: FormEvent) {
    event.preventDefault();
    const named = headers?.filter((header) => header.name.trim() !== '');
    const body = {
      name,
      baseUrl,
      ...(key.trim() === '' ? {} : { key }),
      ...(named && { headers: Object.fromEntries(named.map(({ name, value }) => [name.trim(), value])) }),
    };
    saved.mutate(body, { onSuccess: onClosed });
  }
  return (
    <Dialog
      onClosed={onClosed}
      title={endpoint ? `Change ${endpoint.name}` : 'Add an endpoint'}
      size="narrow"
    >
      <form className="flex flex-col gap-4" onSubmit={save}>
        <Field label="Name" required value={name} onValueChange={setName} placeholder="My box" />
        <Field
          label="Base URL"
          required
          inputMode="url"
          value={baseUrl}
          onValueChange={setBaseUrl}
          placeholder="https://llm.example.com/v1"
          hint={
            endpoint
              ? 'Changing the origin erases the stored key and headers.'
              : 'Anything that speaks OpenAI’s wire format: vLLM, llama.cpp, LM Studio.'
          }
        />
        <Field
          label="Key"
          type="password"
          autoComplete="new-password"
          value={key}
          onValueChange={setKey}
          hint={endpoint?.hasKey ? 'Leave empty to keep the stored key.' : 'Optional.'}
        />
        <Headers lines={headers} onChange={setHeaders} stored={stored} />
        {saved.error !== null && (
          <p role="alert" className="text-danger-ink text-small">
            {messageOf(saved.error)}
          </p>
        )}
        <Button type="submit" look="solid" className="self-start" disabled={saved.isPending}>
          {endpoint ? 'Save' : 'Add'}
        </Button>
      </form>
    </Dialog>
  );
}

interface HeadersProps {
  /** Null keeps the stored headers. */
  lines: HeaderLine[] | null;
  onChange: (lines: HeaderLine[] | null) => void;
  /** The names of the stored headers. */
  stored: string[];
}

function Headers({ lines, onChange, stored }: HeadersProps) {
  const names = stored.join(', ');
  if (lines === null)
    return (
      <div className="flex items-center gap-1.5 text-ink-muted text-small">
        <p className="min-w-0 flex-1">Sends {names}.</p>
        <Button onClick={() => onChange([blank(1)])}>Replace</Button>
        <Button onClick={() => onChange([])}>Remove</Button>
      </div>
    );
  const set = (line: number, changes: Partial<HeaderLine>) =>
    onChange(lines.map((header) => (header.line === line ? { ...header, ...changes } : header)));
  return (
    <div className="flex flex-col gap-2">
      {lines.map(({ line, name, value }) => (
        <div key={line} className="flex items-end gap-1.5">
          <Field
            label="Header"
            className="flex-1"
            value={name}
            onValueChange={(text) => set(line, { name: text })}
          />
          <Field
            label="Value"
            type="password"
            autoComplete="new-password"
            className="flex-1"
            value={value}
            onValueChange={(text) => set(line, { value: text })}
          />
          <IconButton
            label="Remove this header"
            onClick={() => onChange(lines.filter((header) => header.line !== line))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      <Button
        look="outline"
        className="self-start"
        onClick={() => onChange([...lines, blank((lines.at(-1)?.line ?? 0) + 1)])}
      >
        <Plus className="size-4" />
        Add a header
      </Button>
      {stored.length > 0 && (
        <div className="flex items-center gap-1.5 text-ink-muted text-small">
          <p className="min-w-0 flex-1">
            {lines.length === 0 ? `Saving removes ${names}.` : `These replace ${names}.`}
          </p>
          <Button onClick={() => onChange(null)}>Keep the stored headers</Button>
        </div>
      )}
    </div>
  );
}

function blank(line: number): HeaderLine {
  return { line, name: '', value: '' };
}
