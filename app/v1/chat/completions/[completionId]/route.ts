import { openAIRoute } from '@/lib/server/openai/openai-route';
import { storedCompletion } from '@/lib/server/openai/stored-completion';

export const GET = openAIRoute<{ completionId: string }>(storedCompletion);

export { OPTIONS } from '@/lib/server/openai/openai-route';
