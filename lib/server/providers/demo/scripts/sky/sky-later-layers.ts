import type { Script } from '../script';

export const laterLayers: Script['later'] = {
  careful: [
    {
      text: 'I have read «responses». I keep what is derived or can be checked, and I correct one statement.',
      needs: ['mistake'],
    },
    {
      text: 'I have read «responses» and keep what is derived or can be checked.',
      lacks: ['mistake'],
    },
    {
      text: String.raw`**The law.** For particles much smaller than the wavelength, the intensity of scattered light grows as $1/\lambda^4$. Blue light at 450 nm is therefore scattered about 4.4 times as strongly as red light at 650 nm.`,
      needs: ['law'],
    },
    {
      text: '**A correction.** Response «mistake» says that dust and smoke make sunsets red, and that clean air would leave the Sun white. This is wrong: dust is not needed. Clean air alone removes nearly all the blue from a beam at the horizon; dust and smoke only change the shade.',
    },
    {
      text: '**The correction** in response «correction» stands: dust is not needed, because clean air alone removes nearly all the blue from a beam at the horizon.',
      lacks: ['mistake'],
    },
    {
      text: '**The evidence** is in the figures of response «table»: at noon, 20% of the blue is scattered against 5% of the red; at the horizon, 0.02% of the blue and 15% of the red get through air without any dust.',
    },
    {
      text: '**The exception.** Response «insight» is the only one with it, and it is right: after sunset the sky overhead owes its blue to ozone, which absorbs orange and red light around 600 nm. The blue of noon and the blue of twilight have different causes.',
      needs: ['alone'],
    },
    {
      text: '**The exception** is in response «insight»: after sunset the sky overhead owes its blue to ozone, which absorbs orange and red light around 600 nm. The blue of noon and the blue of twilight have different causes.',
      lacks: ['alone'],
    },
  ],
  blunt: [
    { text: 'Read «responses». Here is what survives.' },
    {
      text: 'Wrong line first: response «mistake» blames dust and smoke for red sunsets. Drop it. Dust is not needed; clean air does it alone, and haze only mutes the colour.',
    },
    { text: 'Dust is not needed for a red sunset. Settled, response «correction».', lacks: ['mistake'] },
    {
      text: 'Best evidence: response «table» has numbers. At noon, 20% of the blue is scattered against 5% of the red, so the sky is blue. At the horizon, about 700 times as much red as blue gets through, so the Sun is red.',
    },
    {
      text: 'Best line: blue is what the air throws at you, red is what it lets through.',
      needs: ['line'],
    },
    {
      text: 'Worth one more sentence: the sky overhead stays blue after sunset because ozone absorbs orange and red light around 600 nm (response «insight»).',
    },
    { text: 'The glass of milky water shows both effects in a minute. Keep it.', needs: ['milk'] },
  ],
  sceptic: [
    { text: 'Of «responses», I trust those most that could have been wrong and were not.' },
    {
      text: 'Response «mistake» could be checked and fails. It says that in perfectly clean air the Sun would set white. High mountains and Antarctica have very clean air, and red sunsets all the same. Dust is not needed: scattering by molecules is enough, and large dust particles scatter all colours about equally, which makes the sunset paler.',
    },
    {
      text: 'The claim that sunsets need dust has been dropped, rightly (response «correction»): dust is not needed.',
      lacks: ['mistake'],
    },
    {
      text: 'The figures of response «table» pass the test. They contain nothing but air, and at the horizon about 700 times as much red as blue gets through.',
    },
    {
      text: 'The polarisation test passes, too: skylight is polarised most strongly at 90° from the Sun, as polarised sunglasses show.',
      needs: ['polarised'],
    },
    {
      text: 'What most accounts leave out is in response «insight»: by scattering alone, the zenith after sunset should turn grey or yellowish. Ozone absorbs orange and red light around 600 nm and keeps it blue.',
    },
  ],
  storyteller: [
    { text: '«Responses», and one picture that holds them together: the journey of a single beam.' },
    {
      text: 'Your sunset is made of the light that other people’s blue skies did not use. I would keep that sentence, because it says both halves of the question at once.',
      needs: ['story'],
    },
    {
      text: 'One turn of the plot has to go. Response «mistake» makes dust and smoke the painter of the evening; the beam is red already when the air is perfectly clean. Dust is not needed, it only adds haze to the scene.',
    },
    {
      text: 'The beam is red already when the air is perfectly clean: dust is not needed, as response «correction» points out.',
      lacks: ['mistake'],
    },
    {
      text: 'After the Sun has gone there is an epilogue, which response «insight» tells: the deep blue overhead is the work of ozone, which absorbs orange and red light around 600 nm.',
    },
    {
      text: 'On Mars the story runs backwards: the sky at noon is the colour of butterscotch, and around the setting Sun it glows blue.',
      needs: ['mars'],
    },
  ],
  engineer: [
    { text: 'I merged «responses» by asking of each claim which number supports it.' },
    {
      text: String.raw`| claim | support | verdict |
| --- | --- | --- |
| blue is scattered 4.4 times as strongly as red | $(650/450)^4 \approx 4.4$ | keep |
| the horizon means 38 times as much air | air mass tables | keep |
| red sunsets need dust or smoke (response «mistake») | clean air: 0.02% of blue, 15% of red | wrong: dust is not needed |`,
      needs: ['law'],
    },
    {
      text: 'Response «mistake» claims that the Sun would set white in clean air. Wrong: dust is not needed. Scattering by molecules alone takes nearly all of the blue out of the beam.',
      lacks: ['law'],
    },
    {
      text: String.raw`The numbers agree with each other: $(650/450)^4 \approx 4.4$, and with them dust is not needed for a red sunset (response «correction»).`,
      needs: ['law'],
      lacks: ['mistake'],
    },
    {
      text: 'At noon, 20% of the blue is scattered against 5% of the red. At the horizon, 0.02% of the blue and 15% of the red get through.',
      needs: ['table'],
    },
    {
      text: 'The model has a limit, and response «insight» names it: it contains no absorption. After sunset, ozone absorbs orange and red light around 600 nm, and that is what keeps the zenith blue.',
    },
  ],
  teacher: [
    { text: 'From «responses», this is the order in which I would teach it.' },
    {
      text: 'Start with the glass: milky water looks bluish from the side, and the torch behind it looks orange.',
      needs: ['milk'],
    },
    {
      text: 'Then give the rule: where you look decides what you see. From the side you see the scattered part, from the end you see the rest.',
      needs: ['where'],
    },
    {
      text: 'Then clear up a misunderstanding. Response «mistake» says that dust makes the sunset red, and many people believe it. But dust is not needed: the air itself removes the blue on the long way along the ground.',
    },
    {
      text: 'Then clear up a common misunderstanding, as response «correction» does: dust is not needed, the air itself removes the blue on the long way along the ground.',
      lacks: ['mistake'],
    },
    {
      text: 'Answer the question that always comes: why not violet? There is less violet in sunlight to begin with, and our eyes are not very sensitive to it.',
      needs: ['violet'],
    },
    {
      text: 'Close with a surprise from response «insight»: the blue after sunset is another blue. It comes from ozone, which absorbs orange and red light around 600 nm.',
    },
  ],
};
