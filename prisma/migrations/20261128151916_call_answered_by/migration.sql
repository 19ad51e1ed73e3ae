-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "answeredBy" TEXT;
