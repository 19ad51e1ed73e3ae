import { settingsSchema } from '@/lib/contract/settings-contract';
import { readSettings, saveSettings } from '@/lib/server/db/queries/settings-queries';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';

export const GET = route(async () => json({ settings: await readSettings() }));

export const PUT = route(async (request) => {
  const settings = await readBody(request, settingsSchema);
  await saveSettings(settings);
  return json({ settings });
});
