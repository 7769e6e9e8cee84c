/**
 * What people say about themselves besides what they know ({@link be.kring.expertise}): who they are, what they can help with, what they want to learn,
 * how and when to reach them. Each part has an audience of its own. What the employer says is not here: nobody edits that.
 *
 * <p>Public: {@link be.kring.profile.ProfilePartService}, its command and view. Event out, in the stream of the person: {@code profile.changed}.
 */
package be.kring.profile;
