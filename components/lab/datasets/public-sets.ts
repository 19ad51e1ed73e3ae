/** Public datasets that can be imported: where they are, and under which licence. Strata ships none of them. */
export interface PublicSet {
  name: string;
  about: string;
  /** The file to import. */
  file: string;
  source: string;
  licence: string;
}

export const publicSets: readonly PublicSet[] = [
  {
    name: 'AlpacaEval 2.0',
    about: '805 instructions with the baseline’s answers, for the judge “Preference against a baseline”.',
    file: 'alpaca_eval.json or a model_outputs.json',
    source: 'https://github.com/tatsu-lab/alpaca_eval',
    licence: 'Code Apache-2.0, data CC BY-NC 4.0: not for commercial use.',
  },
  {
    name: 'MT-Bench',
    about: '80 questions of two turns in 8 categories, for the judge “Rating from 1 to 10”.',
    file: 'question.jsonl, then the reference answers of gpt-4 as a second file',
    source: 'https://github.com/lm-sys/FastChat/tree/main/fastchat/llm_judge',
    licence: 'Apache-2.0.',
  },
  {
    name: 'FLASK',
    about: '1,740 instructions with reference answers and skills, for the judge “Skills from 1 to 5”.',
    file: 'the evaluation set as JSONL',
    source: 'https://github.com/kaistAI/FLASK',
    licence: 'No licence: use it for your own measurements, do not pass it on.',
  },
];
