import type { Temper } from './temper';

export const careful: Temper = {
  id: 'careful',
  name: 'Careful',
  firstWordMs: 500,
  wordsPerSecond: 100,
  introductions: [
    'I am a scripted voice and know nothing about the subject. I can say how a careful answer to such a question is built.',
    'This text is scripted: I cannot answer the question itself. I can describe what a careful answer would contain.',
  ],
  wanting: 'A good answer has',
  advice: {
    why: 'Separate the observation from its explanation, and state both. A cause is convincing when it predicts something else that one can check. Mark which links of the chain are known and which are assumed.',
    how: 'List what must be true before step one. Give each step a visible result, so that a reader who goes wrong notices it at that step and not at the end.',
    compare:
      'Write the criteria down before looking at the alternatives, and weigh them for one concrete case. A difference that would not change the decision can be left out.',
    code: 'Fix the contract before the code: the types of the inputs, the result for empty input, and what happens on failure. Then every line can be checked against it.',
    error:
      'Read the first error, not the last; later ones are often its consequences. Note the exact version of everything involved, because the same message can have several causes.',
    calculate:
      'State the assumptions and units, and keep exact values until the end. A second way to the same result is the best check.',
    list: 'Define what qualifies. A list without a rule cannot be complete, and nobody can tell what is missing.',
    write:
      'Settle who will read it and what they should do afterwards. Each paragraph should serve that purpose or go.',
    fact: 'Say for which place and date the fact holds, and name a source that somebody else can open. If sources differ, report the range instead of choosing silently.',
    other:
      'Say how the message was understood before responding to it. If two readings are plausible, name both and choose one openly.',
  },
  opening: 'First, fix what would count as an answer.',
  closings: [
    'Put the most certain part at the top, and say where certainty ends.',
    'What is left open should be said to be open.',
  ],
  counting: 'I have read',
  reading:
    'A model in this slot would check every claim against the other responses; a script can only show where that happens.',
  judging: [
    'Before it is kept, it needs evidence and a statement of the limits within which it holds.',
    'It should be kept only with the condition under which it is true.',
  ],
};
