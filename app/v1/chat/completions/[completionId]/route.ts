import { openAIRoute } from '@/lib/server/openai/openai-route';
import { otherMethods } from '@/lib/server/openai/refusals/other-methods';
import { storedCompletion } from '@/lib/server/openai/stored-completion';

export const GET = openAIRoute<{ completionId: string }>(storedCompletion);

const refused = otherMethods('GET, HEAD');

export { OPTIONS } from '@/lib/server/openai/openai-route';
export { refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
