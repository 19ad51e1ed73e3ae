-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "instanceId" TEXT;

-- CreateTable
CREATE TABLE "Instance" (
    "id" TEXT NOT NULL,
    "machine" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "heartbeatAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunCommand" (
    "id" BIGSERIAL NOT NULL,
    "runId" TEXT NOT NULL,
    "command" TEXT NOT NULL,

    CONSTRAINT "RunCommand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reservation" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "keyId" TEXT,
    "usageName" TEXT,
    "usdByModel" JSONB NOT NULL,

    CONSTRAINT "Reservation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RunCommand_runId_idx" ON "RunCommand"("runId");

-- CreateIndex
CREATE INDEX "Reservation_instanceId_idx" ON "Reservation"("instanceId");

-- CreateIndex
CREATE INDEX "Run_instanceId_idx" ON "Run"("instanceId");

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "Instance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunCommand" ADD CONSTRAINT "RunCommand_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "Instance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Runs that a process without an instance left running are taken over like those of a dead instance.
INSERT INTO "Instance" (id, machine, pid, "startedAt", "heartbeatAt") VALUES ('before-instances', '', 0, 'epoch', 'epoch');
UPDATE "Run" SET "instanceId" = 'before-instances' WHERE status = 'running';

-- A late write of an earlier version could leave a call open in a run that had ended.
UPDATE "Call" c SET status = 'stopped',
  error = '{"code": "interrupted", "message": "The server stopped during this call. The text so far is kept."}'
FROM "Run" r
WHERE r.id = c."runId" AND r.status <> 'running' AND c.status IN ('pending', 'queued', 'running');
