import type { PageNode } from './dom.ts'

/** Elements that stand on lines of their own; what is in none of them runs on. */
const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2
  H3 H4 H5 H6 HEADER HR LEGEND MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD UL`.split(/\s+/),
)
/** Blocks that follow one another without an empty line: items of lists, rows of tables. */
const LINES = new Set(['LI', 'TR'])
const CELLS = new Set(['TD', 'TH'])
/** Elements whose text no reader sees. */
const UNSEEN = new Set(
  'AUDIO BUTTON CANVAS EMBED HEAD IFRAME INPUT MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
)

/**
 * Returns the text of a page's element as a reader sees it: paragraphs with an empty line between, items and rows on lines
 * of their own, cells with a tab between, runs of white space as one space. Does not recurse: pages nest without end.
 * `isLeftOut` says of the name of an element, in capitals, whether it is passed over.
 */
export function textOf(root: PageNode, isLeftOut: (name: string) => boolean = () => false): string {
  const blocks: string[] = []
  let line = ''
  /** What stands before the next words: nothing yet, a new line, or an empty line. */
  let gap = ''
  const flush = (next: string): void => {
    const words = line
      .replace(/[^\S\t\n]+/g, ' ')
      .replace(/ ?([\t\n]) ?/g, '$1')
      .trim()
    line = ''
    if (words !== '') {
      if (blocks.length > 0) blocks.push(gap === '' ? '\n\n' : gap)
      blocks.push(words)
      gap = next
    } else if (next.length > gap.length) gap = next
  }
  const stack: { readonly node: PageNode; readonly isEnd: boolean }[] = [{ node: root, isEnd: false }]
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node, isEnd } = at
    const name = node.nodeName.toUpperCase()
    if (isEnd) {
      if (BLOCKS.has(name)) flush('\n\n')
      else if (LINES.has(name)) flush('\n')
      else if (CELLS.has(name)) line += '\t'
      continue
    }
    if (node.nodeType === 3) line += (node.textContent ?? '').replace(/[\t\n\r\f]/g, ' ')
    if (node.nodeType !== 1 || UNSEEN.has(name) || isLeftOut(name)) continue
    if (name === 'BR') line += '\n'
    else if (BLOCKS.has(name)) flush('\n\n')
    else if (LINES.has(name)) flush(gap === '\n\n' ? gap : '\n')
    stack.push({ node, isEnd: true })
    const children: PageNode[] = []
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
    for (const child of children.reverse()) stack.push({ node: child, isEnd: false })
  }
  flush('')
  return blocks.join('').replace(/\n{3,}/g, '\n\n')
}
