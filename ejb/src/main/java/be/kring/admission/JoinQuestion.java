package be.kring.admission;

import be.kring.person.PersonView;
import be.kring.shared.LocalisedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something that an applicant was asked, by the group or by one of its moderators, as it was put then. */
@Entity
@Table(name = "join_question")
class JoinQuestion {

    @Id
    UUID id;
    @Column(name = "group_id")
    UUID groupId;
    @Column(name = "person_id")
    UUID personId;
    int position;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> text;
    @Column(name = "asked_by")
    UUID askedBy;
    @Column(name = "asked_at")
    Instant askedAt;
    String answer;
    @Column(name = "answered_at")
    Instant answeredAt;

    protected JoinQuestion() {
    }

    /** @param by the moderator whose own question it is; null for one of the group */
    JoinQuestion(UUID id, JoinRequestId request, int position, LocalisedText text, UUID by, Instant now) {
        this.id = id;
        this.groupId = request.groupId();
        this.personId = request.personId();
        this.position = position;
        this.text = text.byLanguage();
        this.askedBy = by;
        this.askedAt = now;
    }

    JoinQuestion answered(String words, Instant now) {
        this.answer = words;
        this.answeredAt = now;
        return this;
    }

    AskedQuestionView view(Map<UUID, PersonView> people) {
        return new AskedQuestionView(id, new LocalisedText(text), askedBy == null ? null : people.get(askedBy), askedAt, answer, answeredAt);
    }
}
