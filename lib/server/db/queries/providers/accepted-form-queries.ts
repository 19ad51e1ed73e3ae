import { prisma } from '@/lib/server/db/database';
import { jsonForPostgres } from '@/lib/server/db/sanitize-for-postgres';

/** The id of the only row. Its value has an entry for each address and model. */
const id = 'accepted-forms';

/** The entries by their keys, as they were saved. Callers check them: another version may have written them. */
export async function readAcceptedForms(): Promise<Record<string, unknown>> {
  const row = await prisma().setting.findUnique({ where: { id }, select: { value: true } });
  return { ...(row?.value as Record<string, unknown> | undefined) };
}

/** Replaces one entry. One statement, so that instances do not remove one another's entries. */
export async function saveAcceptedForm(key: string, form: unknown): Promise<void> {
  await prisma().$executeRaw`
    INSERT INTO "Setting" (id, value) VALUES (${id}, ${jsonForPostgres({ [key]: form })}::jsonb)
    ON CONFLICT (id) DO UPDATE SET value = "Setting".value || excluded.value`;
}

export async function deleteAcceptedForms(): Promise<void> {
  await prisma().setting.deleteMany({ where: { id } });
}
