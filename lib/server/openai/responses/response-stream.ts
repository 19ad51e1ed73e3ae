/** Streams responses as server-sent events, each with its type. */
import type { StreamFormat } from '@/lib/server/openai/completion-stream';

export const responseStreamFormat: StreamFormat = {
  encode: (part) => `event: ${(part as { type: string }).type}\ndata: ${JSON.stringify(part)}\n\n`,
  end: '',
};
