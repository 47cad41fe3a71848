import { z } from 'astro/zod';

/** Text as Jupyter writes it: whole, or line by line. */
const text = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? value : value.join('')));

/** One thing in several formats, by their media types. */
const bundle = z.record(z.string(), z.unknown());

const output = z.discriminatedUnion('output_type', [
  z.object({ output_type: z.literal('stream'), text }),
  z.object({ output_type: z.literal('display_data'), data: bundle }),
  z.object({ output_type: z.literal('execute_result'), data: bundle }),
  z.object({
    output_type: z.literal('error'),
    ename: z.string().default('Error'),
    evalue: z.string().default(''),
    traceback: z.array(z.string()).default([]),
  }),
]);

const metadata = z
  .object({
    tags: z.array(z.string()).default([]),
    jupyter: z
      .object({
        source_hidden: z.boolean().default(false),
        outputs_hidden: z.boolean().default(false),
      })
      .default({ source_hidden: false, outputs_hidden: false }),
  })
  .catch({ tags: [], jupyter: { source_hidden: false, outputs_hidden: false } });

const cell = z.discriminatedUnion('cell_type', [
  z.object({
    cell_type: z.literal('markdown'),
    source: text,
    metadata,
    attachments: z.record(z.string(), bundle).default({}),
  }),
  z.object({
    cell_type: z.literal('code'),
    source: text,
    metadata,
    // What a newer Jupyter may add is left out; the cell is not.
    outputs: z
      .array(output.or(z.unknown().transform(() => undefined)))
      .default([])
      .transform((all) => all.filter((one) => one !== undefined)),
  }),
  z.object({ cell_type: z.literal('raw'), source: text, metadata }),
]);

const notebook = z.object({
  nbformat: z.number(),
  metadata: z
    .object({
      language_info: z.object({ name: z.string() }).optional().catch(undefined),
      kernelspec: z.object({ language: z.string().optional() }).optional().catch(undefined),
    })
    .catch({}),
  cells: z.array(cell),
});

/** A cell of a notebook. */
export type Cell = z.output<typeof cell>;
/** A cell of code, and what came of it. */
export type CodeCell = Extract<Cell, { cell_type: 'code' }>;
/** What came of a cell of code. */
export type Output = CodeCell['outputs'][number];
/** One thing in several formats, by their media types. */
export type Bundle = z.output<typeof bundle>;

/** A notebook of Jupyter. */
export interface Notebook {
  /** Of its code, as Jupyter calls it: `python`. */
  language: string;
  cells: readonly Cell[];
}

/** Why a file is no notebook. */
export interface NotebookMistake {
  line: number;
  column: number;
  message: string;
  fix: string;
}

/** The oldest format that is read: Jupyter writes it since 2014. */
const OLDEST = 4;

/**
 * Reads a notebook, format 4 of https://nbformat.readthedocs.io/en/latest/format_description.html.
 *
 * @param source what is in the file
 */
export function readNotebook(source: string): Notebook | NotebookMistake {
  let data: unknown;
  try {
    data = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    return syntaxMistake(error);
  }
  const result = notebook.safeParse(data);
  if (result.success && result.data.nbformat >= OLDEST) {
    const { cells, metadata: about } = result.data;
    return {
      language: about.language_info?.name ?? about.kernelspec?.language ?? 'python',
      cells,
    };
  }
  const format = z.object({ nbformat: z.number().max(OLDEST - 1) }).safeParse(data).data?.nbformat;
  return {
    line: 1,
    column: 1,
    message:
      format === undefined
        ? 'This is no notebook of Jupyter.'
        : `This notebook is in format ${format}, which Jupyter left in 2014.`,
    fix:
      format === undefined
        ? 'Save it from Jupyter once more.'
        : 'Bring it to the newer format: jupyter nbconvert --to notebook --inplace, and its name.',
  };
}

function syntaxMistake(error: unknown): NotebookMistake {
  const reason = error instanceof Error ? error.message : String(error);
  const [place = '', line = '1', column = '1'] =
    /\s*(?:in JSON )?at position \d+ \(line (\d+) column (\d+)\)/.exec(reason) ?? [];
  return {
    line: Number(line),
    column: Number(column),
    message: `This notebook cannot be read as JSON: ${reason.replace(place, '')}.`,
    fix: /^\s*(?:<{7}|>{7})/m.test(reason)
      ? 'Take the marks of the conflict of Git out.'
      : 'Save it from Jupyter once more; marks of a conflict of Git may stand in it.',
  };
}
