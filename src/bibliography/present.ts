/** Leaves out what is undefined. */
export function present<Part extends object>(
  parts: Part,
): { [Key in keyof Part]?: NonNullable<Part[Key]> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Part]?: NonNullable<Part[Key]>;
  };
}
