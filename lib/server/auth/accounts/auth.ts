/** Accounts, sessions and ways to log in: better-auth (docs/decisions/0030-better-auth.md) with our rules. */
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { prisma } from '@/lib/server/db/database';
import { env } from '@/lib/server/env';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import { publicUrl } from './accounts-mode';
import { auditLogins } from './audit-logins';
import { authSecret } from './auth-secret';
import { passwordProblem, shortestPassword } from './password-policy';
import { takeResetToken } from './reset-links';
import { roleOfNewUser } from './role-of-new-user';

const isSecure = publicUrl.startsWith('https:');
const dayS = 24 * 60 * 60;

/** The provider of OIDC_ISSUER in better-auth. */
export const oidcProviderId = 'oidc';

export type Auth = ReturnType<typeof createAuth>;

/** The one of this process, made at its first use: the database is open by then. */
export const auth = (): Auth => processSingleton('auth', createAuth);

function createAuth() {
  return betterAuth({
    appName: 'Strata',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret: authSecret(),
    trustedOrigins: [publicUrl, `http://localhost:${env.PORT}`, `http://127.0.0.1:${env.PORT}`],
    database: prismaAdapter(prisma(), { provider: 'postgresql', transaction: false }),
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message, ...details) => logError('accounts', [message, ...details].join(' ')),
    },
    advanced: {
      // The names carry their own prefix: __Host- is stricter than the __Secure- that the library would add.
      useSecureCookies: false,
      cookiePrefix: isSecure ? '__Host-strata' : 'strata',
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: ['x-strata-client'] },
    },
    session: { expiresIn: 7 * dayS, updateAge: dayS },
    user: {
      additionalFields: {
        role: { type: 'string', input: false, defaultValue: 'viewer' },
        budgetPerDayUsd: { type: 'number', input: false, required: false },
        budgetPerMonthUsd: { type: 'number', input: false, required: false },
      },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 256,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: dayS,
      // Strata sends no mail: an owner passes the link on.
      sendResetPassword: async ({ token }) => takeResetToken(token),
    },
    // Accounts are made by invitations, and new passwords by links that an owner makes.
    disabledPaths: ['/sign-up/email', '/request-password-reset', '/delete-user', '/change-email'],
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/*': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 10 },
        '/reset-password': { window: 60, max: 10 },
        '/get-session': false,
      },
    },
    databaseHooks: {
      user: { create: { before: async (user) => ({ data: { ...user, ...(await roleOfNewUser(user)) } }) } },
    },
    hooks: auditLogins(passwordProblem),
    plugins: [
      twoFactor({ issuer: 'Strata' }),
      passkey({ rpName: 'Strata', rpID: new URL(publicUrl).hostname, origin: publicUrl }),
      ...(env.OIDC_ISSUER === undefined ? [] : [oidc(env.OIDC_ISSUER)]),
    ],
  });
}

function oidc(issuer: string) {
  return genericOAuth({
    config: [
      {
        providerId: oidcProviderId,
        name: env.OIDC_NAME,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: env.OIDC_CLIENT_ID ?? '',
        clientSecret: env.OIDC_CLIENT_SECRET ?? '',
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
      },
    ],
  });
}
