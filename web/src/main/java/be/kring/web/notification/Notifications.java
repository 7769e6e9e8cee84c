package be.kring.web.notification;

import be.kring.notification.NotificationView;

import java.util.List;

/** A page of what the caller was told, with how many of all are unread. */
public record Notifications(List<NotificationView> items, String next, long unread) {
}
