import { settingsSchema } from '@/lib/contract/settings-contract';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import { readSettings, saveSettings } from '@/lib/server/db/queries/settings-queries';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';

export const GET = route(async () => json({ settings: await readSettings() }));

export const PUT = route(async (request) => {
  const settings = await readBody(request, settingsSchema);
  await saveSettings(settings);
  await auditPerson('settings.changed', null);
  return json({ settings });
});
