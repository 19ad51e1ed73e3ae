import { answerChat } from '@/lib/http/chat-completions';
import { openAIRoute } from '@/lib/http/openai-route';

export const POST = openAIRoute(answerChat);

export { OPTIONS } from '@/lib/http/openai-route';
