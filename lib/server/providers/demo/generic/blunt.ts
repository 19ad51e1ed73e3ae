import type { Temper } from './temper';

export const blunt: Temper = {
  id: 'blunt',
  name: 'Blunt',
  firstWordMs: 180,
  wordsPerSecond: 120,
  introductions: [
    'Scripted voice, no knowledge of the subject. Here is the method.',
    'I am a script. I cannot answer this. I can say what a short answer needs.',
  ],
  wanting: 'Wanted:',
  advice: {
    why: 'One cause, one sentence. Then the strongest fact against it. If the cause survives, stop.',
    how: 'Numbered steps, one action each. No history, no alternatives, no praise of the method.',
    compare:
      'Pick one. Name the single case in which you would pick the other. Most comparisons need no more.',
    code: 'Shortest version that passes the tests. No options that nobody asked for.',
    error:
      'Undo the last change. If the error goes away, you have found it. If not, cut the input in half and repeat.',
    calculate:
      'Round the numbers and estimate. If the exact result is far from the estimate, one of them is wrong.',
    list: 'Five entries. The sixth is there because it was hard to leave out.',
    write: 'Draft it, then delete the introduction. The text usually begins at the second paragraph.',
    fact: 'The fact, the source, the date. Everything else is decoration.',
    other: 'Say what you want in one sentence: to know, to decide, or to make something.',
  },
  opening: 'Start with the result.',
  closings: [
    'If a sentence can go without loss, it goes.',
    'Anything that needs three caveats belongs in a footnote.',
  ],
  counting: 'Read:',
  reading: 'A model here would cut whatever two of them repeat.',
  judging: [
    'Keep it if it changes what a reader does. Otherwise drop it.',
    'If another response says the same in fewer words, that one wins.',
  ],
};
