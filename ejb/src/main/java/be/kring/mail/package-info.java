/**
 * Letters by e-mail. Who wants to send one puts it in a table in the transaction of the act; a job brings it to the mail server, tries again for two days,
 * and survives every restart, since nothing of it is in a node. Sent at least once: a node that dies between the mail server's yes and the commit sends
 * the same letter, with the same {@code Message-ID}, again.
 *
 * <p>Public: {@link be.kring.mail.MailService}, {@link be.kring.mail.MailAddress}, {@link be.kring.mail.Letter}, {@link be.kring.mail.MailState},
 * {@link be.kring.mail.MailRun}. Events in and out: none.
 */
package be.kring.mail;
