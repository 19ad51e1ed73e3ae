-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "imported" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Share" ADD COLUMN     "expiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "options" JSONB NOT NULL DEFAULT '{"layers": true, "requests": false, "systemPrompt": false, "costs": true, "modelNames": true}',
ADD COLUMN     "runId" TEXT,
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Share_createdAt_token_idx" ON "Share"("createdAt" DESC, "token" DESC);
