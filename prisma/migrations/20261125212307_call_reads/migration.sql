-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "reads" JSONB NOT NULL DEFAULT '[]';
