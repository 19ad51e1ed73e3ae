/** Datasets and their samples. */
import type { Dataset, PlacedSample } from '@/lib/contract/lab/dataset-contract';
import type { AlpacaReference } from '@/lib/evaluation/alpaca/length-control-rows';
import type { Sample } from '@/lib/evaluation/datasets/sample';
import { ownerIdOfNew } from '@/lib/server/db/access/access';
import { allowed, allowedSql } from '@/lib/server/db/access/rights';
import { prisma } from '@/lib/server/db/database';
import { jsonInput } from '@/lib/server/db/json-input';
import { jsonForPostgres } from '@/lib/server/db/sanitize-for-postgres';
import { type Dataset as DatasetRow, Prisma } from '../../generated/client';

export type DatasetToStore = Pick<Dataset, 'id' | 'name' | 'origin'>;

/** What is known of the samples when all are stored. */
export type DatasetCounts = Pick<
  Dataset,
  'samples' | 'checked' | 'referenced' | 'given' | 'skilled' | 'severalTurns' | 'categories'
>;

/** Stores a dataset that is not visible before `completeDataset`. */
export async function insertDataset(dataset: DatasetToStore): Promise<void> {
  await prisma().dataset.create({ data: { ...dataset, ownerId: ownerIdOfNew(), createdAt: new Date() } });
}

export async function insertSamples(
  datasetId: string,
  from: number,
  samples: readonly Sample[],
): Promise<void> {
  const rows = samples.map((sample, i) => ({
    position: from + i,
    sampleId: sample.id,
    category: sample.category,
    sample,
  }));
  await prisma().$executeRaw`
    INSERT INTO "Sample" ("datasetId", position, "sampleId", category, sample)
    SELECT ${datasetId}, r.position, r."sampleId", r.category, r.sample
    FROM jsonb_to_recordset(${jsonForPostgres(rows)}::jsonb)
      AS r(position int, "sampleId" text, category text, sample jsonb)`;
}

export async function completeDataset(id: string, counts: DatasetCounts): Promise<Dataset> {
  return toDataset(await prisma().dataset.update({ where: { id }, data: { ...counts, complete: true } }));
}

/** Replaces the reference answers of samples, by their ids. @returns how many samples were found. */
export async function replaceReferences(
  datasetId: string,
  references: ReadonlyMap<string, readonly string[]>,
): Promise<number> {
  const rows = [...references].map(([sampleId, answers]) => ({ sampleId, answers }));
  return prisma().$executeRaw`
    UPDATE "Sample" s SET sample = jsonb_set(s.sample, '{references}', r.answers)
    FROM jsonb_to_recordset(${jsonForPostgres(rows)}::jsonb) AS r("sampleId" text, answers jsonb)
    WHERE s."datasetId" = ${datasetId} AND s."sampleId" = r."sampleId"`;
}

export async function countReferenced(datasetId: string): Promise<Dataset> {
  await prisma().$executeRaw`
    UPDATE "Dataset" SET referenced = (
      SELECT count(*) FROM "Sample" WHERE "datasetId" = ${datasetId} AND jsonb_array_length(sample->'references') > 0
    ) WHERE id = ${datasetId}`;
  return toDataset(await prisma().dataset.findUniqueOrThrow({ where: { id: datasetId } }));
}

export async function storeLengthControl(id: string, lengthControl: AlpacaReference): Promise<Dataset> {
  return toDataset(
    await prisma().dataset.update({ where: { id }, data: { lengthControl: jsonInput(lengthControl) } }),
  );
}

export async function findLengthControl(id: string): Promise<AlpacaReference | null> {
  const row = await prisma().dataset.findUnique({ where: { id }, select: { lengthControl: true } });
  return (row?.lengthControl ?? null) as AlpacaReference | null;
}

/** Those of the person and of the team, and the built-in one. */
function readable(): Prisma.DatasetWhereInput {
  const { OR } = allowed('read');
  return OR === undefined ? {} : { OR: [...OR, { origin: 'starter' }] };
}

/** All complete datasets: the built-in one first, then the newest first. */
export async function listDatasets(): Promise<Dataset[]> {
  const rows = await prisma().dataset.findMany({
    where: { complete: true, AND: [readable()] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const datasets = rows.map(toDataset);
  return datasets.toSorted((a, b) => Number(b.origin === 'starter') - Number(a.origin === 'starter'));
}

/** The dataset, if the person has this right to it; null when it does not exist or is being imported. */
export async function findDataset(id: string, right: 'read' | 'own' = 'read'): Promise<Dataset | null> {
  const visible = right === 'own' ? allowed('own') : readable();
  const row = await prisma().dataset.findFirst({ where: { id, complete: true, AND: [visible] } });
  return row === null ? null : toDataset(row);
}

export async function pageOfSamples(
  datasetId: string,
  after: number,
  limit: number,
): Promise<PlacedSample[]> {
  const rows = await prisma().sample.findMany({
    where: { datasetId, position: { gt: after } },
    orderBy: { position: 'asc' },
    take: limit,
  });
  return rows.map(({ position, sample }) => ({ position, sample: sample as unknown as Sample }));
}

export async function findSample(datasetId: string, position: number): Promise<Sample | null> {
  const row = await prisma().sample.findUnique({ where: { datasetId_position: { datasetId, position } } });
  return row === null ? null : (row.sample as unknown as Sample);
}

/** @returns false when an evaluation needs it. */
export async function deleteDataset(id: string): Promise<boolean> {
  try {
    await prisma().dataset.deleteMany({ where: { id, ...allowed('own') } });
    return true;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003') return false;
    throw error;
  }
}

/** Removes what imports of earlier processes left behind. */
export async function deleteIncompleteDatasets(before: Date): Promise<void> {
  await prisma().dataset.deleteMany({ where: { complete: false, createdAt: { lt: before } } });
}

/** The question of a message with the turns before it on its branch, oldest first; null when it does not exist. */
export async function questionsUpTo(messageId: string): Promise<string[] | null> {
  const rows = await prisma().$queryRaw<{ content: string }[]>`
    WITH RECURSIVE branch AS (
      SELECT m.content, m."parentRunId", 0 AS depth
      FROM "Message" m JOIN "Conversation" c ON c.id = m."conversationId"
      WHERE m.id = ${messageId} AND c."deletedAt" IS NULL AND c.source <> 'lab'
        AND ${allowedSql('read', 'c')}
      UNION ALL
      SELECT m.content, m."parentRunId", branch.depth + 1
      FROM branch JOIN "Run" r ON r.id = branch."parentRunId" JOIN "Message" m ON m.id = r."messageId"
    )
    SELECT content FROM branch ORDER BY depth DESC`;
  return rows.length === 0 ? null : rows.map(({ content }) => content);
}

function toDataset({
  complete: _,
  ownerId: _o,
  team: _t,
  lengthControl,
  createdAt,
  ...row
}: DatasetRow): Dataset {
  return {
    ...row,
    lengthControlled: lengthControl !== null,
    origin: row.origin as Dataset['origin'],
    categories: row.categories as Dataset['categories'],
    createdAt: createdAt.toISOString(),
  };
}
