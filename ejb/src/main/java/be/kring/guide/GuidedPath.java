package be.kring.guide;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "guided_path")
class GuidedPath {

    @Id
    UUID id;
    @Column(name = "post_id")
    UUID postId;
    @Column(name = "person_id")
    UUID personId;
    Instant at;
    @Column(name = "guide_version")
    long version;
    private String answers;
    String rationale;

    protected GuidedPath() {
    }

    GuidedPath(UUID id, UUID postId, UUID personId, Instant now, long version, List<Integer> answers, String rationale) {
        this.id = id;
        this.postId = postId;
        this.personId = personId;
        this.at = now;
        this.version = version;
        this.answers = answers.stream().map(String::valueOf).collect(Collectors.joining(","));
        this.rationale = rationale;
    }

    List<Integer> answers() {
        return Arrays.stream(answers.split(",")).map(Integer::valueOf).toList();
    }
}
