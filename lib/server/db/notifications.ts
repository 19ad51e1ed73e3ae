/** `LISTEN` on a PostgreSQL server: wakes the instances that share it. The rows are the truth; a message may be lost. */
import pg from 'pg';

/**
 * Channels: runs with new commands, runs whose progress was stored, runs that other instances read, evaluations that
 * began or were stopped, and what of the settings changed. A payload is ids separated by spaces.
 */
const channels = [
  'strata_commands',
  'strata_progress',
  'strata_watched',
  'strata_lab',
  'strata_changes',
] as const;

export type Channel = (typeof channels)[number];

const reconnectMs = 1_000;

export interface Notifications {
  /** Calls back with the ids. The result unsubscribes. */
  on(channel: Channel, take: (ids: readonly string[]) => void): () => void;
  send(channel: Channel, ids: readonly string[]): Promise<void>;
  /** Calls back when the connection is there again: messages may have been lost meanwhile. */
  onReconnected(take: () => void): void;
  close(): Promise<void>;
}

/**
 * Listens on a connection of its own and reconnects by itself.
 * @param run runs a statement on the pool.
 */
export function openNotifications(
  connectionString: string,
  run: (text: string, values: unknown[]) => Promise<unknown>,
): Notifications {
  const listeners = new Map<Channel, Set<(ids: readonly string[]) => void>>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let connections = 0;
  const reconnected = new Set<() => void>();

  async function connect(): Promise<void> {
    const own = new pg.Client({ connectionString });
    client = own;
    let over = false;
    function retry() {
      if (over) return;
      over = true;
      own.end().catch(() => {});
      if (!closed) timer = setTimeout(connect, reconnectMs).unref();
    }
    own.on('error', retry);
    own.on('end', retry);
    own.on('notification', ({ channel, payload = '' }) => {
      for (const take of listeners.get(channel as Channel) ?? []) take(payload.split(' '));
    });
    try {
      await own.connect();
      for (const channel of channels) await own.query(`LISTEN ${channel}`);
      connections += 1;
      if (connections > 1) for (const take of reconnected) take();
    } catch {
      retry();
    }
  }
  void connect();

  return {
    on(channel, take) {
      const own = listeners.get(channel) ?? new Set();
      listeners.set(channel, own.add(take));
      return () => void own.delete(take);
    },
    onReconnected: (take) => void reconnected.add(take),
    async send(channel, ids) {
      for (const payload of payloadsOf(ids)) await run('SELECT pg_notify($1, $2)', [channel, payload]);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}

/** PostgreSQL limits a payload to 8,000 bytes; an id has 21 characters. */
const idsPerPayload = 300;

function payloadsOf(ids: readonly string[]): string[] {
  const count = Math.ceil(ids.length / idsPerPayload);
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * idsPerPayload, (index + 1) * idsPerPayload).join(' '),
  );
}
