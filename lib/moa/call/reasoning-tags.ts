/** The tags between which open models write their reasoning into the text, when their server leaves it there. */
export interface ReasoningTag {
  open: string;
  close: string;
  /**
   * Whether chat templates write the opening tag into the prompt, so that the text of the model has only the
   * closing one.
   */
  openMayBeMissing: boolean;
}

export const reasoningTags: readonly ReasoningTag[] = [
  // DeepSeek, Qwen, GLM, MiniMax, Nemotron, Phi, OLMo and most others.
  { open: '<think>', close: '</think>', openMayBeMissing: true },
  { open: '<thinking>', close: '</thinking>', openMayBeMissing: true },
  { open: '<reasoning>', close: '</reasoning>', openMayBeMissing: false },
  // EXAONE Deep, Gemini.
  { open: '<thought>', close: '</thought>', openMayBeMissing: true },
  // Seed-OSS.
  { open: '<seed:think>', close: '</seed:think>', openMayBeMissing: true },
  // Kimi.
  { open: '◁think▷', close: '◁/think▷', openMayBeMissing: true },
  // LongCat.
  { open: '<longcat_think>', close: '</longcat_think>', openMayBeMissing: true },
  // MiniMax.
  { open: '<mm:think>', close: '</mm:think>', openMayBeMissing: true },
  // Sky-T1, OpenThinker.
  { open: '<|begin_of_thought|>', close: '<|end_of_thought|>', openMayBeMissing: true },
  // MedGemma.
  { open: '<unused94>thought', close: '<unused95>', openMayBeMissing: false },
  // Some Qwen and Hermes finetunes.
  { open: '<Think>', close: '</Think>', openMayBeMissing: true },
  { open: '<THINK>', close: '</THINK>', openMayBeMissing: true },
  { open: '<analysis>', close: '</analysis>', openMayBeMissing: false },
  { open: '<scratchpad>', close: '</scratchpad>', openMayBeMissing: false },
  { open: '<reflection>', close: '</reflection>', openMayBeMissing: false },
  // Magistral.
  { open: '[THINK]', close: '[/THINK]', openMayBeMissing: false },
  // Cohere Command.
  { open: '<|START_THINKING|>', close: '<|END_THINKING|>', openMayBeMissing: true },
  // Apertus.
  { open: '<|inner_prefix|>', close: '<|inner_suffix|>', openMayBeMissing: false },
  // Gemma 4.
  { open: '<|channel>thought', close: '<channel|>', openMayBeMissing: false },
  // gpt-oss (the harmony format).
  { open: '<|channel|>analysis<|message|>', close: '<|end|>', openMayBeMissing: false },
  { open: '<|channel|>commentary<|message|>', close: '<|end|>', openMayBeMissing: false },
];

/** What surrounds reasoning and answer in such a text and belongs to neither. */
export const answerHeaders: readonly string[] = [
  '<|start|>assistant',
  '<|channel|>final<|message|>',
  '<|START_RESPONSE|>',
  '<|begin_of_solution|>',
];
