-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "reused" BOOLEAN NOT NULL DEFAULT false;
