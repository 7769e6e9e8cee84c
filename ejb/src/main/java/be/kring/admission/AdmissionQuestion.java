package be.kring.admission;

import be.kring.shared.LocalisedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.util.Map;
import java.util.UUID;

/** One of the questions of a group. */
@Entity
@Table(name = "admission_question")
class AdmissionQuestion {

    @Id
    UUID id;
    @Column(name = "group_id")
    UUID groupId;
    int position;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> text;

    protected AdmissionQuestion() {
    }

    AdmissionQuestion(UUID id, UUID groupId, int position, LocalisedText text) {
        this.id = id;
        this.groupId = groupId;
        this.position = position;
        this.text = text.byLanguage();
    }

    Question view() {
        return new Question(id, new LocalisedText(text));
    }
}
