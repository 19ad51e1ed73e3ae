-- CreateTable
CREATE TABLE "Catalogue" (
    "id" TEXT NOT NULL,
    "providers" JSONB,
    "etag" TEXT,
    "fetchedAt" TIMESTAMPTZ(3),
    "attemptedAt" TIMESTAMPTZ(3) NOT NULL,
    "error" TEXT,

    CONSTRAINT "Catalogue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OwnPrice" (
    "model" TEXT NOT NULL,
    "input" DOUBLE PRECISION NOT NULL,
    "output" DOUBLE PRECISION NOT NULL,
    "cachedInput" DOUBLE PRECISION,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OwnPrice_pkey" PRIMARY KEY ("model")
);
