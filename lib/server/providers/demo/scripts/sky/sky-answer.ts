import type { Script } from '../script';

export const answer: Script['answer'] = [
  {
    text: '**The sky is blue because air scatters blue light much more strongly than red; it is red when the light has crossed so much air that the blue is gone.**',
  },
  {
    text: String.raw`### Why blue

For particles much smaller than the wavelength, the intensity of scattered light follows Rayleigh’s law:

$$
I \propto \frac{1}{\lambda^4}
$$

Blue light at 450 nm is therefore scattered about 4.4 times as strongly as red light at 650 nm. In every direction away from the Sun, you see light that has been scattered at least once, and that light is rich in blue.`,
  },
  {
    text: 'Why not violet? There is less violet in sunlight to begin with, and our eyes are not very sensitive to it.',
  },
  {
    text: `### When it is red

At the horizon, sunlight crosses about 38 times as much air as from overhead. Clean air alone removes nearly all the blue from such a beam; dust and smoke only change the shade.`,
  },
  {
    text: `| Sun | air crossed | blue, 450 nm | red, 650 nm |
| --- | --- | --- | --- |
| overhead | 1 | 80% | 95% |
| 10° above the horizon | 5.6 | 29% | 76% |
| at the horizon | 38 | 0.02% | 15% |

The missing part is the sky, the remaining part is the Sun. At noon, 20% of the blue is scattered against 5% of the red. At the horizon, about 700 times as much red as blue gets through.`,
    needs: ['table'],
  },
  {
    text: 'Put differently: your sunset is made of the light that other people’s blue skies did not use.',
    needs: ['story'],
  },
  {
    text: `### What most accounts leave out

After sunset, the sky overhead owes its blue to ozone, which absorbs orange and red light around 600 nm. By scattering alone, the zenith should turn grey or yellowish. The blue of noon and the blue of twilight have different causes.`,
    needs: ['insight'],
  },
  {
    text: 'You can check the main point tonight: milky water in a glass looks bluish from the side, and a torch behind it looks orange.',
    needs: ['milk'],
  },
];
