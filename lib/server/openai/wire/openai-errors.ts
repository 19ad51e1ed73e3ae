/** Errors in OpenAI's format, by status, with a message that says what to do. Pure. */
import type { ErrorCode, FieldError, StrataError } from '@/lib/errors';
import type { RunState } from '@/lib/moa/events/run-state';
import { stoppedAtLimit } from '@/lib/moa/ports/run-control';

export interface ApiError {
  status: number;
  body: ErrorBody;
  /** Whether the same request may succeed later. Clients retry by themselves unless told otherwise. */
  retry: boolean;
}

export interface ErrorBody {
  error: { message: string; type: ErrorType; param: string | null; code: string | null };
}

type ErrorType = 'invalid_request_error' | 'rate_limit_error' | 'insufficient_quota' | 'server_error';

interface Meaning {
  status: number;
  type: ErrorType;
  code: string | null;
  retry: boolean;
}

const refused = (status: number, code: string | null): Meaning => ({
  status,
  type: 'invalid_request_error',
  code,
  retry: false,
});

const meanings: Record<ErrorCode, Meaning> = {
  invalid_request: refused(400, 'invalid_value'),
  unauthorized: refused(401, 'invalid_api_key'),
  forbidden: refused(403, 'permission_denied'),
  not_found: refused(404, null),
  conflict: refused(409, null),
  body_too_large: refused(413, null),
  unsupported_media_type: refused(415, null),
  unprocessable: refused(422, null),
  over_budget: { status: 429, type: 'insufficient_quota', code: 'insufficient_quota', retry: false },
  rate_limited: { status: 429, type: 'rate_limit_error', code: 'rate_limit_exceeded', retry: true },
  unavailable: { status: 503, type: 'server_error', code: null, retry: true },
};

export function apiErrorOf({ code, message, fields }: StrataError): ApiError {
  const meaning = meanings[code];
  const [field] = fields;
  return errorOf(
    { ...meaning, code: codeOf(code, field) ?? meaning.code },
    message,
    field && paramOf(field.path),
  );
}

/** A defect of Strata: the response does not reveal details. */
export const defectError: ApiError = errorOf(
  { status: 500, type: 'server_error', code: null, retry: false },
  'Strata failed to handle this request. The server log says why.',
);

/**
 * Why a finished run has no answer; null when it has one. Clients must not retry: the run has already
 * retried, and a new one would bill all calls again.
 * @param needsForm whether the answer must be JSON; proposals cannot replace it then.
 */
export function runErrorOf(run: RunState, needsForm: boolean): ApiError | null {
  const failed = (status: number, type: ErrorType, code: string, message = run.error) =>
    errorOf({ status, type, code, retry: false }, message ?? 'The run came to no answer.');
  const notJson = () =>
    failed(
      502,
      'server_error',
      'answer_is_not_json',
      'The aggregator’s answer is not the JSON that was asked for.',
    );
  switch (run.status) {
    case 'failed':
      return failed(502, 'server_error', isAlone(run) ? 'model_failed' : 'no_proposer_survived');
    case 'interrupted':
      return failed(503, 'server_error', 'run_interrupted');
    case 'stopped':
      return run.error?.startsWith(stoppedAtLimit)
        ? failed(429, 'insufficient_quota', 'insufficient_quota')
        : failed(503, 'server_error', 'run_stopped');
    case 'degraded':
      if (aggregatorWasCut(run) || (needsForm && standIn(run)))
        return failed(502, 'server_error', 'aggregator_failed');
      return needsForm && !isWholeJson(run) ? notJson() : null;
    case 'succeeded':
      return needsForm && !isWholeJson(run) ? notJson() : null;
    default:
      return null;
  }
}

/** A mixture without proposers. */
function isAlone({ mixture }: RunState): boolean {
  return mixture.layers.length === 0;
}

/** The text so far is incomplete. */
function aggregatorWasCut({ calls, answerCalls }: RunState): boolean {
  return calls.some(
    ({ call, role, status }) => role === 'aggregator' && answerCalls.includes(call) && status !== 'succeeded',
  );
}

/** Also an answer with tool calls, or one cut by its token limit (its finish reason says so). */
function isWholeJson({ calls, answer }: RunState): boolean {
  const aggregator = calls.find(({ role }) => role === 'aggregator');
  if (aggregator?.toolCalls !== undefined || aggregator?.finishReason === 'length') return true;
  try {
    JSON.parse(answer);
    return true;
  } catch {
    return false;
  }
}

/** The proposals replace the answer. */
function standIn({ calls, answerCalls }: RunState): boolean {
  return calls.some(({ call, role }) => role === 'proposer' && answerCalls.includes(call));
}

function errorOf(
  { status, type, code, retry }: Meaning,
  message: string,
  param: string | null = null,
): ApiError {
  return { status, retry, body: { error: { message, type, param, code } } };
}

function codeOf(code: ErrorCode, field: FieldError | undefined): string | null {
  if (code === 'not_found' && field?.path === '/model') return 'model_not_found';
  if (code === 'invalid_request' && field?.detail === 'is not a known field') return 'unknown_parameter';
  return null;
}

/** "/messages/0/content" becomes "messages[0].content". */
function paramOf(pointer: string): string | null {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keys.length === 0) return null;
  return keys.map((key, index) => (/^\d+$/.test(key) ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}
