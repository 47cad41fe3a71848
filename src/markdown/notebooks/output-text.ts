/** Colours and movements of a terminal (ECMA-48): `ESC [ 31 m`, and titles of its window. */
const ESCAPES = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\))/g;

/**
 * What a terminal shows in the end of what a program printed: without colours, and with bars of
 * progress as they were at last.
 */
export function outputText(printed: string): string {
  return printed
    .replaceAll(ESCAPES, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map(lastWritten)
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** A carriage return begins the line anew; what is written over it hides what stood there. */
function lastWritten(line: string): string {
  return line
    .replace(/\r+$/, '')
    .split('\r')
    .reduce((shown, over) => over + shown.slice(over.length), '');
}
