-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "attemptAt" TIMESTAMPTZ(3),
ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "pace" JSONB,
ADD COLUMN     "queuedAt" TIMESTAMPTZ(3);

-- Calls and layers that were stored before: what is not known is null.
UPDATE "Call" SET "attemptAt" = "startedAt";

UPDATE "Call" SET failures = (
  SELECT jsonb_agg(
    jsonb_build_object(
      'queuedAt', NULL,
      'startedAt', to_char("startedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'endedAt', NULL
    ) || failure ORDER BY position
  )
  FROM jsonb_array_elements(failures) WITH ORDINALITY AS f(failure, position)
)
WHERE jsonb_array_length(failures) > 0;

UPDATE "Run" SET layers = (
  SELECT jsonb_agg('{"at": null}'::jsonb || layer ORDER BY position)
  FROM jsonb_array_elements(layers) WITH ORDINALITY AS l(layer, position)
)
WHERE jsonb_array_length(layers) > 0;
