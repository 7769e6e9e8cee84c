/** {@code /me/notifications}: what the caller was told. No rules, no events. */
package be.kring.web.notification;
