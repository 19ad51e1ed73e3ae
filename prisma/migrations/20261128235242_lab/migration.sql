-- CreateTable
CREATE TABLE "Dataset" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "samples" INTEGER NOT NULL DEFAULT 0,
    "checked" INTEGER NOT NULL DEFAULT 0,
    "referenced" INTEGER NOT NULL DEFAULT 0,
    "given" INTEGER NOT NULL DEFAULT 0,
    "skilled" INTEGER NOT NULL DEFAULT 0,
    "severalTurns" INTEGER NOT NULL DEFAULT 0,
    "categories" JSONB NOT NULL DEFAULT '{}',
    "lengthControl" JSONB,
    "complete" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sample" (
    "datasetId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sampleId" TEXT NOT NULL,
    "category" TEXT,
    "sample" JSONB NOT NULL,

    CONSTRAINT "Sample_pkey" PRIMARY KEY ("datasetId","position")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "contenders" JSONB NOT NULL,
    "judges" JSONB NOT NULL,
    "experiment" JSONB,
    "search" JSONB,
    "budgetUsd" DOUBLE PRECISION,
    "estimate" JSONB NOT NULL,
    "notice" TEXT,
    "report" JSONB,
    "shareToken" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationAnswer" (
    "evaluationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "contender" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "runIds" TEXT[],
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "reservedUsd" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "reservedBy" TEXT,
    "costUsd" DOUBLE PRECISION,
    "spentUsd" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "latencyMs" DOUBLE PRECISION,
    "firstTokenMs" DOUBLE PRECISION,
    "characters" INTEGER NOT NULL DEFAULT 0,
    "scores" JSONB NOT NULL DEFAULT '[]',
    "judged" BOOLEAN NOT NULL DEFAULT false,
    "error" TEXT,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EvaluationAnswer_pkey" PRIMARY KEY ("evaluationId","position","contender")
);

-- CreateTable
CREATE TABLE "Judgement" (
    "evaluationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "judge" INTEGER NOT NULL,
    "call" TEXT NOT NULL,
    "contenders" INTEGER[],
    "value" JSONB,
    "words" TEXT NOT NULL,
    "failure" TEXT,
    "costUsd" DOUBLE PRECISION,
    "cached" BOOLEAN NOT NULL DEFAULT false,
    "judgedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("evaluationId","position","judge","call")
);

-- CreateTable
CREATE TABLE "CachedJudgement" (
    "key" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CachedJudgement_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Dataset_createdAt_id_idx" ON "Dataset"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_shareToken_key" ON "Evaluation"("shareToken");

-- CreateIndex
CREATE INDEX "Evaluation_createdAt_id_idx" ON "Evaluation"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Evaluation_status_idx" ON "Evaluation"("status");

-- CreateIndex
CREATE INDEX "EvaluationAnswer_evaluationId_status_idx" ON "EvaluationAnswer"("evaluationId", "status");

-- CreateIndex
CREATE INDEX "EvaluationAnswer_evaluationId_judged_idx" ON "EvaluationAnswer"("evaluationId", "judged");

-- AddForeignKey
ALTER TABLE "Sample" ADD CONSTRAINT "Sample_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationAnswer" ADD CONSTRAINT "EvaluationAnswer_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
