package be.kring.expertise;

/** How well somebody knows a topic, by their own word; the order rises. */
public enum ExpertiseLevel {
    LEARNING, PRACTISING, EXPERT
}
