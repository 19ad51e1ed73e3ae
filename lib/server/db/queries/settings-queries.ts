import { defaultSettings, type Settings } from '@/lib/contract/settings-contract';
import { requireOwner } from '@/lib/server/db/access/access';
import { prisma } from '@/lib/server/db/database';
import { jsonForPostgres } from '@/lib/server/db/sanitize-for-postgres';

/** The id of the only row. */
const id = 'settings';

export async function readSettings(): Promise<Settings> {
  const row = await prisma().setting.findUnique({ where: { id }, select: { value: true } });
  return { ...defaultSettings, ...(row?.value as Partial<Settings> | undefined) };
}

export async function saveSettings(settings: Settings): Promise<void> {
  requireOwner();
  await prisma().$executeRaw`
    INSERT INTO "Setting" (id, value) VALUES (${id}, ${jsonForPostgres(settings)}::jsonb)
    ON CONFLICT (id) DO UPDATE SET value = excluded.value`;
}
