-- AlterTable
ALTER TABLE "ApiRun" ADD COLUMN     "response" JSONB;
