-- CreateTable
CREATE TABLE "OwnProviderKey" (
    "ownerId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "keyLastFour" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OwnProviderKey_pkey" PRIMARY KEY ("ownerId","providerId")
);

-- AddForeignKey
ALTER TABLE "OwnProviderKey" ADD CONSTRAINT "OwnProviderKey_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
