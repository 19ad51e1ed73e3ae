/** `GET /v1/responses/{id}/input_items`: what the response was asked, a page at a time. */
import { z } from 'zod';
import { readQuery } from '@/lib/server/http/read-body';
import { refusal } from '@/lib/server/openai/wire/field-refusal';
import { ownResponse, type ResponseContext } from './own-response';
import { askedItems } from './wire/asked-items';

export const inputItemsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  order: z.enum(['asc', 'desc']).default('desc'),
  after: z.string().max(200).optional(),
});

export async function listInputItems(request: Request, context: ResponseContext): Promise<Response> {
  const { limit, order, after } = readQuery(request, inputItemsQuery);
  const { run, response, question } = await ownResponse(request, context);
  const items = askedItems(run.id, question, response.settings);
  if (order === 'desc') items.reverse();
  const start = after === undefined ? 0 : items.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && start === 0) throw refusal('after', 'names no item of this response');
  const data = items.slice(start, start + limit);
  return Response.json({
    object: 'list',
    data,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    has_more: start + limit < items.length,
  });
}
