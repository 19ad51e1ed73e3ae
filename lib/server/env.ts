/**
 * The only reader of `process.env`, parsed once at start. An invalid value ends the start with a message that
 * names it. README, "Configuration", documents the variables.
 */
import { z } from 'zod';
import { cleanKey, keyCharacters, withoutQuotes } from '@/lib/contract/clean-key';
import { normalBaseUrl } from '@/lib/contract/normal-base-url';
import { isLoopback } from './is-loopback';

const key = z
  .string()
  .overwrite(cleanKey)
  .regex(keyCharacters, 'has characters that no key has (spaces, line breaks, letters with accents)')
  .optional();
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' });
/** Of a bare host, the API is at `/v1`. */
const baseUrl = z
  .string()
  .transform(normalBaseUrl)
  .transform((url) => (/^https?:\/\/[^/]+$/i.test(url) ? `${url}/v1` : url))
  .pipe(httpUrl);
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim().toLowerCase())
      .filter(Boolean),
  );

const variables = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Allows another HOST than a loopback one, although there is no login. */
  STRATA_NO_LOGIN: z.literal('i-understand', 'must be "i-understand", or unset').optional(),
  NODE_ENV: z.string().default('production'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** By default `pretty` on a terminal and `json` elsewhere. */
  LOG_FORMAT: z.enum(['json', 'pretty']).optional(),
  /**
   * Additional host names under which the app may be reached, with their port unless it is the default of the
   * scheme.
   */
  ALLOWED_HOSTS: list,
  /** The same for /v1 alone, which needs a key there. */
  API_HOSTS: list,
  /** Host names or addresses in private networks that providers may have. */
  ALLOW_PRIVATE_HOSTS: list,
  /** Lets a program that sends it as a bearer token read /api/metrics from elsewhere. */
  METRICS_TOKEN: z.string().min(16, 'needs at least 16 characters').optional(),
  /** A collector of traces, by OTLP over HTTP. The exporter reads the other variables of OpenTelemetry itself. */
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: httpUrl.optional(),
  OTEL_SDK_DISABLED: z.string().optional(),
  OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: z.string().optional(),
  /** How long runs go on after SIGTERM, in seconds. */
  DRAIN_SECONDS: z.coerce.number().min(0).max(86_400).default(0),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// URL' }).optional(),
  STRATA_DATA_DIR: z.string().default('./data'),
  /** The URL of the model catalogue instead of https://models.dev, or "off". */
  MODELS_DEV_URL: z
    .union([z.literal('off'), z.url({ protocol: /^https?$/ })], 'must be an http(s) URL, or "off"')
    .optional(),
  TOGETHER_API_KEY: key,
  OPENROUTER_API_KEY: key,
  OPENAI_API_KEY: key,
  ANTHROPIC_API_KEY: key,
  GOOGLE_GENERATIVE_AI_API_KEY: key,
  GROQ_API_KEY: key,
  /** The URL of Ollama, which needs no key. */
  OLLAMA_BASE_URL: baseUrl.default('http://127.0.0.1:11434/v1'),
  OPENAI_COMPATIBLE_BASE_URL: baseUrl.optional(),
  OPENAI_COMPATIBLE_API_KEY: key,
});

const environmentSchema = variables.superRefine(({ HOST, STRATA_NO_LOGIN }, context) => {
  if (isLoopback(HOST) || STRATA_NO_LOGIN !== undefined) return;
  context.addIssue({
    code: 'custom',
    path: ['HOST'],
    message:
      `"${HOST}" lets other machines reach Strata, which has no login yet: whoever reaches it reads everything and ` +
      'spends your money. Use 127.0.0.1, or set STRATA_NO_LOGIN=i-understand if something else keeps strangers out.',
  });
});

export type Environment = z.infer<typeof environmentSchema>;

/** Empty values count as unset, as shells and container files leave them, also in quotes. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => withoutQuotes(value ?? '') !== ''),
  );
  const result = environmentSchema.safeParse(set);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment has values that Strata cannot use:\n${lines.join('\n')}`);
}

export const env = parseEnvironment(process.env);
