/**
 * Reads from a refusal (400, 422, or 500 of a prompt template) what a provider does not take of a request, and how it may
 * take it. Providers have no common format for this: messages are read for the names of fields that were sent. Pure.
 */
import type { FormChange } from './form-change';
import { hasRole, withAlternatingRoles } from './message-roles';
import { fieldOf, hasField, parseBody, type RequestBody, recordOf } from './request-body';
import { limitFields, limitRefusal, limitRename } from './token-limit-refusal';

/** Parameters without which a request has the same question. */
const optionalFields = [
  'temperature',
  'top_p',
  'topP',
  'top_k',
  'topK',
  'presence_penalty',
  'presencePenalty',
  'frequency_penalty',
  'frequencyPenalty',
  'seed',
  'stop',
  'stop_sequences',
  'stopSequences',
  'response_format',
  'responseSchema',
  'responseMimeType',
  'reasoning_effort',
  'reasoning',
  'thinking',
  'thinkingConfig',
  'output_config',
  'verbosity',
  'service_tier',
  'stream_options',
  'parallel_tool_calls',
  'strict',
  'logprobs',
  'top_logprobs',
  'logit_bias',
  'metadata',
  'store',
  'user',
  'min_p',
  'top_a',
  'typical_p',
  'repetition_penalty',
  'enable_thinking',
  'thinking_budget',
  'chat_template_kwargs',
  'prediction',
  'prompt_cache_key',
  'safety_identifier',
];
/** Names that are words, too: they count only in quotes, at a colon, or as the named parameter. */
const words = new Set([
  'stop',
  'reasoning',
  'thinking',
  'strict',
  'metadata',
  'store',
  'user',
  'seed',
  'prediction',
]);

const refusal =
  /unsupported|unavailable|(?:not|n['’]t|never|no longer) (?:currently )?(?:be )?(?:support|permit|allow|enabled|available|implement|accept|recogni|valid|compatible|used|set)|unknown|unrecogni[sz]ed|unexpected|extra (?:inputs|fields)|extra_forbidden|additional propert|invalid|deprecated|removed|can(?:not|['’]t) |(?:can|may) (?:only|not) |only (?:the )?(?:default|one|support)|must (?:be|not)|should be|(?:not|n't) (?:take|have|exist|match|find)|forbidden|incompatible|mutually exclusive|out of range|range/i;
/** What follows lists what the provider takes. */
const accepted =
  /(?:expected (?:one of|a )|did you mean|(?<![a-z])(?:valid|supported|allowed|available|accepted|permitted) (?:parameters|fields|options|values|arguments|keys|properties)|please use|\buse ['"`]?max).*$/is;

const systemRefusal =
  /system[\s'"`_]{0,3}(?:role|message|prompt|instruction)?s?[^.]{0,60}?(?:not|n['’]t|un)\s?(?:be )?(?:currently )?(?:support|allow|enabl|permit|accept|available|one of)|(?:not|n['’]t|un)\s?support[^.]{0,40}system|only user(?:,| and|\/)[^.]{0,30}roles|(?:developer|system) instruction is not enabled|unexpected role|(?:unknown|invalid|unsupported) (?:variant|role|value)[^.]{0,40}(?:system|developer|role)|developer[^.]{0,60}(?:not|un)\s?(?:support|allow|one of)|['"`]?role['"`]?[^.]{0,40}(?:should|must) be ['"`]?(?:user|assistant)/i;
const alternation =
  /roles? must alternate|alternat\w* (?:between )?(?:['"`]?user|roles)|(?:consecutive|successive|multiple) (?:['"`]?(?:user|assistant)|messages? (?:of|with|from) the same)|(?:start|begin) with (?:a |an )?['"`]?user|first message must/i;

/** An invalid schema or list is the fault of who sent it, and dropping it would change what is asked. */
const ownFault = /invalid[_ ](?:json[_ ])?schema|array too long/i;

/** The changes under which the provider may accept the request; none where the refusal is of something else. */
export function changesFor(status: number, answer: string, body: RequestBody): FormChange[] {
  const { message, parameters } = readAnswer(answer);
  const roles = roleChange(message, body);
  if (roles !== null) return [roles];
  if (status !== 400 && status !== 422) return [];
  if (ownFault.test(message)) return [];
  const limit = limitRefusal(message, body);
  if (limit !== null) return [limit];
  const named = parameters.flatMap((parameter) => sentFieldsIn(parameter, body));
  if (named.length > 0) return named.map((field) => changeOf(field, message, body));
  if (!refusal.test(message)) return [];
  const refused = message.replace(accepted, '');
  if (isPair(refused, body)) return [{ kind: 'leave out', field: 'top_p' }];
  const found = penalties(refused, body) ?? sentFieldsIn(refused, body);
  return found.map((field) => changeOf(field, message, body));
}

function roleChange(message: string, body: RequestBody): FormChange | null {
  if (systemRefusal.test(message)) {
    if (hasRole(body, 'developer')) return { kind: 'system role', to: 'system' };
    const isSent = hasRole(body, 'system') || body.systemInstruction !== undefined;
    if (isSent && /\buse (?:the )?(?:role )?['"`]?developer/i.test(message))
      return { kind: 'system role', to: 'developer' };
    if (isSent) return { kind: 'system role', to: 'user' };
  }
  if (!alternation.test(message)) return null;
  if (withAlternatingRoles(body) !== null) return { kind: 'alternate' };
  return hasRole(body, 'system') ? { kind: 'system role', to: 'user' } : null;
}

/** Newer models of Anthropic take one of the two. */
function isPair(message: string, body: RequestBody): boolean {
  const isNamed = /temperature/i.test(message) && /top_?p/i.test(message);
  return isNamed && hasField(body, 'temperature') && hasField(body, 'top_p');
}

/** Google's "Penalty is not enabled for this model". */
function penalties(message: string, body: RequestBody): string[] | null {
  if (!/^\W*penalty is not/i.test(message)) return null;
  return optionalFields.filter((field) => /penalty/i.test(field) && hasField(body, field));
}

function changeOf(field: string, message: string, body: RequestBody): FormChange {
  if (limitFields.includes(field)) return limitRename(message, field);
  const value = fieldOf(body, field);
  const bound = typeof value === 'number' ? upperBound(message, value) : null;
  return bound === null
    ? { kind: 'leave out', field }
    : { kind: 'lower', field, to: bound, because: 'limit' };
}

/** "Input should be less than or equal to 1", "range: 0..1", "must be between 0 and 1". */
function upperBound(message: string, value: number): number | null {
  const bound =
    /(?:less than or equal to|at most|<=|≤|maximum(?: value)?(?: is| of)?|between \d{1,4}(?:\.\d{1,4})? and|range:? \[?\d{1,4}(?:\.\d{1,4})?(?:\.\.|, ?| to | - ))\s?(\d{1,4}(?:\.\d{1,4})?)/i.exec(
      message,
    );
  const number = Number(bound?.[1] ?? Number.NaN);
  return number > 0 && number < value ? number : null;
}

/** The sent fields that a text names, in the order of our list. */
function sentFieldsIn(text: string, body: RequestBody): string[] {
  return [...limitFields, ...optionalFields].filter((field) => isSent(field, body) && isNamed(field, text));
}

function isSent(field: string, body: RequestBody): boolean {
  return field === 'strict' ? /"strict":(?:true|false)/.test(JSON.stringify(body)) : hasField(body, field);
}

function isNamed(field: string, text: string): boolean {
  const spellings = `(?:${field}|${field.replaceAll('_', '[ _.]?')})`;
  if (text.trim().toLowerCase() === field.toLowerCase()) return true;
  return words.has(field)
    ? new RegExp(
        `['"\`.]${field}['"\`]|(?:parameters?|arguments?|fields?)(?: supplied)?:? ${field}\\b|^${field}:|: ${field}\\W*$`,
        'i',
      ).test(text)
    : new RegExp(`(?<![a-z_])${spellings}(?![a-z_])`, 'i').test(text);
}

interface Refusal {
  message: string;
  /** The names of refused fields where the answer has them apart from its message. */
  parameters: string[];
}

function readAnswer(answer: string): Refusal {
  const json = parseBody(answer);
  if (json === null) return { message: answer, parameters: [] };
  const error = recordOf(json.error) ?? json;
  const listed: unknown = [error.detail, json.detail, json.errors].find(Array.isArray);
  const details = Array.isArray(listed) ? listed.map(recordOf).filter((detail) => detail !== null) : [];
  const places = details.map(({ loc }) => (Array.isArray(loc) ? loc.slice(1).join('.') : ''));
  const parameters = [error.param, error.parameter, ...places].filter(
    (name): name is string => typeof name === 'string' && name !== '',
  );
  return {
    message: [textIn(json), ...details.map(textIn)].join(' '),
    parameters: parameters.map((name) => name.split('.').at(-1) ?? name),
  };
}

/** The first text among the usual places of a message; the whole answer where it has none. */
function textIn(json: RequestBody): string {
  const error = recordOf(json.error) ?? json;
  const raw = recordOf(error.metadata)?.raw;
  const texts = [error.message, raw, error.msg, error.detail, json.error, json.message];
  const found = texts.filter((text) => typeof text === 'string');
  return found.length > 0 ? found.join(' ') : JSON.stringify(json);
}
