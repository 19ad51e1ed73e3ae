/** The JSON body of a request to a provider, in the format of OpenAI, Anthropic or Google. */
export type RequestBody = Readonly<Record<string, unknown>>;

/** Where Google's format has the parameters. */
const nested = 'generationConfig';

/** Null for what is no JSON object. */
export function parseBody(text: string): RequestBody | null {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return null;
  }
}

export function hasField(body: RequestBody, field: string): boolean {
  return fieldOf(body, field) !== undefined;
}

export function fieldOf(body: RequestBody, field: string): unknown {
  return body[field] ?? recordOf(body[nested])?.[field];
}

/** The body with another value of a field, at the place where the body has its parameters. */
export function withField(body: RequestBody, field: string, value: unknown): RequestBody {
  const parameters = recordOf(body[nested]);
  return parameters === null || body[field] !== undefined
    ? { ...body, [field]: value }
    : { ...body, [nested]: { ...parameters, [field]: value } };
}

export function withoutField(body: RequestBody, field: string): RequestBody {
  const { [field]: _, ...rest } = body;
  const parameters = recordOf(rest[nested]);
  if (parameters === null) return rest;
  const { [field]: __, ...kept } = parameters;
  return { ...rest, [nested]: kept };
}

export function recordOf(value: unknown): RequestBody | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RequestBody) : null;
}
