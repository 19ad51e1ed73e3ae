import type { Client } from 'pg';

/** Runs the statements of `work` in one transaction: all of them count, or none. */
export async function inTransaction<T>(client: Client, work: () => Promise<T>, mode = ''): Promise<T> {
  await client.query(`BEGIN ${mode}`);
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
