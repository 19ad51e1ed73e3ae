/** What can be changed in a request so that a provider accepts it. Pure. */
import { z } from 'zod';
import { withAlternatingRoles, withSystemInQuestion, withSystemRole } from './message-roles';
import { fieldOf, hasField, type RequestBody, recordOf, withField, withoutField } from './request-body';

const field = z.string();
const number = z.number();

export const formChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('leave out'), field }),
  z.object({ kind: z.literal('rename'), field, to: z.string() }),
  z.object({ kind: z.literal('lower'), field, to: number, because: z.enum(['limit', 'context']) }),
  z.object({ kind: z.literal('add'), field, value: number }),
  z.object({ kind: z.literal('system role'), to: z.enum(['system', 'developer', 'user']) }),
  z.object({ kind: z.literal('alternate') }),
]);

export type FormChange = z.infer<typeof formChangeSchema>;

/** Null where the body has nothing to change. */
export function changedBody(body: RequestBody, change: FormChange): RequestBody | null {
  switch (change.kind) {
    case 'leave out':
      return change.field === 'strict' ? withoutStrict(body) : without(body, change.field);
    case 'rename': {
      const value = fieldOf(body, change.field);
      return value === undefined ? null : withField(withoutField(body, change.field), change.to, value);
    }
    case 'lower': {
      const value = fieldOf(body, change.field);
      return typeof value === 'number' && value > change.to ? withField(body, change.field, change.to) : null;
    }
    case 'add':
      return hasField(body, change.field) ? null : withField(body, change.field, change.value);
    case 'system role':
      return change.to === 'user' ? withSystemInQuestion(body) : withSystemRole(body, change.to);
    case 'alternate':
      return withAlternatingRoles(body);
    default:
      return change satisfies never;
  }
}

/** The change as a note on a call. */
export function noteOf(change: FormChange): string {
  switch (change.kind) {
    case 'leave out':
      return `Sent without ${change.field}: the model does not take it.`;
    case 'rename':
      return `Sent ${change.field} as ${change.to}: the model does not take it by the other name.`;
    case 'lower': {
      const to = change.to.toLocaleString('en');
      return change.because === 'context'
        ? `Lowered ${change.field} to ${to}: the context of the model has no more room.`
        : `Lowered ${change.field} to ${to}: the model takes no more.`;
    }
    case 'add':
      return `Sent ${change.field} ${change.value.toLocaleString('en')}: the model requires one.`;
    case 'system role':
      return change.to === 'user'
        ? 'Sent the system prompt as part of the first question: the model takes no system prompt.'
        : `Sent the system prompt with the role ${change.to}: the model does not take the other one.`;
    case 'alternate':
      return 'Joined neighbouring messages of one role: the model takes only alternating ones.';
    default:
      return change satisfies never;
  }
}

/** Whether it holds for every request to the model: what the context has room for depends on the prompt. */
export function isLasting(change: FormChange): boolean {
  return change.kind !== 'lower' || change.because === 'limit';
}

function without(body: RequestBody, field: string): RequestBody | null {
  return hasField(body, field) ? withoutField(body, field) : null;
}

/** `strict` stands in tools and in the schema of the answer. */
function withoutStrict(body: RequestBody): RequestBody | null {
  const text = JSON.stringify(body, (_, value: unknown) => {
    const record = recordOf(value);
    if (record === null || typeof record.strict !== 'boolean') return value;
    const { strict: _strict, ...rest } = record;
    return rest;
  });
  return text === JSON.stringify(body) ? null : (JSON.parse(text) as RequestBody);
}
