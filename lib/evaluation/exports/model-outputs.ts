/** The `model_outputs.json` of alpaca_eval: what a model answered, for the official tool to judge. */

export interface AnsweredInstruction {
  instruction: string;
  output: string;
  /** The dataset within AlpacaEval that the instruction belongs to. */
  category: string | null;
}

/** Yields the text of a JSON array, an element at a time. @param generator the name of the model. */
export async function* modelOutputs(
  answers: AsyncIterable<AnsweredInstruction>,
  generator: string,
): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const { instruction, output, category } of answers) {
    const row = { instruction, output, generator, ...(category === null ? {} : { dataset: category }) };
    yield `${separator}${JSON.stringify(row)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
