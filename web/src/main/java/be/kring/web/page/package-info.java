/**
 * The pages: server-rendered shells (templates in {@code src/main/jte}, compiled at build time) with heading, facts and
 * navigation, the data that their elements start from, and the files of the front end. A page calls the same services and
 * makes the same answers as the API, so a data block equals what the API would have said.
 *
 * <p>Public: servlets only, one for each family of addresses; {@link be.kring.web.page.Frame} and
 * {@link be.kring.web.page.Assets} for the templates. No rules, no events.
 */
package be.kring.web.page;
