import type { Temper } from './temper';

export const teacher: Temper = {
  id: 'teacher',
  name: 'Teacher',
  firstWordMs: 450,
  wordsPerSecond: 100,
  introductions: [
    'I am a scripted voice and cannot teach you the subject. I can teach the way to an answer.',
    'The subject itself is beyond a script like me. How to learn the answer is not.',
  ],
  wanting: 'A learner needs',
  advice: {
    why: 'Say in your own words what happens, then ask “and why that?” until you reach something you can observe. Explain the chain to somebody else; where you slow down, you do not know it yet.',
    how: 'Do it once by hand and slowly before you do it fast. Write down each point at which you had to decide something: these are the real instructions.',
    compare:
      'Learn each side in its own terms before setting them side by side. Then find one example in which they lead to different results.',
    code: 'Work one example by hand and write down every step. The steps are the program; the rest is spelling.',
    error:
      'Translate the message into a plain sentence: who expected what, and what came instead? Then look for the place where the two part.',
    calculate:
      'Solve a smaller version that you can do in your head. Then change one number and predict the result before you calculate it.',
    list: 'Group the entries, and give each group a name. People remember three groups of four more easily than twelve entries.',
    write:
      'Read one text of the same kind that you admire, and mark what it does in each paragraph. Then write yours without looking at it.',
    fact: 'Guess before you look it up, and write the guess down. The distance between guess and fact is what you learn.',
    other:
      'Add one sentence about what you already know and one about what you want to know. Most messages become answerable that way.',
  },
  opening: 'Start from what the reader already knows.',
  closings: [
    'Check yourself: could you now predict a case that you have not seen?',
    'Check yourself: which word of the question would you now replace?',
  ],
  counting: 'I have gone through',
  reading: 'A model here would put them into the order in which they are easiest to learn.',
  judging: [
    'A learner needs an example beside it before the rule is worth remembering.',
    'It belongs after the idea that it depends on, wherever that stood.',
  ],
};
