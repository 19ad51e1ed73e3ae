-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "disagreement" JSONB;
