-- The tables take the names of the vocabulary: API runs and price overrides.
ALTER TABLE "ProgramRun" RENAME TO "ApiRun";
ALTER TABLE "ApiRun" RENAME CONSTRAINT "ProgramRun_pkey" TO "ApiRun_pkey";
ALTER TABLE "ApiRun" RENAME CONSTRAINT "ProgramRun_runId_fkey" TO "ApiRun_runId_fkey";
ALTER TABLE "ApiRun" RENAME CONSTRAINT "ProgramRun_keyId_fkey" TO "ApiRun_keyId_fkey";
ALTER INDEX "ProgramRun_createdAt_runId_idx" RENAME TO "ApiRun_createdAt_runId_idx";

ALTER TABLE "OwnPrice" RENAME TO "PriceOverride";
ALTER TABLE "PriceOverride" RENAME CONSTRAINT "OwnPrice_pkey" TO "PriceOverride_pkey";
