package be.kring.moderation;

import be.kring.discussion.PostHeld;
import be.kring.discussion.ReportedPost;
import be.kring.group.BanView;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** All reports of one post until they are decided, and the appeal after that. */
@Entity
@Table(name = "moderation_case")
class ModerationCase {

    @Id
    UUID id;
    @Column(name = "group_id")
    UUID groupId;
    @Enumerated(EnumType.STRING)
    SubjectKind subject = SubjectKind.POST;
    /** The id of what was reported; of a ban the id of the case itself. */
    @Column(name = "post_id")
    UUID postId;
    @Column(name = "author_id")
    UUID authorId;
    @Enumerated(EnumType.STRING)
    CaseState state = CaseState.OPEN;
    boolean escalated;
    /** The text as it was when the first report came. */
    String html;
    @Enumerated(EnumType.STRING)
    Language language;
    @Column(name = "opened_at")
    Instant openedAt;
    @Column(name = "looked_at")
    Instant lookedAt;
    @Column(name = "claimed_by")
    UUID claimedBy;
    @Column(name = "claimed_at")
    Instant claimedAt;
    @Enumerated(EnumType.STRING)
    Decision decision;
    String reason;
    String rationale;
    Instant until;
    @Column(name = "decided_by")
    UUID decidedBy;
    @Column(name = "decided_at")
    Instant decidedAt;
    String appeal;
    @Column(name = "appealed_at")
    Instant appealedAt;
    @Enumerated(EnumType.STRING)
    AppealOutcome outcome;
    @Column(name = "outcome_rationale")
    String outcomeRationale;
    @Column(name = "outcome_by")
    UUID outcomeBy;
    @Column(name = "outcome_at")
    Instant outcomeAt;
    @Version
    long version;

    protected ModerationCase() {
    }

    ModerationCase(UUID id, ReportedPost post, Instant now) {
        this.id = id;
        this.groupId = post.groupId();
        this.postId = post.id();
        this.authorId = post.authorId();
        this.html = post.html();
        this.language = post.language();
        this.openedAt = now;
    }

    /** The appeal of somebody against a ban that was decided without a report. */
    static ModerationCase ofBan(UUID id, UUID personId, Language language, BanView ban) {
        ModerationCase about = new ModerationCase();
        about.id = id;
        about.groupId = ban.groupId();
        about.subject = SubjectKind.BAN;
        about.postId = id;
        about.authorId = personId;
        about.html = "";
        about.language = language;
        about.openedAt = ban.at();
        about.state = CaseState.DECIDED;
        about.decision = Decision.BAN;
        about.rationale = ban.reason();
        about.until = ban.until();
        about.decidedBy = ban.by();
        about.decidedAt = ban.at();
        about.lookedAt = ban.at();
        return about;
    }

    /** A profile, a group or an endorsement, which belongs to the moderators of no group: it is with the administrators from the start. @param html empty but of an endorsement */
    static ModerationCase of(UUID id, SubjectKind subject, UUID subjectId, UUID about, String html, Language language, Instant now) {
        ModerationCase made = new ModerationCase();
        made.id = id;
        made.subject = subject;
        made.postId = subjectId;
        made.authorId = about;
        made.html = html;
        made.language = language;
        made.openedAt = now;
        made.escalated = true;
        return made;
    }

    /** What waits for approval. */
    static ModerationCase ofHeld(UUID id, PostHeld held, Instant now) {
        ModerationCase made = new ModerationCase();
        made.id = id;
        made.subject = SubjectKind.HELD;
        made.groupId = held.groupId();
        made.postId = held.id();
        made.authorId = held.authorId();
        made.html = held.html();
        made.language = held.language();
        made.openedAt = now;
        return made;
    }

    boolean isAboutPost() {
        return subject == SubjectKind.POST;
    }

    /** Null when it is about something else. */
    UUID reportedPost() {
        return isAboutPost() ? postId : null;
    }

    /** The group that it is about or in; null for a profile and an endorsement. */
    UUID concernedGroup() {
        return subject == SubjectKind.GROUP ? postId : groupId;
    }

    /** What it is about, in the audit trail. */
    String onRecord() {
        return switch (subject) {
            case POST -> "post:" + postId;
            case GROUP -> "group:" + postId;
            default -> "person:" + authorId;
        };
    }

    /** @param group that is {@linkplain #concernedGroup concerned}; null when there is none, or the actor may not see it */
    ModerationPolicy.Review review(Actor actor, GroupAccess group) {
        ModerationPolicy.Claim claim = claimedBy == null ? ModerationPolicy.Claim.NOBODY
                : actor.is(claimedBy) ? ModerationPolicy.Claim.MINE : ModerationPolicy.Claim.OTHER;
        boolean leads = group != null && GroupPolicy.canModerate(group);
        return new ModerationPolicy.Review(leads && subject != SubjectKind.GROUP, actor.administrator(), actor.is(authorId) || leads && subject == SubjectKind.GROUP, state,
                escalated, claim, decidedBy != null && actor.is(decidedBy));
    }

    /** What the audit trail has of every act: the case, the group, and the author, to whom it is not shown there. */
    Map<String, String> onRecord(Map<String, String> more) {
        Map<String, String> detail = new HashMap<>(more);
        detail.putAll(Map.of("case", id.toString(), "author", authorId.toString()));
        if (groupId != null) {
            detail.put("group", groupId.toString());
        }
        return detail;
    }

    boolean isAppealable() {
        return state == CaseState.DECIDED && decision != Decision.KEEP && decision != Decision.APPROVE && appealedAt == null;
    }

    void claim(UUID by, Instant now) {
        this.claimedBy = by;
        this.claimedAt = now;
        look(now);
    }

    void release() {
        this.claimedBy = null;
        this.claimedAt = null;
    }

    void handOver(Instant now) {
        this.escalated = true;
        release();
        look(now);
    }

    void decide(UUID by, Judgement judgement, Instant now) {
        this.state = CaseState.DECIDED;
        this.decision = judgement.decision();
        this.reason = judgement.reason();
        this.rationale = judgement.rationale();
        this.until = judgement.until();
        this.decidedBy = by;
        this.decidedAt = now;
        release();
        look(now);
    }

    void appeal(String text, Instant now) {
        this.state = CaseState.APPEALED;
        this.appeal = text;
        this.appealedAt = now;
    }

    void decideAppeal(UUID by, AppealOutcome newOutcome, String why, Instant now) {
        this.state = CaseState.DECIDED;
        this.outcome = newOutcome;
        this.outcomeRationale = why;
        this.outcomeBy = by;
        this.outcomeAt = now;
        release();
    }

    private void look(Instant now) {
        if (lookedAt == null) {
            this.lookedAt = now;
        }
    }
}
