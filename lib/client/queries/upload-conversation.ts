import { ApiError } from '@/lib/api/api-client';
import { api } from '@/lib/client/browser/api';
import { tellOtherTabs } from '@/lib/client/browser/other-tabs';
import { fileLimits, type ImportAnswer } from '@/lib/contract/conversation-file';

/**
 * Sends a conversation file to the server.
 * @throws ApiError whose message, and details where there are several, can be shown to a person.
 */
export async function uploadConversation(file: File): Promise<ImportAnswer> {
  if (file.size > fileLimits.bytes)
    throw new ApiError(`The file is larger than ${fileLimits.bytes / 1024 / 1024} MB.`, 0);
  const answer = await api<ImportAnswer>('POST', '/api/conversations/import', parse(await file.text()));
  tellOtherTabs();
  return answer;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('The file is not JSON.', 0);
  }
}
