/** A provider of OpenID Connect (Core 1.0) on loopback, which logs everybody in as one person. */
import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

export interface OpenIdProvider {
  readonly issuer: string;
  /** Who logs in. */
  person: { email: string; emailVerified: boolean };
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(claims: object): string {
  const content = `${base64url({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${base64url(claims)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body);
}

/** Starts one for the tests of a file. */
export function sharedOpenIdProvider(): OpenIdProvider {
  let issuer = '';
  const provider = {
    get issuer() {
      return issuer;
    },
    person: { email: 'nobody@example.com', emailVerified: true },
  };
  /** What was asked for, by the code that was given. */
  const asked = new Map<string, URLSearchParams>();
  const claims = () => ({
    sub: createHash('sha256').update(provider.person.email).digest('hex').slice(0, 12),
    email: provider.person.email,
    email_verified: provider.person.emailVerified,
    name: 'Otto',
  });
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    const json = (body: object) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/jwks':
        return json({
          keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
        });
      case '/authorize': {
        const code = randomUUID();
        asked.set(code, searchParams);
        const back = new URL(searchParams.get('redirect_uri') ?? '');
        back.searchParams.set('code', code);
        back.searchParams.set('state', searchParams.get('state') ?? '');
        return response.writeHead(302, { location: back.href }).end();
      }
      case '/token': {
        const request_ = asked.get((await formOf(request)).get('code') ?? '');
        const now = Math.floor(Date.now() / 1000);
        const nonce = request_?.get('nonce');
        const idToken = signed({
          ...claims(),
          ...(nonce ? { nonce } : {}),
          iss: issuer,
          aud: request_?.get('client_id'),
          iat: now,
          exp: now + 300,
        });
        return json({ access_token: 'token', token_type: 'Bearer', expires_in: 300, id_token: idToken });
      }
      case '/userinfo':
        return json(claims());
      default:
        return response.writeHead(404).end();
    }
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());
  return provider;
}
