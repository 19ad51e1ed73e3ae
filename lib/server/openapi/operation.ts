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
  /** Parameters that `query` does not hold: each names itself and its place by `.meta({ param })`. */
  parameters?: z.ZodType[];
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
  /** What it may be sent as; empty where there is nothing to send. */
  contents: Content[];
}

interface Content {
  type: string;
  /** Null where it is not JSON. */
  schema: z.ZodType | null;
}

/** Operations that belong together: a heading in whatever shows the document. */
export interface Group {
  name: string;
  description: string;
  rim: Rim;
  operations: Operation[];
}

/** What all routes of one part of the API do alike: who is let in, and how one is refused. */
export interface Rim {
  /** What a write is to send beside its body. */
  writeParameters: z.ZodType[];
  /** Which keys are taken, as OpenAPI writes it. */
  security: Record<string, string[]>[];
  /** How any route of it can refuse. */
  refusals: ErrorCode[];
  /** A defect's answer too, which has no code. */
  refusalOf(code: ErrorCode | 'defect'): Refusal;
}

export interface Refusal {
  status: number;
  title: string;
  /** The type of its content, and the name of its schema. */
  type: string;
  schema: string;
}

export function bodyOf<S extends z.ZodType>(schema: S, example: z.input<S>): Body {
  return { schema, example };
}

export function jsonOf(schema: z.ZodType, description: string, status: 200 | 201 | 202 = 200): Answer {
  return { status, description, contents: [{ type: 'application/json', schema }] };
}

export function textOf(type: string, description: string): Answer {
  return { status: 200, description, contents: [{ type, schema: null }] };
}

export const nothing: Answer = { status: 204, description: 'Done.', contents: [] };
