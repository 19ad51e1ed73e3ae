/** The data that an exported page holds for its script. */
import type { SourcesData } from '@/components/html-export/exported-sources';
import { sourcesDataId } from '@/components/html-export/page-ids';
import type { ConversationFile, FileRun } from '@/lib/contract/conversation-file';
import { elementIn } from './element-in';

let file: ConversationFile | null = null;

/** Read when it is first needed: it is as large as all texts. */
export function runOf(id: string): FileRun | undefined {
  file ??= JSON.parse(elementIn(document, '#strata-data').textContent) as ConversationFile;
  return file.runs.find((run) => run.id === id);
}

export function readSourcesData(): SourcesData {
  const text = document.getElementById(sourcesDataId)?.textContent;
  return text === undefined ? {} : (JSON.parse(text) as SourcesData);
}
