/** What is used of a page's tree: the part of the DOM that the parser and the article finder share. */
export interface PageNode {
  /** 1 element, 3 text, 9 document. */
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
}
/** An element with its attributes. */
export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  remove(): void
}
/** A parsed page. Scripts in it are text and never run. */
export interface Page extends PageNode {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
  readonly title: string
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}
