import { openAIRoute } from '@/lib/server/openai/openai-route';
import { otherMethods } from '@/lib/server/openai/refusals/other-methods';
import { listInputItems } from '@/lib/server/openai/responses/list-input-items';

export const GET = openAIRoute<{ responseId: string }>(listInputItems);

const refused = otherMethods('GET, HEAD');

export { OPTIONS } from '@/lib/server/openai/openai-route';
export { refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
