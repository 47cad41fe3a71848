/** Thrown when a command will not do what it was asked to, so that nothing of an author is lost. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
