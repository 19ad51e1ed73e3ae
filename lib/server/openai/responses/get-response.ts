/** `GET /v1/responses/{id}`: a stored response, whole or as the stream of its events. */
import { z } from 'zod';
import { readQuery } from '@/lib/server/http/read-body';
import { completionStream } from '@/lib/server/openai/completion-stream';
import { learnTagHabit, tagHabitOf } from '@/lib/server/openai/tag-habits';
import { aggregatorPlace } from '@/lib/server/openai/wire/completion-chunks';
import { type OwnResponse, ownResponse, type ResponseContext } from './own-response';
import { responseStreamFormat } from './response-stream';
import { runSource } from './run-source';
import { onlyAfter, onlyTheEnd } from './wire/events-after';
import { responseEvents } from './wire/response-events';
import { wholeResponse } from './wire/whole-response';

export const responseQuery = z.object({
  stream: z.enum(['true', 'false']).optional(),
  starting_after: z
    .string()
    .regex(/^\d{1,15}$/, 'must be a sequence number')
    .optional(),
});

export async function getResponse(request: Request, context: ResponseContext): Promise<Response> {
  const { stream, starting_after: after } = readQuery(request, responseQuery);
  const own = await ownResponse(request, context);
  if (stream !== 'true') return Response.json(wholeResponse(own.run, own.response));
  return replay(request, own, after === undefined ? -1 : Number(after));
}

/** A reader that leaves does not stop the run: another one asked for it. */
async function replay(request: Request, { run, response }: OwnResponse, after: number): Promise<Response> {
  const source = await runSource(run.id);
  const all = responseEvents(
    response,
    run,
    aggregatorPlace(run),
    tagHabitOf(run.mixture.aggregator.model),
    learnTagHabit,
  );
  const events = source.isFirstLog || after < 0 ? onlyAfter(all, after) : onlyTheEnd(all, after);
  return completionStream(source, events, responseStreamFormat, request.signal, () => {});
}
