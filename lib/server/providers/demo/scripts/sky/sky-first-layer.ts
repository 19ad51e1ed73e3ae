import type { Script } from '../script';

/** The figures are Rayleigh optical depths after Hansen and Travis (1974) and air masses after Kasten and Young (1989). */
export const firstLayer: Script['first'] = {
  careful: String.raw`The sky is blue because air scatters short wavelengths far more strongly than long ones.

Air molecules are much smaller than the wavelength of visible light. For such small particles, the intensity of scattered light follows Rayleigh’s law:

$$
I \propto \frac{1}{\lambda^4}
$$

Blue light at 450 nm is therefore scattered about 4.4 times as strongly as red light at 650 nm, since $(650/450)^4 \approx 4.4$. In every direction away from the Sun, you see light that has been scattered at least once, and that light is rich in blue.

The law alone would favour violet. Two things shift the result to blue: the Sun emits less violet than blue, and the eye responds only weakly to violet.

The sky is red when the Sun is low. At the horizon, sunlight crosses about 38 times as much air as from overhead. Most of the blue is scattered out of the beam on the way, so the light that arrives, and lights the clouds, is orange and red.

What I would not claim is how red a particular evening will be. That depends on aerosols and clouds, which this law does not cover: particles as large as the wavelength scatter differently.`,

  blunt: `Short version: air scatters blue light much more than red. Look away from the Sun and you see what was scattered: blue. Look at the low Sun and you see what was left: red.

- **Blue by day.** The blue comes to you from all over the sky, because it was sent in all directions.
- **Not the sea.** The sky over the Sahara is just as blue, so it is no reflection of the ocean.
- **White clouds.** Droplets are larger than the wavelengths of light and scatter all colours about equally.
- **Black on the Moon.** No air, no scattered light: the sky is black at noon.

And red? Look at the direction of the light. At noon it comes straight down through the thinnest layer of air. In the evening it comes in flat, close to the ground, where the dirt is. Sunsets are red because of dust and smoke, not because of the air itself. In perfectly clean air, the setting Sun would look white.

That is all of it. If you remember one line, take this one: blue is what the air throws at you, red is what it lets through.`,

  sceptic: `Two popular answers fail at once. “It reflects the sea” fails over deserts. “Blue light bounces more” is a restatement, not a reason, and it cannot say why the sky is not violet.

Scattering by molecules is a better answer because it predicts something else that you can check. Light that is scattered by small particles is polarised, most strongly at 90° from the Sun. Look at that part of the sky through polarised sunglasses and turn them: the sky darkens and brightens. No reflection of the sea would do that.

Why not violet? Because colour is a verdict of the eye. The scattered light does contain violet, but our receptors read the whole mixture as a pale blue.

Now the case that the usual account gets wrong. After sunset, the light that reaches the sky overhead has crossed a long stretch of air and has lost much of its blue. By scattering alone, the zenith should turn grey or yellowish. It stays deep blue. The reason is ozone: it absorbs orange and red light around 600 nm (the Chappuis band), and on long, slanting paths that is enough to tint the twilight. Edward Hulburt showed this in 1953. So the blue of noon and the blue of the “blue hour” have different causes.`,

  storyteller: `Follow one beam of sunlight. It leaves the Sun with all its colours together, and after eight minutes it meets the air.

At noon the crossing is short. The red part hardly notices the molecules and goes almost straight through. The blue part is knocked aside, again and again, until it has filled the whole dome. When you look up, you see blue light that was on its way to somewhere else.

Now let the same beam arrive in the evening. It no longer falls through the air, it skims along it, over distant towns that still have afternoon. Each of them takes some blue from the beam for its own sky. What is left for you is the remainder: yellow first, then orange, then red. Your sunset is made of the light that other people’s blue skies did not use.

The clouds join in late. They have no colour of their own; they are white at noon because the light is white, and red in the evening because the light is red.

And there is a place where the story runs backwards. On Mars, the air is thin and full of fine dust. The sky at noon is the colour of butterscotch, and around the setting Sun it glows blue.`,

  engineer: String.raw`Put numbers on it: a table with two colours and three positions of the Sun answers both questions. It needs one formula. The part of a beam that gets through clean air without being scattered is

$$
T = e^{-\tau m}
$$

where $\tau$ is the optical depth of the atmosphere (0.22 at 450 nm and 0.049 at 650 nm, from molecules alone at sea level) and $m$ is the amount of air crossed, with the Sun overhead as 1.

| Sun | air crossed | blue, 450 nm | red, 650 nm |
| --- | --- | --- | --- |
| overhead | 1 | 80% | 95% |
| 10° above the horizon | 5.6 | 29% | 76% |
| at the horizon | 38 | 0.02% | 15% |

Read it in two ways. The missing part is the sky: at noon, 20% of the blue is scattered against 5% of the red, so the sky is blue. The remaining part is the Sun: at the horizon, about 700 times as much red as blue gets through, so the Sun is red.

The model leaves out light that is scattered more than once, the curvature of the path in detail, and everything that is not air. Haze lowers both columns. It is good enough to predict the colour, and it shows that the change is not gradual: most of the reddening happens in the last 10° above the horizon.`,

  teacher: `Try it on the kitchen table before you read the theory. Fill a glass with water, stir in a few drops of milk, and shine a white torch through it in a dark room. From the side the glass looks bluish. From the far end the torch looks orange. You have made a noon sky and a sunset in one glass.

Three steps explain both.

- **White light is a mixture.** A rainbow shows the parts: red has the longest waves, violet the shortest.
- **Tiny particles scatter short waves more.** Halve the wavelength and the scattering becomes sixteen times as strong, because it grows with the fourth power.
- **Where you look decides what you see.** From the side you see the scattered part, from the end you see the rest.

So the sky is blue when you look at scattered light, and the Sun is red when its light has crossed a lot of air, at sunrise and at sunset.

One question should remain: why not violet, which has even shorter waves? There is less violet in sunlight to begin with, and our eyes are not very sensitive to it.

Check yourself: what colour would the sky have if air scattered all colours equally? White, like milk with too many drops in it.`,
};
