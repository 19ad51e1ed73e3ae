import { openAIRoute } from '@/lib/http/openai-route';
import { storedCompletion } from '@/lib/http/stored-completion';

export const GET = openAIRoute<{ completionId: string }>(storedCompletion);

export { OPTIONS } from '@/lib/http/openai-route';
