import type { Script } from '../script';

export const firstLayer: Script['first'] = {
  careful: String.raw`The number that the question leaves out decides the answer: how common is the illness among people like you?

Let $p$ be that share. Read “99% accurate” as two statements: the test finds 99% of the ill (sensitivity), and it clears 99% of the healthy (specificity). Bayes’ theorem then gives

$$
P(\text{ill} \mid +) = \frac{0.99\,p}{0.99\,p + 0.01\,(1 - p)}
$$

For an illness that affects 1 person in 1,000, this is $0.00099 / (0.00099 + 0.00999) \approx 9\%$. More than nine of ten positive results are false alarms, although the test is wrong in only 1% of cases.

The reason is the size of the two groups. The healthy are 999 times as many as the ill, so 1% of them outweighs 99% of the few who are ill.

Where certainty ends: sensitivity and specificity are rarely equal, and both come from a study of other people. If you were tested because of symptoms, $p$ is not the share in the population but the share among people with these symptoms, and that may be a hundred times higher. With $p = 10\%$, the same positive result means about 92%.

A positive result is a reason for a second, different test. It is not a diagnosis, and it is not to be ignored either.`,

  blunt: `About 9%, if the illness is rare: 1 in 1,000. Not 99%.

Do the count. Of 1,000 people, 1 is ill and tests positive. Of the 999 healthy, about 10 test positive by mistake. You are one of these 11. So 1 in 11.

Three sentences explain it:

- 99% is the chance of a positive test if you are ill.
- You want the chance of being ill if the test is positive.
- These are different questions, and only the second is yours.

And stop trusting the word “accurate”. A test that tells everyone “healthy” is 99.9% accurate here: it is wrong only about the 1 ill person in 1,000. That is more accurate than your test, costs nothing and finds nobody. Accuracy in one number hides which kind of error is made.

So ask for two numbers and one fact: how many of the ill does it find, how many of the healthy does it clear, and how common is the illness among people who are tested for the reason you were. With these three, the answer is arithmetic. Without them, nobody knows, whatever the brochure says. Then see a doctor anyway: 9% is ninety times the risk you had before the test.`,

  sceptic: `The question contains two words that nobody has defined.

**“Accurate.”** Of what is it 99%? Of all results, of the ill, or of the healthy? These are three different numbers. For a rare illness, only the third matters much: nearly everyone tested is healthy, so nearly all errors are false alarms. Lower the specificity from 99% to 95% at 1 case in 1,000, and the chance that a positive result is true falls from 9% to 2%.

**“My.”** Why were you tested? A screening of everyone and a test because of a fever and a rash begin from different chances. The famous 9% is right for a person picked at random. You may not be one.

I also distrust the usual consolation, “just test again”. A second test tells you as much as the first only if its errors are independent. If something in your blood looks to the test like the illness, it will look like it tomorrow as well. A repeat of the same test mostly measures the same thing twice; a test that works by another method is worth far more.

What would change my mind about the 9%? The share of ill people among those who were tested for your reason. If somebody quotes a figure without it, the figure is a guess.`,

  storyteller: `Imagine a stadium with 100,000 people. The illness affects 1 in 1,000, so 100 of them are ill. Nobody knows which.

Everyone is tested. Of the 100 ill, 99 raise a red card; one is missed and goes home relieved. Of the 99,900 healthy, 1% get a false alarm: that is 999 people, and they raise a red card, too.

Now look around. There are 99 + 999 = 1,098 red cards in the stadium. You hold one of them, and your heart beats faster. But of the 1,098 people who feel as you do, 99 are ill. That is 9%, one in eleven.

The test did what it promised. It was right for 99 of 100 in both groups. But the group of the healthy is so large that even its small share of errors fills most of the red section.

Before the test, your chance was 1 in 1,000. Now it is 1 in 11. The card has told you a lot: it moved you from a very large crowd into a small one. It has not told you which of the eleven you are. The eleven go to a second, different test, and for ten of them the story ends well.

That is the whole of Bayes’ theorem, told in people instead of fractions.`,

  engineer: String.raw`Use odds, and the arithmetic becomes one multiplication: this test makes the odds of being ill 99 times as high. The factor follows from the two properties of the test:

$$
\frac{\text{sensitivity}}{1 - \text{specificity}} = \frac{0.99}{0.01} = 99
$$

So the starting odds decide:

| ill before the test | odds before | odds after | ill after a positive test |
| --- | --- | --- | --- |
| 1 in 10,000 | 1 : 9,999 | 99 : 9,999 | 1% |
| 1 in 1,000 | 1 : 999 | 99 : 999 | 9% |
| 1 in 100 | 1 : 99 | 99 : 99 | 50% |
| 1 in 10 | 1 : 9 | 99 : 9 | 92% |

The rule to remember: with this test, a positive result means a coin toss when 1 person in 100 is ill. Rarer than that, it is probably a false alarm. More common, it is probably right.

In practice, repeat the test. The chance that both results are wrong is 0.01 × 0.01, so after two positive tests you are ill with a probability of 99.99%. That is enough to act on.

The model needs three inputs, and the first is the worst known. Take it from the statistics of people who were tested for the same reason, and calculate with a low and a high value. If both lead to the same decision, you need no better estimate.`,

  teacher: `Start with something that has nothing to do with illness. Nearly all professional basketball players are tall. Are nearly all tall people professional basketball players? Of course not: there are far more tall people than professionals.

The test works in the same way. “If ill, then positive” is true in 99% of cases. “If positive, then ill” is the reverse, and you may not simply turn it round.

Three steps to the number:

- **Step 1: Choose a round crowd.** Take 1,000 people and an illness that 1 of them has.
- **Step 2: Sort them.** The 1 ill person tests positive. Of the 999 healthy, about 10 test positive by mistake.
- **Step 3: Look only at the positives.** There are 11, and 1 of them is ill: 9%.

Most people, and many doctors in published studies, say 95% or 99% here. They forget step 1, the base rate. Counting people instead of percentages makes the mistake much rarer, which is why I would draw the crowd first and write the formula later.

Check yourself with the other side: what does a negative result mean? Of 100,000 people, 98,901 healthy ones and 1 ill one test negative. So a negative result is wrong for about 1 person in 99,000. For a rare illness, “no” is worth much more than “yes”.`,
};
