/** Decodes '=3D' and the like, and joins lines that end in '='. */
export function fromQuotedPrintable(octets: string): string {
  return octets
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
