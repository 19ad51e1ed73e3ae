-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN     "allowsUnpriced" BOOLEAN NOT NULL DEFAULT false;
