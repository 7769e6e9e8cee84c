/**
 * {@code /groups}: finding, founding, joining, deciding, and who is in them. {@link be.kring.web.group.GroupAnswers} adds to the
 * view of the group feature what others know of it: the head of its stream, what is unread, what may be done with its posts.
 */
package be.kring.web.group;
