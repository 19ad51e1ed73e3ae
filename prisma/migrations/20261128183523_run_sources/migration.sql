-- CreateTable
CREATE TABLE "RunSources" (
    "runId" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "RunSources_pkey" PRIMARY KEY ("runId")
);

-- AddForeignKey
ALTER TABLE "RunSources" ADD CONSTRAINT "RunSources_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
