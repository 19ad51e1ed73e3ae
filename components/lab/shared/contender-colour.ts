/** Colours of slots that stand for contenders; more contenders repeat them. */
const colours = 12;

/** The colour of a contender by its position, the same in every chart and table. */
export function contenderColour(position: number): string {
  return `var(--slot-${(position % colours) + 1})`;
}
