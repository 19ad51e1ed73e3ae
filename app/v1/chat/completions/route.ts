import { createChatCompletion } from '@/lib/server/openai/chat-completions';
import { openAIRoute } from '@/lib/server/openai/openai-route';
import { otherMethods } from '@/lib/server/openai/refusals/other-methods';

export const POST = openAIRoute(createChatCompletion);

const refused = otherMethods('POST');

export { OPTIONS } from '@/lib/server/openai/openai-route';
export { refused as DELETE, refused as GET, refused as PATCH, refused as PUT };
