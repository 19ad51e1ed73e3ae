-- AlterTable
ALTER TABLE "RunCommand" ADD COLUMN     "call" TEXT;

-- CreateTable
CREATE TABLE "Rating" (
    "runId" TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "rating" TEXT NOT NULL,
    "ratedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("runId","of")
);

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
