import { answerChat } from '@/lib/server/openai/chat-completions';
import { openAIRoute } from '@/lib/server/openai/openai-route';

export const POST = openAIRoute(answerChat);

export { OPTIONS } from '@/lib/server/openai/openai-route';
