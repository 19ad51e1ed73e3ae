/** Thrown to leave the work on a sample: the evaluation does not run any more, or the server stops. It is no failure. */
export class Halted extends Error {
  constructor() {
    super('The evaluation does not run any more.');
    this.name = 'Halted';
  }
}
