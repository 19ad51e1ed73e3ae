import { createChatCompletion } from '@/lib/server/openai/chat-completions';
import { openAIRoute } from '@/lib/server/openai/openai-route';

export const POST = openAIRoute(createChatCompletion);

export { OPTIONS } from '@/lib/server/openai/openai-route';
