-- CreateTable
CREATE TABLE "Mixture" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mixture" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Mixture_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "Mixture_createdAt_idx" ON "Mixture"("createdAt");
