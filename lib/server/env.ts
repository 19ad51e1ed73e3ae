/**
 * The only reader of `process.env`, parsed once at start. An invalid value ends the start with a message that
 * names it. README, "Configuration", documents the variables.
 */
import { z } from 'zod';
import { cleanKey, keyCharacters, withoutQuotes } from '@/lib/contract/clean-key';
import { normalBaseUrl } from '@/lib/contract/providers/normal-base-url';
import { isLoopback, isLoopbackHost } from './is-loopback';
import { isNetwork } from './networks.mjs';

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

/** Addresses and networks (CIDR), separated by commas. */
const networks = list.refine(
  (items) => items.every((item) => isNetwork(item)),
  'must be addresses or networks such as 10.0.0.0/8, separated by commas',
);

const variables = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** People log in with accounts. Needed wherever others than this machine can reach Strata. */
  ACCOUNTS: z.literal('on', 'must be "on", or unset').optional(),
  /** The address of the pages as people open them, such as https://strata.example.com. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
    .transform((url) => new URL(url))
    .refine(({ pathname, search }) => pathname === '/' && search === '', 'must have no path')
    .transform(({ origin }) => origin)
    .optional(),
  /** Networks of proxies whose X-Forwarded-For names the client. */
  TRUST_PROXY: networks,
  /** The header in which a proxy of TRUSTED_LOGIN_NETWORKS names the person by email. */
  TRUSTED_LOGIN_HEADER: z
    .string()
    .regex(/^[a-z0-9-]+$/i, 'must be the name of a header')
    .transform((name) => name.toLowerCase())
    .optional(),
  TRUSTED_LOGIN_NETWORKS: networks,
  /** An OpenID provider, such as https://accounts.google.com, beside passwords and passkeys. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What the button of the login page says. */
  OIDC_NAME: z.string().default('single sign-on'),
  /** 32 bytes in base64, the same for all instances; by default each data folder has a file secret.key. */
  STRATA_SECRET_KEY: z
    .base64('must be base64, as of `openssl rand -base64 32`')
    .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
    .refine(({ length }) => length === 32, 'must have 32 bytes, as of `openssl rand -base64 32`')
    .optional(),
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
  /** How many runs one instance executes at once for people and programs who wait for them. */
  MAX_RUNS: z.coerce.number().int().min(1).max(100_000).default(200),
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

const environmentSchema = variables.superRefine((set, context) => {
  for (const [variable, message] of accountProblems(set))
    context.addIssue({ code: 'custom', path: [variable], message });
});

/** What of the settings does not go together with having accounts, or having none. */
function accountProblems(set: z.output<typeof variables>): [string, string][] {
  if (set.ACCOUNTS === undefined) {
    const opened = Object.entries({
      HOST: !isLoopback(set.HOST),
      ALLOWED_HOSTS: !set.ALLOWED_HOSTS.every(isLoopbackHost),
      TRUST_PROXY: set.TRUST_PROXY.length > 0,
      PUBLIC_URL: set.PUBLIC_URL !== undefined,
      TRUSTED_LOGIN_HEADER: set.TRUSTED_LOGIN_HEADER !== undefined,
      OIDC_ISSUER: set.OIDC_ISSUER !== undefined,
    }).flatMap(([variable, isOpen]) => (isOpen ? [variable] : []));
    return opened.map((variable) => [variable, needsAccounts]);
  }
  const problems: [string, string][] = [];
  if (set.PUBLIC_URL === undefined && !isLoopback(set.HOST))
    problems.push([
      'PUBLIC_URL',
      'is needed with accounts: the address at which people open Strata, with https.',
    ]);
  // The check also runs for values that were refused before.
  const publicUrl = typeof set.PUBLIC_URL === 'string' ? set.PUBLIC_URL : '';
  if (publicUrl.startsWith('http:') && !isLoopback(new URL(publicUrl).hostname))
    problems.push(['PUBLIC_URL', 'must begin with https: passwords and sessions would travel in the clear.']);
  if (set.OIDC_ISSUER !== undefined && (!set.OIDC_CLIENT_ID || !set.OIDC_CLIENT_SECRET))
    problems.push(['OIDC_ISSUER', 'needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.']);
  if (set.TRUSTED_LOGIN_HEADER !== undefined && set.TRUSTED_LOGIN_NETWORKS.length === 0)
    problems.push(['TRUSTED_LOGIN_HEADER', 'needs TRUSTED_LOGIN_NETWORKS, or anybody could send it.']);
  return problems;
}

const needsAccounts =
  'lets others reach Strata, which has no accounts: whoever reaches it reads everything and spends your money. Set ' +
  'ACCOUNTS=on and PUBLIC_URL=https://…; the first start then prints a link that makes your account ' +
  '(docs/operations/accounts.md). Or leave it out, and use Strata on this machine.';

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
