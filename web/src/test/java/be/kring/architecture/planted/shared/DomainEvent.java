package be.kring.architecture.planted.shared;

import be.kring.architecture.planted.group.OpenService;

/** Stands for the events of the product; looks up at a feature, which makes a circle. */
public interface DomainEvent {

    OpenService upwards();
}
