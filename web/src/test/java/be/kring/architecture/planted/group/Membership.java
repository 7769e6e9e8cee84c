package be.kring.architecture.planted.group;

import jakarta.persistence.Entity;

/** An entity for everyone to see. */
@Entity
public class Membership {
}
