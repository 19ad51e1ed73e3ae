/** Images that API clients sent. Each is stored once, by its hash. */
import { createHash } from 'node:crypto';
import { prisma } from '@/lib/server/db/database';
import { Prisma } from '../../generated/client';

/** The hash under which an image is stored. */
export function imageHash(base64: string): string {
  return createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex');
}

/**
 * The parts of a statement that store the images and connect them with `api_run`, the new row.
 * @param images base64 text by hash; at least one.
 */
export function imageRows(images: ReadonlyMap<string, string>, now: Date): Prisma.Sql {
  const rows = [...images].map(
    ([hash, base64]) => Prisma.sql`(${hash}, ${Buffer.from(base64, 'base64')}::bytea, ${now}::timestamptz)`,
  );
  // The update keeps the image from being removed at the same moment.
  return Prisma.sql`
    image AS (
      INSERT INTO "Image" (hash, data, "usedAt") VALUES ${Prisma.join(rows)}
      ON CONFLICT (hash) DO UPDATE SET "usedAt" = excluded."usedAt"
      RETURNING hash
    ),
    shown AS (
      INSERT INTO "ApiRunImage" ("runId", hash) SELECT api_run."runId", image.hash FROM api_run, image
    )`;
}

/** The base64 text of the run's images by hash. */
export async function imagesOf(runId: string): Promise<Map<string, string>> {
  const rows = await prisma().apiRunImage.findMany({
    where: { runId },
    select: { hash: true, image: { select: { data: true } } },
  });
  return new Map(rows.map(({ hash, image }) => [hash, Buffer.from(image.data).toString('base64')]));
}

/** Removes images that no run has, unless they were used after `before`. */
export async function deleteUnusedImages(before: Date): Promise<void> {
  await prisma().image.deleteMany({ where: { runs: { none: {} }, usedAt: { lt: before } } });
}
