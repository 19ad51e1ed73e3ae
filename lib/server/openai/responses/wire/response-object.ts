/** The response of a run, in progress or ended. Pure. */
import type { RunState } from '@/lib/moa/events/run-state';
import { type Asked, detailsOf, finishReasonOf, type RunDetails } from '@/lib/server/openai/wire/completion';
import { type ApiError, runErrorOf } from '@/lib/server/openai/wire/openai-errors';
import type { OutputItem } from './output-items';
import { responseId } from './response-ids';
import type { ResponseEcho, ResponseSettings } from './response-settings';
import { type ResponseUsage, responseUsageOf } from './response-usage';

export type ResponseStatus = 'in_progress' | 'completed' | 'incomplete' | 'failed' | 'cancelled';

export interface AskedResponse {
  asked: Asked;
  settings: ResponseSettings;
  metadata: Readonly<Record<string, string>>;
}

export interface ResponseObject extends ResponseEcho {
  id: string;
  object: 'response';
  created_at: number;
  completed_at: number | null;
  status: ResponseStatus;
  error: { code: string; message: string } | null;
  incomplete_details: { reason: 'max_output_tokens' | 'content_filter' } | null;
  metadata: Readonly<Record<string, string>>;
  output: readonly OutputItem[];
  usage: ResponseUsage | null;
  strata: RunDetails;
}

/** Why the run of a response has no answer; null where it has one, or is in progress. */
export function responseErrorOf(run: RunState, { needsForm }: ResponseSettings): ApiError | null {
  return runErrorOf(run, needsForm);
}

export function responseStatusOf(run: RunState, settings: ResponseSettings): ResponseStatus {
  if (run.status === 'running') return 'in_progress';
  const error = responseErrorOf(run, settings);
  if (error !== null) return error.body.error.code === 'run_stopped' ? 'cancelled' : 'failed';
  return reasonOf(run) === null ? 'completed' : 'incomplete';
}

export function responseOf(
  run: RunState,
  { asked, settings, metadata }: AskedResponse,
  output: readonly OutputItem[],
): ResponseObject {
  const status = responseStatusOf(run, settings);
  const error = responseErrorOf(run, settings)?.body.error;
  const reason = status === 'incomplete' ? reasonOf(run) : null;
  return {
    id: responseId(asked.runId),
    object: 'response',
    created_at: asked.created,
    completed_at: status === 'completed' ? secondsOf(run.finishedAt) : null,
    status,
    error: error === undefined ? null : { code: error.code ?? error.type, message: error.message },
    incomplete_details: reason === null ? null : { reason },
    ...settings.echo,
    metadata,
    output,
    usage: status === 'in_progress' ? null : responseUsageOf(run),
    strata: detailsOf(run, asked),
  };
}

function reasonOf(run: RunState): 'max_output_tokens' | 'content_filter' | null {
  switch (finishReasonOf(run)) {
    case 'length':
      return 'max_output_tokens';
    case 'content_filter':
      return 'content_filter';
    default:
      return null;
  }
}

function secondsOf(time: string | null): number | null {
  return time === null ? null : Math.floor(Date.parse(time) / 1000);
}
