/**
 * Markdown to HTML that is safe to show: CommonMark with tables and bare links, {@code @handle} and {@code #tag}, then a
 * sanitiser with a short allow-list. Both escape: a flaw in one is caught by the other.
 *
 * <p>Public: {@link be.kring.markdown.Markdown}, {@link be.kring.markdown.Rendered}. No events, no database.
 */
package be.kring.markdown;
