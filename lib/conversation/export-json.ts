import type { Message } from '@/lib/contract/conversation-contract';
import {
  type ConversationFile,
  type FileRun,
  fileFormat,
  fileVersion,
} from '@/lib/contract/conversation-file';
import type { SharedRun } from '@/lib/contract/share-contract';

interface Exported {
  title: string;
  messages: readonly Message[];
  runs: readonly SharedRun[];
}

/** The file of a conversation. A message whose run is not in it becomes a first question. Pure. */
export function conversationFile({ title, messages, runs }: Exported, exportedAt: Date): ConversationFile {
  const known = new Set(runs.map(({ id }) => id));
  return {
    format: fileFormat,
    version: fileVersion,
    exportedAt: exportedAt.toISOString(),
    title,
    messages: messages.map(({ id, content, parentId, createdAt }) => ({
      id,
      content,
      parentId: parentId !== null && known.has(parentId) ? parentId : null,
      createdAt,
    })),
    runs: runs.map(fileRun),
  };
}

function fileRun(shared: SharedRun): FileRun {
  const { conversationId: _, mixtureSlug: __, imported: ___, ...run } = shared;
  return run;
}
