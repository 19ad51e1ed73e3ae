-- AlterTable
ALTER TABLE "Share" ADD COLUMN     "description" TEXT,
ADD COLUMN     "ownTitle" TEXT;
