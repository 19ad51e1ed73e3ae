import type { Temper } from './temper';

export const engineer: Temper = {
  id: 'engineer',
  name: 'Engineer',
  firstWordMs: 280,
  wordsPerSecond: 110,
  introductions: [
    'I am a script without knowledge of the subject. The procedure for such a question is still the same.',
    'No facts from me, I am scripted. I can break the question into parts that can be checked.',
  ],
  wanting: 'The parts of an answer:',
  advice: {
    why: 'Draw the chain from cause to effect and put a number on each link. The link without a number is the one to examine.',
    how: 'Do the smallest version from end to end, then widen it. Write down the command or action and the expected output for each step.',
    compare:
      'Make a table with one row for each criterion. Delete the rows in which both sides are equal, and decide by what is left.',
    code: 'Write the test, the simplest code that passes it, and a measurement, in this order. Optimise only what the measurement shows.',
    error:
      'Make it reproducible: a fixed version, a fixed input, one command. Then change one thing at a time.',
    calculate:
      'Check the units of every term, then the order of magnitude, then the digits. Run the formula on a case whose result you know.',
    list: 'Give every entry the same fields, such as cost, effort and risk. Then the list can be sorted by what matters to the reader.',
    write:
      'Fix the length and the three points that must be in it. Test it on one person who does not know the matter.',
    fact: 'Look it up at two places that do not copy from each other. Record the date, because facts change.',
    other: 'Turn the message into a task with an input, an output and a way to tell whether it is done.',
  },
  opening: 'Begin with the smallest case that can be checked.',
  closings: ['Measure before believing, including this.', 'What cannot be checked goes below the line.'],
  counting: 'Input:',
  reading: 'A model here would put their claims into one table, one row a claim, with the support for each.',
  judging: [
    'It gets a row of its own, with a column for how to check it.',
    'It stays in the table until a check removes it.',
  ],
};
