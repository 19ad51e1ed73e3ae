import type { Script } from '../script';

export const laterLayers: Script['later'] = {
  careful: [
    { text: 'I recalculated every figure in «responses». All but one are right.', needs: ['mistake'] },
    { text: 'I recalculated the figures in «responses».', lacks: ['mistake'] },
    {
      text: String.raw`**A correction.** Response «mistake» concludes that two positive tests mean 99.99%. This is wrong: it forgets the base rate that the same response uses above. The odds are multiplied twice, $\frac{1}{999} \times 99 \times 99 \approx 9.8$, so two positive tests mean about 91%.`,
    },
    {
      text: String.raw`**The correction** in response «correction» is right: $\frac{1}{999} \times 99 \times 99 \approx 9.8$, so two positive tests mean about 91%.`,
      lacks: ['mistake'],
    },
    {
      text: 'And even this holds only if the errors of the two tests are independent. A test that works by another method is worth far more than a repeat.',
      needs: ['independent'],
    },
    {
      text: 'For an illness that affects 1 person in 1,000, one positive result means 9%. More than nine of ten positive results are false alarms.',
      needs: ['nine'],
    },
    {
      text: 'The sharpest remark is in response «insight»: a test that tells everyone “healthy” is 99.9% accurate here. One number for accuracy hides which kind of error is made.',
    },
  ],
  blunt: [
    { text: '«Responses». Same answer: about 9%, if the illness is rare.', needs: ['nine'] },
    { text: '«Responses» read.', lacks: ['nine'] },
    {
      text: 'Wrong: response «mistake», second half. Two positives are not 99.99%. From 1 in 1,000, two positive tests mean about 91%. The base rate does not go away because you test twice.',
    },
    {
      text: 'Right: response «correction». From 1 in 1,000, two positive tests mean about 91%.',
      lacks: ['mistake'],
    },
    {
      text: 'Best rule: response «table». A positive result is a coin toss when 1 person in 100 is ill. Rarer than that, it is probably a false alarm.',
    },
    {
      text: 'Keep from response «insight»: a test that tells everyone “healthy” is 99.9% accurate here and finds nobody.',
    },
    {
      text: 'Then see a doctor anyway: 9% is ninety times the risk you had before the test.',
      needs: ['ninety'],
    },
  ],
  sceptic: [
    {
      text: 'Agreement among «responses» on 9% proves little: all of them assume the same 1 in 1,000.',
      needs: ['nine'],
    },
    { text: 'I have read «responses» and looked for what they assume.', lacks: ['nine'] },
    {
      text: 'One conclusion is wrong even under its own assumptions. Response «mistake» multiplies the two errors and gets 99.99%. That is the chance of two false alarms in a healthy person, not the chance of being healthy after two alarms. Two positive tests mean about 91%, and only if their errors are independent.',
    },
    {
      text: 'The figure for a repeated test has been corrected (response «correction»): two positive tests mean about 91%, and only if their errors are independent.',
      lacks: ['mistake'],
    },
    {
      text: 'The picked-at-random assumption matters most. If you were tested because of symptoms, the share may be a hundred times higher; with 10%, the same positive result means about 92%.',
      needs: ['symptoms'],
    },
    {
      text: 'And the word itself fails, as response «insight» shows: a test that tells everyone “healthy” is 99.9% accurate here.',
    },
  ],
  storyteller: [
    { text: '«Responses», and I would still begin in the stadium.', needs: ['stadium'] },
    { text: '«Responses», and each of them counts people in its own way.', lacks: ['stadium'] },
    {
      text: 'There are 99 + 999 = 1,098 red cards in the stadium, and 99 of the people who hold one are ill. That is 9%, one in eleven.',
      needs: ['stadium'],
    },
    {
      text: 'The next scene needs a repair. Response «mistake» sends everyone with a red card to the test again and declares those who fail twice ill with 99.99%. Count them: of the 99 ill, 98 raise a second card; of the 999 healthy, 10 do. So two positive tests mean about 91%.',
      needs: ['stadium'],
    },
    {
      text: 'One of them ends badly. Response «mistake» declares everyone ill with 99.99% who tests positive twice. Count people instead: of 100,000, 98 ill and 10 healthy ones test positive twice. So two positive tests mean about 91%.',
      lacks: ['stadium'],
    },
    {
      text: 'The second scene is told rightly in response «correction»: two positive tests mean about 91%.',
      lacks: ['mistake'],
    },
    {
      text: 'And a good story needs a fool. It is in response «insight»: a test that tells everyone “healthy” is 99.9% accurate here, costs nothing and finds nobody.',
    },
    {
      text: 'The card has told you a lot: it moved you from a very large crowd into a small one.',
      needs: ['card'],
    },
  ],
  engineer: [
    { text: 'Merged from «responses», with all figures calculated again:', needs: ['table'] },
    {
      text: `| ill before the test | after one positive | after two independent positives |
| --- | --- | --- |
| 1 in 10,000 | 1% | 49.5% |
| 1 in 1,000 | 9% | 91% |
| 1 in 100 | 50% | 99% |
| 1 in 10 | 92% | 99.9% |`,
      needs: ['table'],
    },
    {
      text: 'The last column corrects response «mistake», which gives 99.99% for two positives at any base rate. At 1 in 1,000, two positive tests mean about 91%.',
      needs: ['table'],
    },
    {
      text: 'As in response «correction», two positive tests mean about 91% at 1 in 1,000.',
      lacks: ['mistake'],
    },
    {
      text: 'The word “independent” in the head of the column is a condition. If something in your blood looks to the test like the illness, it will look like it tomorrow as well.',
      needs: ['independent', 'table'],
    },
    {
      text: 'Specify a test by two numbers, never by one: a test that tells everyone “healthy” is 99.9% accurate here (response «insight»).',
    },
  ],
  teacher: [
    { text: 'I put «responses» into the order in which they are easiest to learn.' },
    {
      text: 'First the trap: “if ill, then positive” is true in 99% of cases. “If positive, then ill” is the reverse, and you may not simply turn it round.',
      needs: ['reverse'],
    },
    {
      text: 'Then the count. Of 1,000 people, 1 is ill and tests positive. Of the 999 healthy, about 10 test positive by mistake. There are 11, and 1 of them is ill: 9%.',
      needs: ['count'],
    },
    {
      text: 'Then an error that is worth discussing in class. Response «mistake» says that two positive tests make it 99.99%. It forgot step 1 when it tested again. Start from the 11 positives instead of the 1,000 people, and two positive tests mean about 91%.',
    },
    {
      text: 'Then the second test, as in response «correction»: start from the 11 positives instead of the 1,000 people, and two positive tests mean about 91%.',
      lacks: ['mistake'],
    },
    {
      text: 'As homework, the puzzle from response «insight»: a test that tells everyone “healthy” is 99.9% accurate here. Why would nobody buy it?',
    },
    {
      text: 'For a rare illness, “no” is worth much more than “yes”: a negative result is wrong for about 1 person in 99,000.',
      needs: ['negative'],
    },
  ],
};
