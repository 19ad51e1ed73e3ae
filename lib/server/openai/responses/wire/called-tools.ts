/**
 * How the tools of a response are named where they are called. Providers know functions only: a namespace becomes the
 * beginning of its functions' names, and a custom tool, which takes text, a function with one text. Pure.
 */
import type { ResponseTool } from './response-request';

export interface CalledTool {
  type: 'function' | 'custom';
  name: string;
  namespace?: string;
}

/** The tools by the names under which they are called. */
export type CalledTools = ReadonlyMap<string, CalledTool>;

export function calledName(name: string, namespace: string | null | undefined): string {
  return namespace ? `${namespace}__${name}` : name;
}

export function calledToolsOf(tools: readonly ResponseTool[]): CalledTools {
  return new Map(
    tools.flatMap(({ type, name = '', tools: inner = [] }): [string, CalledTool][] => {
      if (type === 'function' || type === 'custom') return [[name, { type, name }]];
      if (type !== 'namespace') return [];
      return inner.map((tool) => [
        calledName(tool.name, name),
        { type: 'function', name: tool.name, namespace: name },
      ]);
    }),
  );
}

/** The text for a custom tool in the arguments of its function; the arguments where a model wrote something else. */
export function customInput(argumentsJson: string): string {
  try {
    const { input } = JSON.parse(argumentsJson);
    return typeof input === 'string' ? input : argumentsJson;
  } catch {
    return argumentsJson;
  }
}
