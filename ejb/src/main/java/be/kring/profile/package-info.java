/**
 * What people say about themselves besides what they know ({@link be.kring.expertise}): who they are, what they can help with, what they want to learn,
 * how and when to reach them, which languages they speak, where they work,
 * whether they take questions now, their photo and projects. Each part has an audience of its own. What the employer says is not here: nobody edits that.
 *
 * <p>Public: {@link be.kring.profile.ProfilePartService}, {@link be.kring.profile.PhotoService}, {@link be.kring.profile.ProjectService}, their commands and views.
 * Events out, in the stream of the person: {@code profile.changed}, {@code photo.changed}, {@code projects.changed}. Event in: {@link be.kring.person.AccountDeleted}.
 */
package be.kring.profile;
