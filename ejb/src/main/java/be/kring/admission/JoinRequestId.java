package be.kring.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import java.io.Serializable;
import java.util.UUID;

@Embeddable
record JoinRequestId(@Column(name = "group_id") UUID groupId, @Column(name = "person_id") UUID personId) implements Serializable {
}
