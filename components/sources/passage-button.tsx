'use client';

import { plainText } from '@/components/call/plain-text';
import { CallChip, slotColour } from '@/components/ui/call-chip';
import { Name } from '@/components/ui/name';
import type { SourceKind } from '@/lib/contract/sources-contract';
import type { Span } from '@/lib/contract/span';
import type { CallState } from '@/lib/moa/events/run-state';
import { kindWords } from './source-words';

interface PassageButtonProps {
  call: CallState;
  /** In the order of the text. */
  passages: readonly Span[];
  kind: SourceKind;
  nameOf: (reference: string) => string;
  /** Opens the reader at the passage. */
  onOpen: (call: string, passage: Span | null) => void;
}

/** The passages of a call that say the same. */
export function PassageButton({ call, passages, kind, nameOf, onOpen }: PassageButtonProps) {
  return (
    <button
      type="button"
      onClick={() => onOpen(call.call, passages[0] ?? null)}
      className="flex w-full flex-col gap-1 rounded-lg border-l-2 bg-sunken py-2 pr-2.5 pl-3 text-left transition-colors hover:bg-hover"
      style={{ borderLeftColor: slotColour(call.call) }}
    >
      <span className="flex w-full items-center gap-1.5">
        <CallChip call={call.call} />
        <span className="min-w-0 truncate font-medium text-ink">
          <Name>{nameOf(call.model)}</Name>
        </span>
        <span className="ml-auto shrink-0 text-ink-muted">{kindWords[kind]}</span>
      </span>
      <span dir="auto" className="line-clamp-4 text-ink-muted">
        {passages.map(({ start, end }) => plainText(call.text.slice(start, end))).join(' … ')}
      </span>
    </button>
  );
}
