/**
 * Texts for people in the four languages, from the bundles that the browser uses too.
 *
 * <p>Public: {@link be.kring.web.text.Messages}. No events.
 */
package be.kring.web.text;
