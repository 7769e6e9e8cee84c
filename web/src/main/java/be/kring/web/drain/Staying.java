package be.kring.web.drain;

/** This node was going to stop, as {@link Draining} said, and goes on after all: an operator has let it resume. */
public record Staying() {
}
