/** The package has no types of its own. */
declare module 'html-encoding-sniffer' {
  /** Returns the WHATWG name of the encoding that a page's bytes have or say they have. */
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default function sniff(bytes: Uint8Array, options?: { readonly defaultEncoding?: string }): string
}
