package be.kring.group;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import java.io.Serializable;
import java.util.UUID;

@Embeddable
record MembershipId(@Column(name = "group_id") UUID groupId, @Column(name = "person_id") UUID personId) implements Serializable {
}
