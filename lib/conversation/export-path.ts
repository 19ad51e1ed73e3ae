import type { ExportFormat } from '@/lib/contract/conversation-file';
import type { ShareOptions } from '@/lib/contract/share-contract';

interface ExportChoice extends Partial<ShareOptions> {
  format: ExportFormat;
  /** Selects the branch. */
  run?: string;
  scope?: 'conversation' | 'run';
}

/** The address of an export of a conversation. Pure. */
export function exportPath(conversationId: string, choice: ExportChoice): string {
  const query = new URLSearchParams(
    Object.entries(choice).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  return `/api/conversations/${conversationId}/export?${query}`;
}
