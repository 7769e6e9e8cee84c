/** Asks for one page after the other for as long as `wanted` says; a page that did not come ends it, or it would be asked for without end. */
export async function pagesWhile(wanted: () => boolean, more: () => Promise<boolean>): Promise<void> {
  while (wanted() && await more()) {
    continue;
  }
}
