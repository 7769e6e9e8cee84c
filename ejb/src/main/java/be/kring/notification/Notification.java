package be.kring.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "notification")
class Notification {

    @Id
    UUID id;
    @Column(name = "person_id")
    UUID personId;
    @Enumerated(EnumType.STRING)
    NotificationKind kind;
    Instant at;
    boolean read;
    @Column(name = "actor_id")
    UUID actorId;
    @Column(name = "group_id")
    UUID groupId;
    @Column(name = "post_id")
    UUID postId;
    @Column(name = "case_id")
    UUID caseId;
    @Column(name = "topic_id")
    UUID topicId;
    @Column(name = "mission_id")
    UUID missionId;
    String reason;
    Instant until;

    protected Notification() {
    }

    Notification(UUID id, UUID personId, NotificationKind kind, UUID actorId, Instant at) {
        this.id = id;
        this.personId = personId;
        this.kind = kind;
        this.actorId = actorId;
        this.at = at;
    }

    Notification until(Instant end) {
        this.until = end;
        return this;
    }

    Notification ofTopic(UUID topic, String why) {
        this.topicId = topic;
        this.reason = why;
        return this;
    }

    Notification ofMission(UUID mission) {
        this.missionId = mission;
        return this;
    }

    Notification decidedIn(UUID about) {
        this.caseId = about;
        return this;
    }

    Notification about(UUID group, UUID post, String why) {
        this.groupId = group;
        this.postId = post;
        this.reason = why;
        return this;
    }
}
