'use client';

/** The person's own ways to log in and sessions. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { authClient, dataOf } from './auth-client';

const sessionsKey = ['sessions'] as const;
const passkeysKey = ['passkeys'] as const;

export interface SessionEntry {
  id: string;
  token: string;
  updatedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
  isThis: boolean;
}

/** The newest first. */
export function useSessions() {
  return useQuery({
    queryKey: sessionsKey,
    queryFn: async (): Promise<SessionEntry[]> => {
      const [sessions, current] = await Promise.all([
        dataOf(authClient.listSessions()),
        dataOf(authClient.getSession()),
      ]);
      return sessions
        .map(({ id, token, updatedAt, ipAddress = null, userAgent = null }) => ({
          ...{ id, token, ipAddress, userAgent },
          updatedAt: new Date(updatedAt),
          isThis: id === current?.session.id,
        }))
        .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
    },
  });
}

export function useRevokeSession() {
  return useOwn(sessionsKey, (token: string) => dataOf(authClient.revokeSession({ token })));
}

export function useRevokeOtherSessions() {
  return useOwn(sessionsKey, () => dataOf(authClient.revokeOtherSessions()));
}

export function usePasskeys() {
  return useQuery({
    queryKey: passkeysKey,
    queryFn: () => dataOf(authClient.passkey.listUserPasskeys()),
  });
}

/** Asks the browser for a new passkey and stores it. */
export function useAddPasskey() {
  return useOwn(passkeysKey, async (name: string) => dataOf(authClient.passkey.addPasskey({ name })));
}

export function useRemovePasskey() {
  return useOwn(passkeysKey, (id: string) => dataOf(authClient.passkey.deletePasskey({ id })));
}

export function useChangePassword() {
  return useMutation({
    mutationFn: ({ currentPassword, newPassword }: { currentPassword: string; newPassword: string }) =>
      dataOf(authClient.changePassword({ currentPassword, newPassword, revokeOtherSessions: true })),
  });
}

function useOwn<T, A = void>(key: readonly string[], work: (argument: A) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
