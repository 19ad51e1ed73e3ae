-- CreateTable
CREATE TABLE "PastUsage" (
    "day" DATE NOT NULL,
    "mixture" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "calls" INTEGER NOT NULL,
    "inputTokens" DOUBLE PRECISION NOT NULL,
    "cachedInputTokens" DOUBLE PRECISION NOT NULL,
    "outputTokens" DOUBLE PRECISION NOT NULL,
    "reasoningTokens" DOUBLE PRECISION NOT NULL,
    "costUsd" DOUBLE PRECISION NOT NULL,
    "unpricedCalls" INTEGER NOT NULL,

    CONSTRAINT "PastUsage_pkey" PRIMARY KEY ("day","mixture","model")
);
