/** Lines of FastChat's files: `model_answer/*.jsonl` and `model_judgment/*_single.jsonl`. */

export interface AnsweredTurns {
  questionId: string;
  model: string;
  /** The answers of each turn. */
  turns: readonly string[];
  /** Milliseconds since 1970. */
  answeredAt: number;
}

export function fastChatAnswer({ questionId, model, turns, answeredAt }: AnsweredTurns): string {
  return line({
    question_id: numberIfPossible(questionId),
    answer_id: `${model}:${questionId}`,
    model_id: model,
    choices: [{ index: 0, turns }],
    tstamp: answeredAt / 1000,
  });
}

export interface RatedTurn {
  questionId: string;
  model: string;
  judge: string;
  turn: 1 | 2;
  /** Whether the judge saw a reference answer. */
  withReference: boolean;
  /** What the judge was asked and answered. */
  prompt: string;
  judgement: string;
  /** Null when the judge gave no rating. */
  rating: number | null;
  judgedAt: number;
}

export function fastChatJudgement(rated: RatedTurn): string {
  return line({
    question_id: numberIfPossible(rated.questionId),
    model: rated.model,
    judge: [rated.judge, judgePrompt(rated)],
    user_prompt: rated.prompt,
    judgment: rated.judgement,
    score: rated.rating ?? -1,
    turn: rated.turn,
    tstamp: rated.judgedAt / 1000,
  });
}

/** FastChat's names of the four prompts. */
function judgePrompt({ turn, withReference }: RatedTurn): string {
  const kind = withReference ? 'single-math-v1' : 'single-v1';
  return turn === 1 ? kind : `${kind}-multi-turn`;
}

/** The questions of MT-Bench have numbers; other ids stay texts. */
function numberIfPossible(id: string): number | string {
  return /^\d{1,15}$/.test(id) ? Number(id) : id;
}

function line(row: object): string {
  return `${JSON.stringify(row)}\n`;
}
