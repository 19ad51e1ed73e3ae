/** Names the fields of a response request in errors about the chat completion that it was converted to. Pure. */
import { StrataError } from '@/lib/errors';
import { refusal } from '@/lib/server/openai/wire/field-refusal';

export interface Sources {
  /** For each message of the chat completion, its field: "input/3", "instructions". */
  messages: readonly string[];
  /** For each tool, the index of the tool in the request. */
  tools: readonly number[];
}

/** An error about the chat completion as one about the response request; any other error as it is. */
export function inResponseTerms(error: unknown, sources: Sources): unknown {
  if (!StrataError.isInstance(error) || error.code !== 'invalid_request') return error;
  const [field] = error.fields;
  return field === undefined ? error : refusal(responsePath(field.path.slice(1), sources), field.detail);
}

const renamed: Readonly<Record<string, string>> = {
  max_tokens: 'max_output_tokens',
  max_completion_tokens: 'max_output_tokens',
  reasoning_effort: 'reasoning/effort',
  verbosity: 'text/verbosity',
};

/** @param path "messages/0/content" */
export function responsePath(path: string, { messages, tools }: Sources): string {
  const [field = '', index = '', ...rest] = path.split('/');
  if (field === 'messages') {
    const source = messages[Number(index)];
    if (source === undefined || index === '') return 'input';
    return source.includes('/') ? [source, ...itemPath(rest)].join('/') : source;
  }
  if (field === 'tools') {
    const inTool = rest.filter((key, place) => place > 0 || key !== 'function');
    return index === '' ? field : [field, tools[Number(index)] ?? index, ...inTool].join('/');
  }
  if (field === 'response_format') {
    return ['text', 'format', index, ...rest].filter((key) => key !== '' && key !== 'json_schema').join('/');
  }
  return [renamed[field] ?? field, index, ...rest].filter((key) => key !== '').join('/');
}

function itemPath(keys: readonly string[]): string[] {
  const [first = ''] = keys;
  if (first === 'tool_call_id') return ['call_id'];
  if (first === 'tool_calls') return keys.slice(-1);
  return keys.filter((key) => key !== 'url');
}
