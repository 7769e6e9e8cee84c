package be.kring.notification;

/** Why somebody is told something. */
public enum NotificationKind {
    REPLY, MENTION, CORRECTION, HIDDEN, REQUEST, ACCEPTED, DECLINED, MANDATE
}
