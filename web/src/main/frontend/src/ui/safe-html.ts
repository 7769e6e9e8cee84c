import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/**
 * The only place where HTML enters a page: texts that the server has rendered from Markdown and sanitised, never anything else.
 * It goes through Lit's Trusted Types policy `lit-html`.
 */
export function safeHtml(html: string) {
  return unsafeHTML(html);
}
