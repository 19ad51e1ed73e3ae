-- CreateTable
CREATE TABLE "Image" (
    "hash" TEXT NOT NULL,
    "data" BYTEA NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Image_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "ApiRunImage" (
    "runId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ApiRunImage_pkey" PRIMARY KEY ("runId","hash")
);

-- CreateIndex
CREATE INDEX "ApiRunImage_hash_idx" ON "ApiRunImage"("hash");

-- AddForeignKey
ALTER TABLE "ApiRunImage" ADD CONSTRAINT "ApiRunImage_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ApiRun"("runId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiRunImage" ADD CONSTRAINT "ApiRunImage_hash_fkey" FOREIGN KEY ("hash") REFERENCES "Image"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
