/** The error responses of the operations. */
import type { ErrorCode } from '@/lib/errors';
import type { Group, Operation, Refusal, RouteWrapper } from './operation';

/** How a route can refuse: as all of its part do, for its address, query or body, in its own way, or by a defect. */
export function refusalsOf(
  { path, query, body, refusals = [] }: Operation,
  wrapper: RouteWrapper,
): Refusal[] {
  const codes: ErrorCode[] = [
    ...(query === undefined && body === undefined ? [] : (['invalid_request'] as const)),
    ...(path.includes('{') ? (['not_found'] as const) : []),
    ...(body === undefined ? [] : (['body_too_large', 'unsupported_media_type'] as const)),
    ...wrapper.refusals,
    ...refusals,
  ];
  return [...codes, 'defect' as const].map(wrapper.refusalOf);
}

/** What any of the operations can be refused with, by form and status; titles that share both stand in one. */
export function refusalResponses(groups: readonly Group[]) {
  const all = groups.flatMap(({ wrapper, operations }) =>
    operations.flatMap((operation) => refusalsOf(operation, wrapper)),
  );
  return Object.fromEntries(
    [...Map.groupBy(all, responseName)].map(([name, alike]) => [name, responseObject(alike)]),
  );
}

/** The name of the component that describes a refusal. */
export function responseName({ schema, status }: Refusal): string {
  return `${schema}${status}`;
}

const retryAfter = {
  description: 'Seconds until it is worth asking again.',
  schema: { type: 'integer' as const },
};

function responseObject(alike: Refusal[]) {
  const titles = new Set(alike.map(({ title }) => title));
  const content = alike.map(({ type, schema }) => [
    type,
    { schema: { $ref: `#/components/schemas/${schema}` } },
  ]);
  return {
    description: `${[...titles].join(', or ')}.`,
    content: Object.fromEntries(content),
    ...(alike.some(({ status }) => status === 503 || status === 429) && {
      headers: { 'Retry-After': retryAfter },
    }),
  };
}
