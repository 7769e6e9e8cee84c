/**
 * Thanks of one person to another for a post, for the two of them alone. When both agree, they are shown with the topics of the question that the receiver
 * claims; each takes that back at any time. It is no reaction: nobody counts it, and no one else learns of it.
 *
 * <p>Public: {@link be.kring.thanks.ThanksService}, {@link be.kring.thanks.ThanksPolicy}, its command and views. Event out, in the streams of the two: {@code thanks.changed}.
 */
package be.kring.thanks;
