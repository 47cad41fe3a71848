const STRING_OR_COMMENT = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/**
 * JSON without the comments that Ruby allows in it; lines stay where they were.
 *
 * @example withoutJsonComments('{"a": 1 // one\n}') // '{"a": 1 \n}'
 */
export function withoutJsonComments(text: string): string {
  return text.replaceAll(STRING_OR_COMMENT, (found) =>
    found.startsWith('"') ? found : found.replaceAll(/[^\n]/g, ''),
  );
}
