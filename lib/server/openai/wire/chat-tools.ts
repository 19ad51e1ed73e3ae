/** Tools in a chat completion request: their schema, and what of it the aggregator is given. Pure. */
import { z } from 'zod';
import type { AnswerParameters, Tool, ToolChoice } from '@/lib/moa/messages/call-request';
import { refusal } from './field-refusal';
import { text } from './fields/field-types';

const mostTools = 128;
const toolName = text(512).min(1);

export const functionSchema = z.looseObject({
  name: toolName,
  description: text(20_000).nullish(),
  parameters: z.record(z.string(), z.unknown()).nullish(),
  strict: z.boolean().nullish(),
});

const named = z.looseObject({ name: z.string() });
const mode = z.enum(['none', 'auto', 'required', 'any']);
const allowed = z.looseObject({
  mode: z.enum(['auto', 'required']).nullish(),
  tools: z.array(z.looseObject({ name: z.string().nullish(), function: named.nullish() })),
});

export const toolFields = {
  tools: z
    .array(
      z.looseObject({
        type: z.literal('function', 'must be "function": no other tools are supported').nullish(),
        function: functionSchema,
      }),
    )
    .max(mostTools, `must be at most ${mostTools}`)
    .optional(),
  tool_choice: z
    .union(
      [
        mode,
        z.looseObject({ type: mode }),
        z.looseObject({
          type: z.enum(['function', 'tool']),
          function: named.nullish(),
          name: z.string().nullish(),
        }),
        z.looseObject({ type: z.literal('allowed_tools'), allowed_tools: allowed }),
        allowed.extend({ type: z.literal('allowed_tools') }),
      ],
      'must be "none", "auto", "required", a function by its name, or allowed_tools',
    )
    .optional(),
  functions: z.array(functionSchema).max(mostTools, `must be at most ${mostTools}`).optional(),
  function_call: z
    .union([z.enum(['none', 'auto']), named], 'must be "none", "auto" or a function by its name')
    .optional(),
};

export type ToolFields = z.output<z.ZodObject<typeof toolFields>> & { parallel_tool_calls?: boolean };

/** How the client reads tool calls: those of the older `functions` come as one `function_call`. */
export type ToolForm = 'tool_calls' | 'function_call';

export function toolFormOf({ tools = [], functions = [] }: ToolFields): ToolForm {
  return tools.length === 0 && functions.length > 0 ? 'function_call' : 'tool_calls';
}

type ToolParameters = Pick<AnswerParameters, 'tools' | 'toolChoice' | 'mostToolCalls'>;

/**
 * Without tools there are no parameters, whatever the choice, unless it demands a tool.
 * @throws StrataError `invalid_request` for a choice that no tool can meet.
 */
export function toolsOf(fields: ToolFields): ToolParameters {
  const form = toolFormOf(fields);
  const functions =
    (form === 'function_call' ? fields.functions : fields.tools?.map((tool) => tool.function)) ?? [];
  const path =
    fields.tool_choice === undefined && fields.function_call !== undefined ? 'function_call' : 'tool_choice';
  const choice = choiceOf(fields[path], path);
  const wanted = choice === null ? [] : choice.names;
  if (functions.length === 0) {
    if (choice === null || (choice.names.length === 0 && choice.mode !== 'required')) return {};
    throw refusal(path, 'asks for a tool, and the request has none');
  }
  const missing = wanted.find((name) => !functions.some((candidate) => candidate.name === name));
  if (missing !== undefined) throw refusal(path, `names "${missing}", which is none of the tools`);
  const usable = choice?.mode === 'allowed' || choice?.mode === 'allowed_required' ? wanted : null;
  const one = form === 'function_call' || fields.parallel_tool_calls === false;
  return {
    tools: functions.filter(({ name }) => usable === null || usable.includes(name)).map(toolOf),
    ...(choice === null ? {} : { toolChoice: toolChoiceOf(choice) }),
    ...(one ? { mostToolCalls: 1 } : {}),
  };
}

interface Choice {
  mode: 'none' | 'auto' | 'required' | 'named' | 'allowed' | 'allowed_required';
  /** The tools that it names. */
  names: string[];
}

/** The choice in one form; null where nothing is chosen. */
function choiceOf(
  field: ToolFields['tool_choice'] | ToolFields['function_call'],
  path: string,
): Choice | null {
  if (field === undefined) return null;
  if (typeof field === 'string') return modeOf(field);
  if (!('type' in field) || field.type === 'function' || field.type === 'tool') {
    const name = nameIn(field);
    if (name === null) throw refusal(path, 'names no function');
    return { mode: 'named', names: [name] };
  }
  if (field.type !== 'allowed_tools') return modeOf(field.type as z.output<typeof mode>);
  const { mode: howMany, tools } =
    'allowed_tools' in field ? (field.allowed_tools as Allowed) : (field as Allowed);
  const names = tools.flatMap((tool) => nameIn(tool) ?? []);
  if (names.length === 0) throw refusal(path, 'allows no tool: use "none"');
  return { mode: howMany === 'required' ? 'allowed_required' : 'allowed', names };
}

type Allowed = z.output<typeof allowed>;

function modeOf(word: z.output<typeof mode>): Choice {
  return { mode: word === 'any' ? 'required' : word, names: [] };
}

/** OpenAI's chat completions put the name below `function`; its Responses API and others do not. */
function nameIn(field: object): string | null {
  const { function: inner, name } = field as { function?: { name: string } | null; name?: string | null };
  return inner?.name ?? name ?? null;
}

function toolChoiceOf({ mode: chosen, names: [name] }: Choice): ToolChoice {
  if (chosen === 'named' && name !== undefined) return { type: 'tool', toolName: name };
  if (chosen === 'required' || chosen === 'allowed_required') return { type: 'required' };
  return { type: chosen === 'none' ? 'none' : 'auto' };
}

function toolOf({ name, description, parameters, strict }: z.output<typeof functionSchema>): Tool {
  const hasParameters = parameters && Object.keys(parameters).length > 0;
  return {
    name,
    inputSchema: hasParameters ? parameters : { type: 'object', properties: {} },
    ...(description ? { description } : {}),
    ...(strict === null || strict === undefined ? {} : { strict }),
  };
}
