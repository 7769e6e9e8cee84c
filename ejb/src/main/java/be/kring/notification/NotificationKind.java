package be.kring.notification;

/**
 * Why somebody is told something. ASKED_BACK tells who asks to join that a moderator asks something, ANSWERED tells that moderator of the answer. REPORT and APPEAL ask the moderators of a group to decide, ESCALATED asks an administrator; REVIEW_… tells the author
 * of a reported post what became of it, and REPORT_… those who reported it.
 */
public enum NotificationKind {
    REPLY, MENTION, CORRECTION, HIDDEN, REQUEST, ASKED_BACK, ANSWERED, INVITED, ACCEPTED, DECLINED, MANDATE,
    REPORT, APPEAL, ESCALATED,
    REVIEW_HIDDEN, REVIEW_KEEP, REVIEW_HIDE, REVIEW_CORRECT, REVIEW_WARN, REVIEW_MOVE, REVIEW_MUTE, REVIEW_BAN, REVIEW_UPHELD, REVIEW_OVERTURNED,
    REPORT_KEEP, REPORT_HIDE, REPORT_CORRECT, REPORT_WARN, REPORT_MOVE, REPORT_MUTE, REPORT_BAN, REPORT_UPHELD, REPORT_OVERTURNED,
    ADDED, ROLE, MUTED, UNMUTED, REMOVED, BANNED, BAN_LIFTED, ENDED, OWNERSHIP_OFFERED, OWNERSHIP_DECLINED,
    RULE_ADMITTED, RULE_ENDED, RULE_ALUMNUS, RULE_NOTICE
}
