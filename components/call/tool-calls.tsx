import type { ToolCall } from '@/lib/moa/messages/call-request';

/** The tool calls of a model. The API client runs the tools and sends the results. */
export function ToolCalls({ calls }: { calls: readonly ToolCall[] }) {
  return (
    <ul className="flex flex-col gap-1.5" aria-label="Tool calls">
      {calls.map(({ id, name, input }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: some providers give no ids.
        <li key={`${index} ${id}`} className="overflow-x-auto rounded-lg border bg-surface px-3 py-2">
          <code className="whitespace-pre-wrap break-words font-mono text-[12px] text-ink-muted">
            <span className="text-ink">{name}</span> {input}
          </code>
        </li>
      ))}
    </ul>
  );
}
