import { describe, expect, test } from 'vitest';
import { renderBody, shown, shownMdx } from './shown-text.ts';

function block(source: string, language = 'algorithm'): string {
  return `\`\`\`${language}\n${source}\n\`\`\`\n`;
}

const OPEN_BRACE = 'The brace that begins here is never closed.';

/** The lines of an algorithm as plain text, each with its number and its depth. */
async function lines(source: string, language?: string): Promise<string[]> {
  const text = await renderBody(block(source, language));
  expect(text.errors).toEqual([]);
  return [...shown(text).matchAll(/<li([^>]*)>(.*?)<\/li>/gs)].map(([, given = '', words = '']) => {
    const number = /value="(\d+)"/.exec(given)?.[1] ?? '';
    const depth = Number(/--depth:(\d)/.exec(given)?.[1] ?? 0);
    return `${number}|${'  '.repeat(depth)}${words.replaceAll(/<[^>]+>/g, '').trim()}`;
  });
}

test('an algorithm has numbered lines, which stand in each other', async () => {
  const source = String.raw`\Require natural numbers $a$ and $b$
\Function{Gcd}{$a, b$}
  \While{$b \ne 0$} \Comment{until nothing remains}
    \State $(a, b) \gets (b, a \bmod b)$
  \EndWhile
  \State \Return $a$
\EndFunction`;
  expect(await lines(source)).toEqual([
    '|Require: natural numbers [a] and [b]',
    '1|function Gcd([a, b])',
    String.raw`2|  while [b \ne 0] do ▷ until nothing remains`,
    String.raw`3|    [(a, b) \gets (b, a \bmod b)]`,
    '4|  end while',
    '5|  return [a]',
    '6|end function',
  ]);
});

test('the commands of algorithmic and of pseudocode.js are read in capitals, too', async () => {
  const source = String.raw`\begin{algorithm}
\begin{algorithmic}[1]
\PROCEDURE{Sort}{$A$}
  \FOR{$i = 1$ \TO $n$}
    \IF{$p$ \AND \NOT $q$} \STATE \CALL{Swap}{$i, j$}
    \ELSIF{$q$} \STATE x
    \ELSE \STATE y
    \ENDIF
  \ENDFOR
  \REPEAT \STATE z \UNTIL{$r$}
\ENDPROCEDURE
\end{algorithmic}
\end{algorithm}`;
  expect(await lines(source, 'pseudocode')).toEqual([
    '1|procedure Sort([A])',
    '2|  for [i = 1] to [n] do',
    '3|    if [p] and not [q] then',
    '4|      Swap([i, j])',
    '5|    else if [q] then',
    '6|      x',
    '7|    else',
    '8|      y',
    '9|    end if',
    '10|  end for',
    '11|  repeat',
    '12|    z',
    '13|  until [r]',
    '14|end procedure',
  ]);
});

test('text is TeX', async () => {
  const source = String.raw`\State \textbf{bold} \emph{a $x$} \texttt{a\_b} 50\% \& \#1~\$2 \(y\) \ldots % gone
\State 100\% sure`;
  expect(await lines(source)).toEqual([
    '1|bold a [x] a_b 50% &#x26; #1\u00A0$2 [y] …',
    '2|100% sure',
  ]);
});

test('a caption and a label give it a number, to which a text refers', async () => {
  const source = String.raw`\caption{Adding $1$} \label{alg:add}
\State $x$`;
  const text = await renderBody(
    `See @alg:add.\n\n${block(source)}\n${block(String.raw`\label{two} \State y`)}\nAnd @alg:two.\n`,
  );
  const html = shown(text);
  expect(text.errors).toEqual([]);
  expect(html).toContain('<figure class="algorithm" id="alg:add"><figcaption>');
  expect(html.replaceAll(/<[^>]+>/g, '')).toMatch(/See Algorithm 1\.\s+Algorithm 1\. Adding \[1\]/);
  expect(html.replaceAll(/<[^>]+>/g, '')).toMatch(/Algorithm 2\.\s*y\s+And Algorithm 2\./);
});

test('without both it has no number', async () => {
  expect(shown(await renderBody(block(String.raw`\State x`)))).not.toContain('figcaption');
});

test('.mdx gives the same', async () => {
  const source = block(String.raw`\caption{A} \While{$x < 1$} \State \Call{f}{$x$} \EndWhile`);
  expect(await shownMdx(source)).toBe(shown(await renderBody(source)));
});

describe('mistakes', () => {
  test.each([
    [String.raw`\If{$x$}` + '\n' + String.raw`\State y`, 2, 1, String.raw`\If is not ended.`],
    [
      String.raw`\State x` + '\n  ' + String.raw`\EndIf`,
      3,
      3,
      String.raw`There is no \If that \EndIf could end.`,
    ],
    [
      String.raw`\If{$x$} \For{$y$} \EndIf`,
      2,
      20,
      String.raw`There is no \If that \EndIf could end: \For is still open.`,
    ],
    [String.raw`\While $x$`, 2, 1, String.raw`\While has nothing in braces.`],
    ['x', 2, 1, '"x" stands on no line of the algorithm.'],
    [
      String.raw`\KwIn{x}`,
      2,
      1,
      String.raw`"\KwIn" is a command of algorithm2e, which is not read.`,
    ],
    ['', 1, 1, 'The algorithm has no lines.'],
    ['for i in x:\n  y', 2, 1, '"for i in x:" stands on no line of the algorithm.'],
    [String.raw`\caption{A` + '\n' + String.raw`\State y`, 2, 9, OPEN_BRACE],
    [
      String.raw`\While{$x$` + '\n' + String.raw`\State y` + '\n' + String.raw`\EndWhile`,
      2,
      7,
      OPEN_BRACE,
    ],
    [
      String.raw`\State a $x \gets 1` + '\n',
      2,
      10,
      'The formula that begins here is never closed.',
    ],
  ])('%j', async (source, line, column, message) => {
    const { errors } = await renderBody(block(source));
    expect(errors[0]).toMatchObject({ severity: 'error', position: { line, column }, message });
  });

  test.each([
    [String.raw`\Sate x`, String.raw`Did you mean "\State"?`],
    [String.raw`x \Coment{y}`, String.raw`Did you mean "\Comment"?`],
    [String.raw`x \Els`, String.raw`Did you mean "\Else"?`],
  ])('%s is told what it could be', async (source, fix) => {
    const { errors } = await renderBody(block(String.raw`\State ` + source));
    expect(errors).toMatchObject([{ severity: 'warning', fix }]);
  });

  test('words behind a block that no line begins with are told', async () => {
    const { errors } = await renderBody(
      block(String.raw`\For{$i$}` + '\n  x = 1\n' + String.raw`\EndFor`),
    );
    const message = '"x = 1" stands on no line of its own.';
    expect(errors).toMatchObject([
      { severity: 'warning', position: { line: 3, column: 3 }, message },
    ]);
  });

  test('options of its block are told', async () => {
    const { errors } = await renderBody(block(String.raw`\State x`, 'algorithm title="A"'));
    expect(errors).toMatchObject([{ severity: 'warning', position: { line: 1, column: 1 } }]);
    expect(errors[0]?.fix).toContain(String.raw`\caption{`);
  });

  test('a comment behind a block is no mistake', async () => {
    const source = String.raw`\If{$x$}
  \Comment{so} \State y
\EndIf \Comment{done}`;
    expect((await renderBody(block(source, 'Algorithmic'))).errors).toEqual([]);
  });

  test('an algorithm that stands amid the text is told where it belongs', async () => {
    const { errors } = await renderBody(String.raw`\begin{algorithm}
\end{algorithm}`);
    expect(errors[0]?.fix).toContain('```algorithm');
    const { errors: inFormula } = await renderBody(
      '$$\n' + String.raw`\begin{algorithmic}x\end{algorithmic}` + '\n$$',
    );
    expect(inFormula[0]?.fix).toContain('```algorithm');
  });

  test('a command that is not known is told, and stands as it is', async () => {
    const text = await renderBody(block(String.raw`\State a \foo b`));
    expect(text.errors).toMatchObject([
      { severity: 'warning', kind: 'algorithm', position: { line: 2, column: 10 } },
    ]);
    expect(shown(text)).toContain(String.raw`a \foo b`);
  });

  test('bad TeX is told where it is', async () => {
    const { errors } = await renderBody(
      block(String.raw`\State x` + '\n' + String.raw`\State $\frac{a$`),
    );
    expect(errors).toMatchObject([{ kind: 'tex', position: { line: 3 } }]);
  });
});
