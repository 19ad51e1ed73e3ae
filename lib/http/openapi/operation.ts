/** What the document says of one method of one route. */
import type { z } from 'zod';
import type { ErrorCode } from '@/lib/errors';

export type Method = 'get' | 'put' | 'post' | 'patch' | 'delete';

export interface Operation {
  method: Method;
  /** "/api/runs/{runId}": a route's folder below `app`, its parameters in braces. */
  path: string;
  /** The name of a function of a generated client. */
  id: string;
  summary: string;
  description?: string;
  /** What the route parses its query by. */
  query?: z.ZodObject;
  body?: Body;
  /** Parameters that no schema of ours parses, as OpenAPI writes them. */
  parameters?: object[];
  answer: Answer;
  /** How the route itself can refuse, beyond what its address, query and body bring with them. */
  refusals?: ErrorCode[];
}

interface Body {
  /** What the route parses the body by. */
  schema: z.ZodType;
  example: unknown;
}

export interface Answer {
  status: 200 | 201 | 202 | 204;
  description: string;
  /** The type of the content, and the schema of it where it is JSON; null where there is none. */
  content: { type: string; schema: z.ZodType | null } | null;
}

/** Operations that belong together: a heading in whatever shows the document. */
export interface Group {
  name: string;
  description: string;
  operations: Operation[];
}

export function bodyOf<S extends z.ZodType>(schema: S, example: z.input<S>): Body {
  return { schema, example };
}

export function jsonOf(schema: z.ZodType, description: string, status: 200 | 201 | 202 = 200): Answer {
  return { status, description, content: { type: 'application/json', schema } };
}

export function textOf(type: string, description: string): Answer {
  return { status: 200, description, content: { type, schema: null } };
}

export const nothing: Answer = { status: 204, description: 'Done.', content: null };
