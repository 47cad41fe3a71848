import { describe, expect, test } from 'vitest';
import { mermaid } from '../../src/compile/drawings/mermaid.ts';

async function draw(source: string) {
  const { svg, name, mistakes } = await mermaid.draw(source, new Map());
  const content = svg?.content ?? '';
  const texts = [...content.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) =>
    text
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  return { svg, name, mistakes, content, texts: texts.sort() };
}

const asItIs = 'The block is shown as it is.';

/** How many lines join the nodes of a drawing. */
function links(content: string): number {
  return content.match(/<path /g)?.length ?? 0;
}

describe('flowcharts', () => {
  test.each([
    ['without spaces', 'graph TD;\n    A-->B;\n    A-->C;\n    B-->D;', ['A', 'B', 'C', 'D'], 3],
    [
      'words of nodes',
      'flowchart LR\n  A[One] --> B{Two?} --> C((Three))',
      ['One', 'Three', 'Two?'],
      2,
    ],
    [
      'words on links',
      'flowchart LR\n  A -->|yes| B\n  A -- no --> C\n  B-. dotted .->C',
      ['A', 'B', 'C', 'dotted', 'no', 'yes'],
      3,
    ],
    ['several at once', 'flowchart LR\n  A & B --> C & D', ['A', 'B', 'C', 'D'], 4],
    ['names with hyphens', 'flowchart LR\n  data-set-->model_1', ['data-set', 'model_1'], 1],
    ['names in any script', 'flowchart LR\n  输入-->출력', ['输入', '출력'], 1],
    ['brackets in words', 'flowchart LR\n  A[f(x)] --> B["g [y]"]', ['f(x)', 'g [y]'], 1],
    ['entities', 'flowchart LR\n  A["#quot;x#quot; #35;1"] --> B', ['&quot;x&quot; #1', 'B'], 1],
    [
      'comments and settings',
      '%%{init: {"theme": "dark"}}%%\nflowchart LR\n  %% nothing\n  A --> B',
      ['A', 'B'],
      1,
    ],
    [
      'shapes by name',
      'flowchart LR\n  A@{ shape: diam, label: "Go on?" } --> B',
      ['B', 'Go on?'],
      1,
    ],
    [
      'groups',
      'flowchart LR\n  subgraph one [First group]\n    A --> B\n  end\n  one --> C',
      ['A', 'B', 'C', 'First group'],
      2,
    ],
  ])('%s', async (_, source, expected, count) => {
    const { texts, mistakes, content } = await draw(source);
    expect(mistakes).toEqual([]);
    expect(texts).toEqual([...expected].sort());
    expect(links(content)).toBeGreaterThanOrEqual(count);
  });

  test('a line break and words over several lines', async () => {
    const { texts } = await draw('flowchart LR\n  A[one<br/>two] --> B["`three\n  **four**`"]');
    expect(texts).toEqual(['four', 'one', 'three', 'two']);
  });

  test('links look as they are written', async () => {
    const { content } = await draw('flowchart LR\n  A -.-> B\n  B ==> C\n  C --- D');
    expect(content).toContain('stroke-dasharray');
    expect(content).toContain('stroke-width="2.2"');
    // The third has no head.
    expect(content.match(/<polygon fill="currentColor"/g)).toHaveLength(2);
  });

  test('a node stands in the first group that names it', async () => {
    const { content } = await draw('flowchart TB\n  c --> a\n  subgraph G\n    b --> a\n  end\n');
    const { content: apart } = await draw(
      'flowchart TB\n  c --> a\n  subgraph G\n    b\n  end\n  b --> a',
    );
    expect(content).not.toBe(apart);
  });

  test('colours of its own need paper', async () => {
    const { svg, content } = await draw(
      'flowchart LR\n  A:::hot --> B\n  classDef hot fill:#f96,stroke:#333\n  style B fill:#bbf',
    );
    expect(svg?.needsPaper).toBe(true);
    expect(content).toContain('fill="#ff9966"');
    expect(content).toContain('fill="#bbbbff"');
  });

  test('a click leads to a page', async () => {
    const { content, svg } = await draw(
      'flowchart LR\n  A --> B\n  click A "https://example.org/"',
    );
    expect(content).toContain('<a href="https://example.org/">');
    expect(svg?.hasLinks).toBe(true);
  });

  test('what calls a script is told, and all else is drawn', async () => {
    const { texts, mistakes } = await draw('flowchart LR\n  A --> B %% so\n  click A call()');
    expect(texts).toEqual(['A', 'B']);
    expect(mistakes).toMatchObject([
      { line: 3, column: 9, message: 'Nothing can be called from a drawing.' },
    ]);
  });

  test('how links move, and icons, change nothing', async () => {
    const { texts, mistakes } = await draw(
      'flowchart LR\n  A e1@--> B["fa:fa-car drive"]\n  e1@{ animate: true }\n  class e1 fast\n  classDef fast stroke-dasharray: 9',
    );
    expect(mistakes).toEqual([]);
    expect(texts).toEqual(['A', 'drive']);
  });

  test('what it says of itself is its name', async () => {
    expect((await draw('flowchart LR\n  accDescr: From A to B\n  A --> B')).name).toBe(
      'From A to B',
    );
    expect((await draw('---\ntitle: A chain\n---\nflowchart LR\n  A --> B')).name).toBe('A chain');
  });

  test.each([
    ['flowchart LR\n  A -> B', 2, 5, '"-> B" was not expected here.'],
    ['flowchart LR\n  A --> B\n  C[open --> D', 3, 4, 'The bracket "[" is not closed.'],
    ['---\ntitle: x\n---\nflowchart LR\n  A -->', 5, 8, 'A name was expected at "".'],
    ['flowchart LR\n  subgraph G\n  A', 3, 1, 'The group "G" is not ended.'],
    ['flowchart LR\n  A\n  end', 3, 6, 'There is no group to end.'],
    ['flowchart LR\n  A --> B; C -> D', 2, 14, '"-> D" was not expected here.'],
  ])('a mistake in %j', async (source, line, column, message) => {
    const { svg, mistakes } = await draw(source);
    expect(svg).toBeUndefined();
    expect(mistakes).toMatchObject([
      { severity: 'warning', line, column, message: `${message} ${asItIs}` },
    ]);
  });
});

describe('state diagrams', () => {
  test('states, and what leads from one to another', async () => {
    const { texts, mistakes } = await draw(
      'stateDiagram-v2\n  [*] --> draft\n  draft --> review : submit\n  state "In print" as print\n  review --> print\n  print --> [*]\n  draft : A draft',
    );
    expect(mistakes).toEqual([]);
    expect(texts).toEqual(['A draft', 'In print', 'review', 'submit']);
  });

  test('states in states, choices and notes', async () => {
    const { texts, mistakes } = await draw(
      'stateDiagram-v2\n  direction LR\n  state outer {\n    [*] --> inner\n  }\n  state c <<choice>>\n  outer --> c\n  c --> yes: if so\n  note right of yes\n    Two\n    lines\n  end note\n  note left of inner : one',
    );
    expect(mistakes).toEqual([]);
    expect(texts).toEqual(['Two', 'if so', 'inner', 'lines', 'one', 'outer', 'yes']);
  });

  test.each([
    ['stateDiagram-v2\n  a -> b', 2, 5, '"-> b" was not expected here.'],
    ['stateDiagram-v2\n  state a {\n  b --> c', 3, 1, 'The state "a" is not closed.'],
    ['stateDiagram-v2\n  a --> ', 2, 8, 'A state was expected at "".'],
    ['stateDiagram-v2\n  }', 2, 4, 'There is no state to close.'],
  ])('a mistake in %j', async (source, line, column, message) => {
    expect((await draw(source)).mistakes).toMatchObject([
      { line, column, message: `${message} ${asItIs}` },
    ]);
  });
});

describe('sequence diagrams', () => {
  test('participants, messages and notes', async () => {
    const { texts, mistakes } = await draw(
      'sequenceDiagram\n  participant A as Author\n  A->>+E: Submit\n  E-->>-A: Revise<br>please\n  Note over A,E: Peer review\n  A->>A: Think',
    );
    expect(mistakes).toEqual([]);
    expect(texts).toEqual([
      'Author',
      'Author',
      'E',
      'E',
      'Peer review',
      'Revise please',
      'Submit',
      'Think',
    ]);
  });

  test('blocks have their word and their condition', async () => {
    const { texts } = await draw(
      'sequenceDiagram\n  alt it is good\n    A->>B: yes\n  else it is not\n    A-xB: no\n  end\n  loop each day\n    A-)B: mail\n  end',
    );
    expect(texts).toEqual(
      expect.arrayContaining(['alt', '[it is good]', '[it is not]', 'loop', '[each day]']),
    );
  });

  test('messages are numbered on request', async () => {
    const { texts } = await draw('sequenceDiagram\n  autonumber\n  A->>B: x\n  B->>A: y');
    expect(texts).toEqual(expect.arrayContaining(['1. x', '2. y']));
  });

  test('no words stand in the way of others', async () => {
    const long = 'a message that is much longer than the names are';
    const { svg } = await draw(`sequenceDiagram\n  A->>B: ${long}`);
    expect(svg?.width).toBeGreaterThan(long.length * 5);
  });

  test.each([
    ['sequenceDiagram\n  rubbish', 2, 10, 'An arrow was expected behind "rubbish".'],
    ['sequenceDiagram\n  A->>B hello', 2, 14, 'The message has no words.'],
    ['sequenceDiagram\n  loop x\n  A->>B: y', 3, 1, 'The block "loop" is not ended.'],
    ['sequenceDiagram\n  end', 2, 6, 'There is no block to end.'],
  ])('a mistake in %j', async (source, line, column, message) => {
    expect((await draw(source)).mistakes).toMatchObject([
      { line, column, message: `${message} ${asItIs}` },
    ]);
  });
});

test('a title before it stands over it', async () => {
  const title = '---\ntitle: How it goes\n---\n';
  for (const source of [
    'flowchart LR\n  A --> B',
    'stateDiagram-v2\n  A --> B',
    'sequenceDiagram\n  A->>B: x',
  ]) {
    expect((await draw(title + source)).texts).toContain('How it goes');
  }
  const group = 'flowchart LR\n  subgraph g\n    A --> B\n  end';
  expect((await draw(title + group)).texts).toEqual(['A', 'B', 'How it goes', 'g']);
});

test('what leads to a group comes to where it begins, and leaves where it ends', async () => {
  const { content } = await draw(
    'flowchart TD\n  in --> g\n  g --> out\n  subgraph g\n    A --> B\n    B --> C\n  end',
  );
  const height = (word: string): number =>
    Number(new RegExp(`y="([-\\d.]+)"[^>]*>${word}<`).exec(content)?.[1]);
  const words = ['in', 'A', 'B', 'C', 'out'];
  expect(words.toSorted((a, b) => height(a) - height(b))).toEqual(words);
});

test('what is named first stands first, also in a circle through a group', async () => {
  const { content } = await draw(
    'stateDiagram-v2\n  Idle --> Running\n  state Running {\n    Train --> Test\n  }\n  Running --> Idle',
  );
  const height = (word: string): number =>
    Number(new RegExp(`y="([-\\d.]+)"[^>]*>${word}<`).exec(content)?.[1]);
  const words = ['Idle', 'Train', 'Test'];
  expect(words.toSorted((a, b) => height(a) - height(b))).toEqual(words);
});

test('the condition of a block stands over the lines that it crosses', async () => {
  const { content } = await draw(
    'sequenceDiagram\n  A->>+B: x\n  loop until it is over\n  B->>A: y\n  end\n  deactivate B',
  );
  expect(content).toMatch(
    /<rect [^>]*fill="var\(--paper[^>]*><\/rect><text [^>]*><tspan[^>]*>\[until/,
  );
});

test.each([
  ['flowchart XX\n  A --> B', 1, '"XX" is no direction.', 'TD, LR, BT or RL'],
  [
    'flowchart LR\n  A:::hott --> B\n  classDef hot fill:#f96',
    2,
    'Nothing says how what is of the class "hott" looks.',
    'Did you mean "hot"?',
  ],
  [
    'stateDiagram-v2\n  a --> b\n  class a nope',
    3,
    'Nothing says how what is of the class "nope" looks.',
    'classDef nope',
  ],
])('%j is drawn and told', async (source, line, message, fix) => {
  const { svg, mistakes } = await draw(source);
  expect(svg).toBeDefined();
  expect(mistakes).toMatchObject([{ severity: 'warning', line, message }]);
  expect(mistakes[0]?.fix).toContain(fix);
});

test.each([
  ['flowchrat LR\n  A --> B', '"flowchrat" is no kind of diagram; ', 'Did you mean "flowchart"?'],
  ['\nA --> B', '"A" is no kind of diagram; ', 'flowchart LR'],
])('%j is no diagram', async (source, message, fix) => {
  const { mistakes } = await draw(source);
  expect(mistakes).toMatchObject([{ line: source.startsWith('\n') ? 2 : 1 }]);
  expect(mistakes[0]?.message).toContain(message);
  expect(mistakes[0]?.fix).toContain(fix);
});

test('a diagram of another kind is told', async () => {
  const { svg, mistakes } = await draw('gantt\n  title A plan');
  expect(svg).toBeUndefined();
  expect(mistakes).toMatchObject([
    {
      severity: 'warning',
      message: 'Diagrams of the kind "gantt" are not drawn; the block is shown as it is.',
    },
  ]);
});

test.each([
  ['flowchart LR\n  A@{ shape: constructor, label: "x" } --> B', ['B', 'x']],
  ['flowchart LR\n  A["#constructor;"] --> B', ['#constructor;', 'B']],
  ['stateDiagram-v2\n  state c <<constructor>>\n  c --> d', ['c', 'd']],
])('names that every object answers to are like any other: %j', async (source, expected) => {
  const { texts, mistakes } = await draw(source);
  expect(mistakes).toEqual([]);
  expect(texts).toEqual(expected);
});

describe('pies', () => {
  test('have a slice, a share and a line of the legend for each part', async () => {
    const { svg, content, texts, name, mistakes } = await draw(
      'pie showData\n  title Pets & more\n  "Dogs" : 30\n  "Cats" : 10.5\n  "Newts" : 0\n',
    );
    expect(mistakes).toEqual([]);
    expect(name).toBe('Pets & more: Dogs 30 (74%), Cats 10.5 (26%), Newts 0 (0%)');
    expect(texts).toEqual([
      '26%',
      '74%',
      'Cats: 10.5 (26%)',
      'Dogs: 30 (74%)',
      'Newts: 0 (0%)',
      'Pets &amp; more',
    ]);
    expect(content.match(/<path /g)).toHaveLength(2);
    expect(content.match(/<rect /g)).toHaveLength(3);
    expect(content).toContain('fill="var(--chart-1, #2a63b0)"');
    expect(svg?.needsPaper).toBe(false);
  });

  test.each([
    ['pie title All\n  "One": 1', ['100%', 'All', 'One: 100%'], 'All: One 1 (100%)'],
    ['pie\n  accTitle: Said\n  "A": 1\n  "B": 1', ['50%', '50%', 'A: 50%', 'B: 50%'], 'Said'],
    [
      '---\ntitle: Over it\n---\npie\n  "A": 999\n  "B": 1',
      ['>99%', 'A: >99%', 'B: <1%', 'Over it'],
      'Over it: A 999 (>99%), B 1 (<1%)',
    ],
  ])('%j', async (source, expected, said) => {
    const { texts, name, mistakes } = await draw(source);
    expect(mistakes).toEqual([]);
    const shown = texts.map((text) => text.replace('&gt;', '>').replace('&lt;', '<'));
    expect(shown.sort()).toEqual([...expected].sort());
    expect(name).toBe(said);
  });

  test('they are as narrow as a phone, with a legend of several words, too', async () => {
    const { svg } = await draw('pie showData\n  "Products of primes": 74\n  "Primes": 25');
    expect(svg?.width).toBeLessThanOrEqual(340);
  });

  test('one slice is a circle, and more than there are colours can be told apart', async () => {
    expect((await draw('pie\n "A": 2')).content).toContain('<circle ');
    const nine = Array.from({ length: 9 }, (_, index) => ` "${index}" : 1`).join('\n');
    expect((await draw(`pie\n${nine}`)).content).toContain('fill-opacity="0.5"');
  });

  test.each([
    ['pie\n  "Dogs" 386', 2, 10, 'A colon was expected behind the label of a slice.'],
    ['pie\n  "Dogs" : -3', 2, 12, 'The size of a slice is a number that is not negative.'],
    ['pie\n  Dogs : 3', 2, 3, '"Dogs : 3" was not expected here.'],
    ['pie\n  "Dogs" : 3 %', 2, 14, '"%" was not expected here.'],
    ['pie of pets\n  "Dogs" : 3', 1, 5, '"of pets" was not expected here.'],
    ['pie\n  "Dogs" : 0', 1, 5, 'The pie has no slice that is larger than nothing.'],
  ])('%j is shown as it is, and told', async (source, line, column, message) => {
    const { svg, mistakes } = await draw(source);
    expect(svg).toBeUndefined();
    expect(mistakes).toMatchObject([
      { severity: 'warning', line, column, message: `${message} ${asItIs}` },
    ]);
  });
});
