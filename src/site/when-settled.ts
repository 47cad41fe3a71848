/**
 * Has a piece of work done when what asks for it has paused: what is asked for while it is under way
 * is one more time after it, never beside it.
 *
 * @param pause milliseconds
 * @param onFailure is given what the work throws
 * @returns asks for it
 */
export function whenSettled(
  work: () => Promise<void>,
  pause: number,
  onFailure: (failure: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isUnderWay = false;
  let isAskedAgain = false;
  const begin = async (): Promise<void> => {
    if (isUnderWay) {
      isAskedAgain = true;
      return;
    }
    isUnderWay = true;
    await work().catch(onFailure);
    isUnderWay = false;
    if (!isAskedAgain) return;
    isAskedAgain = false;
    await begin();
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void begin(), pause);
  };
}
