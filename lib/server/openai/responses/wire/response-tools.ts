/** Converts the tools of a response to those of a chat completion. Pure. */
import { refusal } from '@/lib/server/openai/wire/field-refusal';
import { calledName } from './called-tools';
import type { ResponseBody, ResponseTool } from './response-request';

interface FunctionTool {
  type: 'function';
  function: {
    name: string;
    description?: unknown;
    parameters?: unknown;
    strict?: unknown;
  };
}

export interface FunctionTools {
  tools: FunctionTool[];
  /** For each of the tools, the index of the tool of the request that it comes from. */
  sources: number[];
  choice: unknown;
  notes: string[];
}

/**
 * Tools that run at OpenAI are left out with a note: the aggregator was free not to use them.
 * @throws StrataError `invalid_request` where the answer must use one of them.
 */
export function functionToolsOf({ tools: asked = [], tool_choice: choice }: ResponseBody): FunctionTools {
  const converted = asked.flatMap((tool, source) => toolsOf(tool).map((chat) => ({ chat, source })));
  const leftOut = asked.filter((tool) => toolsOf(tool).length === 0).map(({ type }) => type);
  return {
    tools: converted.map(({ chat }) => chat),
    sources: converted.map(({ source }) => source),
    choice: choiceOf(choice),
    notes: leftOut.map((type) => `The tool "${type}" was left out: a mixture calls functions only.`),
  };
}

function toolsOf(tool: ResponseTool): FunctionTool[] {
  switch (tool.type) {
    case 'function':
      return [functionOf(tool, tool.name ?? '')];
    case 'custom':
      return [customOf(tool)];
    case 'namespace':
      return (tool.tools ?? [])
        .filter(({ type }) => type === 'function')
        .map((inner) => functionOf(inner, calledName(inner.name, tool.name)));
    default:
      return [];
  }
}

function functionOf(
  { description, parameters, strict }: Record<string, unknown>,
  name: string,
): FunctionTool {
  return { type: 'function', function: { name, description, parameters, strict } };
}

function customOf({ name = '', description, format }: ResponseTool): FunctionTool {
  const grammar =
    typeof format?.definition === 'string'
      ? `The input must match this ${format.syntax} grammar:\n${format.definition}`
      : '';
  return {
    type: 'function',
    function: {
      name,
      description: [description, grammar].filter(Boolean).join('\n\n'),
      parameters: {
        type: 'object',
        properties: { input: { type: 'string', description: 'The input of the tool, as plain text.' } },
        required: ['input'],
        additionalProperties: false,
      },
    },
  };
}

type Choice = ResponseBody['tool_choice'];

/** The choice with the names under which tools are called. */
function choiceOf(choice: Choice): unknown {
  if (choice === undefined || typeof choice === 'string') return choice;
  const { type, name = '', namespace, mode, tools = [] } = choice;
  if (type === 'allowed_tools') {
    const functions = tools.filter((tool) => isCalled(tool.type));
    return {
      type,
      mode,
      tools: functions.map((tool) => ({ name: calledName(tool.name ?? '', tool.namespace) })),
    };
  }
  if (isCalled(type)) return { type: 'function', name: calledName(name, namespace) };
  throw refusal('tool_choice', `must not be "${type.slice(0, 64)}": a mixture calls functions only`);
}

function isCalled(type: string): boolean {
  return type === 'function' || type === 'custom';
}
