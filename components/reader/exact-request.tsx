'use client';

import { Copy } from 'lucide-react';
import { CallLink } from '@/components/call/call-link';
import { IconButton } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu/menu';
import { RawText } from '@/components/ui/raw-text';
import { Skeleton } from '@/components/ui/skeleton';
import { toasts } from '@/components/ui/toast';
import { copyText } from '@/lib/client/browser/copy-text';
import { useProviders } from '@/lib/client/queries/use-providers';
import { useCallRequest } from '@/lib/client/runs/use-run';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { readsOf } from '@/lib/reading/call-reads';
import { foldedMessages } from '@/lib/reading/folded-request';
import { aiSdkSnippet } from '@/lib/reading/snippets/ai-sdk-snippet';
import { curlSnippet } from '@/lib/reading/snippets/curl-snippet';
import { type Endpoint, endpointOf } from '@/lib/reading/snippets/endpoint';
import { openAiSdkSnippet } from '@/lib/reading/snippets/openai-sdk-snippet';
import { FoldPart } from './fold-part';

interface CallRequestProps {
  run: RunState;
  call: CallState;
  nameOf: (reference: string) => string;
}

/** The exact request of a call, folded. It is read when it is opened. */
export function ExactRequest(props: CallRequestProps) {
  return (
    <FoldPart title="Exact request">
      <Opened {...props} />
    </FoldPart>
  );
}

function Opened({ run, call, nameOf }: CallRequestProps) {
  const { data: request, error } = useCallRequest(run.id, call.call, call.status === 'running');
  if (error !== null) return <p className="text-danger-ink text-ui">{error.message}</p>;
  if (request === undefined) return <Skeleton className="h-24" />;
  const { model, messages: _, temperature, maxOutputTokens, ...rest } = request;
  const limit = maxOutputTokens === undefined ? 'no token limit' : `at most ${maxOutputTokens} tokens`;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 break-words font-mono text-[12px] text-ink-muted">
          {model} · temperature {temperature} · {limit}
        </p>
        <CopyMenu request={request} />
      </div>
      {Object.keys(rest).length > 0 && (
        <div className="rounded-lg border bg-surface">
          <RawText>{JSON.stringify(rest, null, 2)}</RawText>
        </div>
      )}
      {foldedMessages(request, run, readsOf(run, call)).map(({ role, pieces }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages have no other name than their order.
        <div key={index} className="overflow-hidden rounded-lg border bg-surface">
          <p className="border-b px-3 py-1 text-ink-faint text-small">{role}</p>
          {pieces.map((piece, position) =>
            typeof piece === 'string' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their order.
              piece.trim() !== '' && <RawText key={position}>{piece.trim()}</RawText>
            ) : (
              <Quoted
                // biome-ignore lint/suspicious/noArrayIndexKey: a call can be quoted twice.
                key={position}
                call={run.calls.find(({ call: place }) => place === piece.call)}
                nameOf={nameOf}
              />
            ),
          )}
        </div>
      ))}
    </div>
  );
}

/** The text of another call in a message, under its name. */
function Quoted({ call, nameOf }: { call: CallState | undefined; nameOf: CallRequestProps['nameOf'] }) {
  if (call === undefined) return null;
  return (
    <details className="border-y bg-sunken first-of-type:border-t">
      <summary className="px-3 py-2 text-ink-muted text-small hover:text-ink touch:py-3">
        {call.call} {nameOf(call.model)} · {call.text.length.toLocaleString('en')} characters
      </summary>
      <p className="px-3 text-small">
        <CallLink call={call.call} />
      </p>
      <RawText>{call.text}</RawText>
    </details>
  );
}

const forms: [string, (request: CallRequest, endpoint: Endpoint) => string][] = [
  ['curl', curlSnippet],
  ['AI SDK', aiSdkSnippet],
  ['OpenAI SDK', openAiSdkSnippet],
];

/** A model that only Strata can call, such as a scripted one, has JSON alone. */
function CopyMenu({ request }: { request: CallRequest }) {
  const { data: providers } = useProviders();
  const endpoint = endpointOf(request.model, providers?.items ?? []);
  const copy = (text: string) =>
    copyText(text).then((copied) => toasts.add({ title: copied ? 'Copied' : 'Could not copy' }));
  return (
    <Menu
      trigger={
        <IconButton label="Copy request as…" className="-my-1.5">
          <Copy />
        </IconButton>
      }
    >
      <MenuItem onSelect={() => copy(JSON.stringify(request, null, 2))}>JSON</MenuItem>
      {endpoint !== null &&
        forms.map(([name, snippet]) => (
          <MenuItem key={name} onSelect={() => copy(snippet(request, endpoint))}>
            {name}
          </MenuItem>
        ))}
    </Menu>
  );
}
