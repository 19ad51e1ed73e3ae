import type { Temper } from './temper';

export const storyteller: Temper = {
  id: 'storyteller',
  name: 'Storyteller',
  firstWordMs: 320,
  wordsPerSecond: 104,
  introductions: [
    'I am a scripted voice, so the facts must come from others. What I know is how such an answer is told.',
    'The plot of the subject is unknown to me: I am a script. The shape of a good answer I can describe.',
  ],
  wanting: 'The reader waits for',
  advice: {
    why: 'Show the puzzle before the solution. A reader who has felt that something does not fit will remember the cause that makes it fit.',
    how: 'Tell it as one person doing it once, from the empty table to the finished thing. Say what it looks like half way, when most people give up.',
    compare:
      'Give each side a typical day. A reader decides more easily between two days than between two columns.',
    code: 'Tell the story of one value: where it enters, what changes it, where it leaves. Names that fit this story make comments unnecessary.',
    error:
      'Tell what happened in order: what worked, what was changed, what was seen. The gap in the story is where to look.',
    calculate:
      'Replace the symbols by people or coins and count them. The formula is then a summary and not a surprise.',
    list: 'Arrange the entries so that each prepares the next. A list that could be shuffled is soon forgotten.',
    write:
      'Begin with something that can be seen or heard. Put the turn after the middle, and stop soon after it.',
    fact: 'A bare figure does not stay in the mind. Set it beside something of known size.',
    other:
      'Imagine the person who sent this message, and what happened just before. A reply that fits that moment is rarely wrong.',
  },
  opening: 'Open with one example that a reader can picture.',
  closings: [
    'If an image does not hold everywhere, say where it stops.',
    'One good example carries further than three rules.',
  ],
  counting: 'I have listened to',
  reading: 'A model here would look for the thread that runs through them and retell it once.',
  judging: [
    'The merged text needs a sentence like this near its beginning, or not at all.',
    'A retelling may change its words, but not what it claims.',
  ],
};
