import { z } from 'astro/zod';

/** The keys that an object schema has at a path, through the wrappers that Zod puts around it. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let candidates: unknown[] = unwrap(schema);
  for (const segment of path) {
    candidates = candidates.flatMap((candidate) => {
      if (candidate instanceof z.ZodObject) {
        const inner = (candidate.shape as Record<PropertyKey, unknown>)[segment];
        return inner === undefined ? [] : unwrap(inner);
      }
      if (candidate instanceof z.ZodRecord) return unwrap(candidate.valueType);
      return candidate instanceof z.ZodArray ? unwrap(candidate.element) : [];
    });
  }
  return candidates.flatMap((candidate) =>
    candidate instanceof z.ZodObject ? Object.keys(candidate.shape) : [],
  );
}

function unwrap(schema: unknown): unknown[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return unwrap(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  return [schema];
}
