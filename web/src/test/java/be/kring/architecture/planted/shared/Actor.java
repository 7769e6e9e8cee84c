package be.kring.architecture.planted.shared;

/** Stands for the actor of the product. */
public record Actor(String name) {
}
