package be.kring.checker.actor;

/** Somebody who acts again and again, with pauses, until the end. */
public interface Actor {

    /** Does one thing. @return milliseconds until the next */
    long act();
}
