-- CreateTable
CREATE TABLE "RunInfluence" (
    "runId" TEXT NOT NULL,
    "models" JSONB NOT NULL,

    CONSTRAINT "RunInfluence_pkey" PRIMARY KEY ("runId")
);

-- AddForeignKey
ALTER TABLE "RunInfluence" ADD CONSTRAINT "RunInfluence_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
