/**
 * The six proposers and the aggregator of the demo. They are scripts: they know the question and one
 * another's words, but no facts, and say so.
 */
import { editor } from './demo-aggregator';
import type { Spoken, Voice } from './demo-voice';
import type { Question } from './parse-question';
import { counted, demands, type Quote, quotesFrom, scaffold, topic } from './phrases';
import type { DemoPrompt } from './read-prompt';
import type { Random } from './seeded-random';

interface Temper {
  id: string;
  name: string;
  firstWordMs: number;
  wordsPerSecond: number;
  /** Layer 1: only the question. */
  open(question: Question, random: Random): string;
  /** Later layers: the question with the outputs of the previous layer. */
  refine(question: Question, quotes: readonly [Quote, ...Quote[]], count: number, random: Random): string;
  think?(question: Question): string;
}

const careful: Temper = {
  id: 'careful',
  name: 'Careful',
  firstWordMs: 700,
  wordsPerSecond: 32,
  think: (question) =>
    `The question names ${topic(question)}. It wants ${demands[question.kind]}. I should say what I would check before I say anything else.`,
  open: (question, random) =>
    [
      `Before an answer about **${question.terms[0]}**, it is worth fixing what would count as one. This question wants ${demands[question.kind]}.`,
      question.terms
        .slice(0, 3)
        .map(
          (term) =>
            `- **${term}**: ${random.pick([
              'say in which sense, since two are plausible',
              'state the range in which the claim is meant to hold',
              'note what would change if it were different',
              'separate what is observed from what is inferred',
            ])}.`,
        )
        .join('\n'),
      `I would put the most certain part first and mark where certainty ends. ${random.pick([
        'A short answer with its limits beats a long one without.',
        'What is left open should be said to be open.',
        'The exception, if there is one, deserves its own sentence.',
      ])}`,
    ].join('\n\n'),
  refine: (question, quotes, count, random) => {
    const kept = random.pick(quotes);
    return [
      `I have read ${counted(count, 'answer')}. They agree on the outline: ${demands[question.kind]}.`,
      `Answer ${kept.number} says “${kept.words}”. I keep that, with its limit: it holds for **${question.terms[0]}** as the question means it, and not beyond.`,
      `What none of them states is how one would notice being wrong. I would add one check a reader can do alone, and leave out whatever two answers only repeat.`,
    ].join('\n\n');
  },
};

const blunt: Temper = {
  id: 'blunt',
  name: 'Blunt',
  firstWordMs: 180,
  wordsPerSecond: 70,
  open: (question, random) =>
    `${random.pick(['Short version', 'Plainly', 'No preamble'])}: the answer turns on **${question.terms[0]}**. ${
      question.sides
        ? `Pick ${random.pick(question.sides)} unless you can name the case where the other wins; most people cannot.`
        : `Give ${demands[question.kind]}, then stop.`
    }\n\n${random.pick([
      'If a sentence can go without loss, it goes.',
      'Anything that needs three caveats belongs in a footnote.',
      'Do not open with history. Nobody asked.',
    ])} Everything about ${question.terms.slice(1, 3).join(' and ') || 'the rest'} is detail, and detail comes second.`,
  refine: (question, quotes, count, random) => {
    const target = random.pick(quotes);
    return `${counted(count, 'answer').replace(/^./, (letter) => letter.toUpperCase())}, and most of the words are the same words.\n\n“${target.words}” (answer ${target.number}) is ${random.pick(
      [
        'right and could have been the whole answer',
        'padding, so I drop it',
        'the only line I would read twice',
      ],
    )}. Keep the core about **${question.terms[0]}**, cut the throat-clearing, say the exception once.`;
  },
};

const sceptic: Temper = {
  id: 'sceptic',
  name: 'Sceptic',
  firstWordMs: 480,
  wordsPerSecond: 45,
  open: (question, random) =>
    [
      `“${question.asked}” takes something for granted. Is it settled that **${question.terms[0]}** is the right place to look?`,
      `1. What would we see if the usual account of ${question.terms[0]} were false?\n2. Who would have noticed, and how?\n3. Does ${question.terms[1] ?? 'the conclusion'} follow, or does it only tend to come along with it?`,
      random.pick([
        'I would believe an answer that names its weakest step. I distrust one that has none.',
        'A familiar explanation is not the same as a tested one.',
        'The most repeated claim is the one to check first, because nobody else will.',
      ]),
    ].join('\n\n'),
  refine: (question, quotes, count, random) => {
    const target = random.pick(quotes);
    const other = quotes.find((quote) => quote.number !== target.number);
    return [
      `Of ${counted(count, 'answer')}, I object to one line. Answer ${target.number}: “${target.words}”. Said like that it is ${random.pick(['too smooth', 'not wrong, but not earned', 'a conclusion dressed as a premise'])}.`,
      other
        ? `Set it beside answer ${other.number}, “${other.words}”: both cannot carry the same weight, and a merged answer has to choose.`
        : '',
      `Agreement among answers about **${question.terms[0]}** is weak evidence when they all learned it in the same place.`,
    ]
      .filter(Boolean)
      .join('\n\n');
  },
};

const storyteller: Temper = {
  id: 'storyteller',
  name: 'Storyteller',
  firstWordMs: 380,
  wordsPerSecond: 52,
  open: (question, random) =>
    [
      `Picture somebody who meets **${question.terms[0]}** for the first time, ${random.pick([
        'at a kitchen table, with one evening to understand it',
        'on a long walk, with nobody to ask',
        'the night before they have to explain it to a child',
      ])}. They do not need every detail. They need one image that does not break when they lean on it.`,
      `So begin with what can be seen, let ${question.terms[1] ?? 'the difficulty'} come in as the thing that does not fit, and let the explanation arrive as relief. That is ${demands[question.kind]}, in the order in which a mind wants it.`,
      random.pick([
        'An answer is remembered by its turn, not by its length.',
        'If the image fails at the edge, say so at the edge.',
      ]),
    ].join('\n\n'),
  refine: (question, quotes, count, random) => {
    const kept = random.pick(quotes);
    return [
      `${counted(count, 'voice').replace(/^./, (letter) => letter.toUpperCase())} around one table. The one I would quote tomorrow is number ${kept.number}: “${kept.words}”.`,
      `I would open with it, let the objections about **${question.terms[0]}** come as the second act, and end on what the listener can now do that they could not before. The lists can stay; the order should be the story’s.`,
    ].join('\n\n');
  },
};

const engineer: Temper = {
  id: 'engineer',
  name: 'Engineer',
  firstWordMs: 300,
  wordsPerSecond: 60,
  open: (question, random) => {
    const rows = question.terms
      .slice(0, 3)
      .map(
        (term) =>
          `| ${term} | ${random.pick(['what is given', 'what is wanted', 'what must not break'])} | ${random.pick(['a measurement', 'a worked case', 'a second source'])} |`,
      );
    const middle =
      question.kind === 'code'
        ? `A scaffold to argue about, not a solution:\n\n${scaffold(question)}`
        : question.kind === 'maths'
          ? 'Write the claim so that it can fail:\n\n$$\n\\text{assume } \\neg P \\;\\Rightarrow\\; \\dots \\;\\Rightarrow\\; \\bot \\quad\\text{hence } P\n$$'
          : `| part | role | check |\n| --- | --- | --- |\n${rows.join('\n')}`;
    return `Take **${question.terms[0]}** apart first; the whole is easier than it looks once the parts have names.\n\n${middle}\n\n${random.pick(['Do the smallest version end to end, then widen it.', 'Measure before believing, including this.'])}`;
  },
  refine: (question, quotes, count, random) => {
    const kept = quotes.slice(0, 3);
    return [
      `Merging ${counted(count, 'answer')}:`,
      `| answer | says | verdict |\n| --- | --- | --- |\n${kept.map((quote) => `| ${quote.number} | “${quote.words.replaceAll('|', '/')}” | ${random.pick(['keep', 'keep, shorten', 'check first', 'fold into another'])} |`).join('\n')}`,
      question.kind === 'code' ? scaffold(question) : '',
      `What survives is ${demands[question.kind]}. Anything about **${question.terms[0]}** that cannot be checked goes below the line.`,
    ]
      .filter(Boolean)
      .join('\n\n');
  },
};

const teacher: Temper = {
  id: 'teacher',
  name: 'Teacher',
  firstWordMs: 560,
  wordsPerSecond: 40,
  open: (question, random) =>
    [
      `Start from what you already know about **${question.terms[0]}**, even if it is little. Then take one step at a time:`,
      `1. Say in your own words what is being asked.\n2. Find the part that surprises you; here I would guess ${question.terms[1] ?? question.terms[0]}.\n3. Explain that part to someone else. Where you slow down is where the question lives.`,
      `A good answer gives ${demands[question.kind]}. ${random.pick(['Check yourself: could you now predict a case you have not seen?', 'Check yourself: which word in the question would you now replace?'])}`,
    ].join('\n\n'),
  refine: (question, quotes, count, random) => {
    const kept = random.pick(quotes);
    return [
      `Reading the ${counted(count, 'answer')} together, a learner would profit most from number ${kept.number}: “${kept.words}”. It gives a handle before it gives a rule.`,
      `I would put the steps first, the doubts second, and the picture last, so that **${question.terms[0]}** is met three times in three ways. ${random.pick(['Two of the lists say the same thing; one is enough.', 'The table can go: the sentence beside it already says it.'])}`,
    ].join('\n\n');
  },
};

export const demoVoices: readonly Voice[] = [
  ...[careful, blunt, sceptic, storyteller, engineer, teacher].map(toVoice),
  editor,
];

function toVoice({ open, refine, think, ...voice }: Temper): Voice {
  return {
    ...voice,
    speak(prompt, random): Spoken {
      const [first, ...rest] = quotesFrom(prompt.references, random);
      const body =
        first === undefined
          ? open(prompt.question, random)
          : refine(prompt.question, [first, ...rest], prompt.references.length, random);
      const reasoning = think?.(prompt.question);
      return { text: `${preface(prompt)}${body}`, ...(reasoning === undefined ? {} : { reasoning }) };
    },
  };
}

/** Mentions the earlier question and the slot's instructions, so that a person sees that they were read. */
function preface({ earlierQuestion, instructions, references }: DemoPrompt): string {
  const notes = [
    earlierQuestion !== null && references.length === 0
      ? `You asked before: “${shorten(earlierQuestion)}”. This goes on from there.`
      : '',
    instructions === '' ? '' : `*My instructions: “${shorten(instructions)}”*`,
  ].filter(Boolean);
  return notes.length === 0 ? '' : `${notes.join('\n\n')}\n\n`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`;
}
