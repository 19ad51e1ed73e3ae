-- DropIndex
DROP INDEX "Conversation_updatedAt_id_idx";

-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "toolCalls" JSONB;

-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'person';

-- CreateTable
CREATE TABLE "ProgramRun" (
    "runId" TEXT NOT NULL,
    "keyId" TEXT,
    "user" TEXT,
    "metadata" JSONB NOT NULL,
    "asked" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProgramRun_pkey" PRIMARY KEY ("runId")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "lastFour" TEXT NOT NULL,
    "budgetPerDayUsd" DOUBLE PRECISION,
    "requestsPerMinute" INTEGER,
    "mixtures" JSONB,
    "keeps" BOOLEAN NOT NULL,
    "layers" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKeyDay" (
    "keyId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "costUsd" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ApiKeyDay_pkey" PRIMARY KEY ("keyId","day")
);

-- CreateIndex
CREATE INDEX "ProgramRun_createdAt_runId_idx" ON "ProgramRun"("createdAt" DESC, "runId" DESC);

-- CreateIndex
CREATE INDEX "Conversation_source_updatedAt_id_idx" ON "Conversation"("source", "updatedAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "ProgramRun" ADD CONSTRAINT "ProgramRun_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramRun" ADD CONSTRAINT "ProgramRun_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "ApiKey"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKeyDay" ADD CONSTRAINT "ApiKeyDay_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "ApiKey"("id") ON DELETE CASCADE ON UPDATE CASCADE;
