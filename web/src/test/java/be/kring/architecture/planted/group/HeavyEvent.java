package be.kring.architecture.planted.group;

import be.kring.architecture.planted.shared.DomainEvent;

import java.util.List;

/** An event that carries what will be another thing tomorrow. */
record HeavyEvent(List<Membership> members) implements DomainEvent {

    @Override
    public OpenService upwards() {
        return null;
    }
}
